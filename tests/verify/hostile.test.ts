/** PDFs that nobody should send: each is judged or given up, soon and in little room. */

import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {deflateSync} from 'node:zlib'
import {findingsOf} from '../../src/verify/findings.ts'
import {measurePdf} from '../../src/verify/measure.ts'
import {numbersFrom} from '../helpers/random.ts'
import {onePage, type RawObject, rawPdf} from '../helpers/raw-pdf.ts'

/** Seconds of processor time, and bytes that the process has more than before. */
const mostSeconds = 15
const mostRoom = 1024 ** 3

const head = 'BT /F 9 Tf (abc) Tj ET '

/** Files of a few kilobytes that unfold to a great deal. */
const bombs: Readonly<Record<string, () => Record<number, RawObject>>> = {
  'long rules, each a little below the one before': () =>
    packed('1 0 0 1 .001 .016 cm 0 0 400 .1 re f ', 49_000),
  'upright lines side by side': () => packed('1 0 0 1 .0007 .0005 cm 0 0 .1 20 re f ', 300_000),
  'red squares': () => packed('1 0 0 rg 1 0 0 1 .003 .002 cm 0 0 1 1 re f ', 300_000),
  'one square, painted over and over': () => packed('0 0 9 9 re f ', 1_400_000),
  'glyphs on a slope': () => packed('BT /F 9 Tf (a) Tj ET 1 0 0 1 .01 .007 cm ', 49_000),
  'many pages of many glyphs': () => {
    const page = '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>'
    const numbers = Array.from({length: 60}, (_each, index) => index + 10)
    const kids = numbers.map((number) => `${number} 0 R`).join(' ')
    return {
      ...packed('BT /F 9 Tf (a) Tj ET 1 0 0 1 .01 .007 cm ', 40_000),
      2: `<</Type/Pages/Kids[${kids}]/Count 60/MediaBox[0 0 595 842]>>`,
      ...Object.fromEntries(numbers.map((number) => [number, page]))
    }
  },
  'a form that paints ten of the next, nine deep': () => {
    const forms = Array.from({length: 9}, (_each, index) => index + 6)
    const resources = (number: number): string => `/Resources<</XObject<</X ${number} 0 R>>>>`
    return {
      ...onePage('/X Do'),
      3: `<</Type/Page/Parent 2 0 R/Contents 4 0 R${resources(6)}>>`,
      ...Object.fromEntries(
        forms.map((number) => [
          number,
          {
            dict: `/Subtype/Form/BBox[0 0 300 400]${resources(number + 1)}`,
            data: number === 14 ? '0 0 9 9 re f '.repeat(10) : '/X Do '.repeat(10)
          }
        ])
      )
    }
  },
  'large pictures, each another': () => {
    const samples = deflateSync(Buffer.alloc(60_000_000, 200), {level: 9})
    const twice = deflateSync(samples, {level: 9})
    const numbers = Array.from({length: 40}, (_each, index) => index + 10)
    const names = numbers.map((number) => `/X${number} ${number} 0 R`).join('')
    const painted = numbers.map((number) => `q 99 0 0 99 0 0 cm /X${number} Do Q`).join(' ')
    const dict =
      '/Subtype/Image/Width 10000/Height 6000/BitsPerComponent 8/ColorSpace/DeviceGray/Filter[/FlateDecode/FlateDecode]'
    return {
      ...onePage(`${head}${painted}`),
      3: `<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<<${names}>>>>>>`,
      ...Object.fromEntries(numbers.map((number) => [number, {dict, data: twice}]))
    }
  }
}

for (const [name, objects] of Object.entries(bombs)) {
  test(`a bomb: ${name}`, () => {
    isSoonDone(rawPdf(objects()))
  })
}

/**
 * Bytes changed, cut out and put in again elsewhere, at places and in ways that are the same on
 * every run.
 */
test('247 mutated PDFs are measured or refused with a sentence', () => {
  const right = readFileSync(new URL('../fixtures/makers/weasyprint-right.pdf', import.meta.url))
  const small = rawPdf(onePage())
  const below = numbersFrom(9704)
  for (let round = 0; round < 247; round += 1) {
    const bytes = mutated(round % 5 === 0 ? small : right, below)
    const {judgement, faults} = measurePdf(bytes)
    const findings = [...faults, ...(judgement ? findingsOf(judgement) : [])]
    assert.ok(judgement !== undefined || findings.length > 0, `round ${round}`)
  }
})

function mutated(file: Buffer, below: (most: number) => number): Buffer {
  const bytes = Buffer.from(file)
  const changes = 1 + below(12)
  for (let change = 0; change < changes; change += 1) {
    const at = below(bytes.length)
    const length = 1 + below(40)
    const kind = below(4)
    if (kind === 0) bytes[at] = below(256)
    else if (kind === 1) bytes.fill(0x30 + below(10), at, Math.min(at + length, bytes.length))
    else if (kind === 2) bytes.copy(bytes, at, below(bytes.length), bytes.length - length)
    else bytes.copyWithin(at, below(bytes.length), below(bytes.length))
  }
  return bytes.subarray(0, below(4) === 0 ? below(bytes.length) : bytes.length)
}

/** One page with `operators` `count` times, packed twice: zeros of zeros. */
function packed(operators: string, count: number): Record<number, RawObject> {
  const once = deflateSync(Buffer.from(`${head}${operators.repeat(count)}`), {level: 9})
  const data = deflateSync(once, {level: 9})
  return {
    ...onePage(),
    2: '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>',
    4: {dict: '/Filter[/FlateDecode/FlateDecode]', data}
  }
}

function isSoonDone(bytes: Uint8Array): void {
  assert.ok(bytes.length < 60_000, `${bytes.length} bytes`)
  const from = process.cpuUsage()
  const room = process.memoryUsage().rss
  const {judgement, faults} = measurePdf(bytes)
  const {user, system} = process.cpuUsage(from)
  const seconds = (user + system) / 1e6
  assert.ok(seconds < mostSeconds, `${seconds} s`)
  assert.ok(process.memoryUsage().rss - room < mostRoom)
  assert.ok(judgement ? findingsOf(judgement).length > 0 : faults.length > 0)
}
