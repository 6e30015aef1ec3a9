/** For the press: the inks of a finished PDF, counted by Ghostscript. GB/T 9704—2012, 6.2. */

import assert from 'node:assert/strict'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {PDFStream} from '@cantoo/pdf-lib'
import {openDocument, readText} from '../../src/facts/index.ts'
import {make} from '../../src/make/pipeline.ts'
import {Workshop} from '../../src/make/workshop.ts'
import {profileFault, profileName} from '../../src/pdf/output-profile.ts'
import {type Plates, plateColour} from '../../src/pdf/plates.ts'
import {forEachStream, numbers, openPdf} from '../../src/pdf-syntax/index.ts'
import {findingsOf} from '../../src/verify/findings.ts'
import {measurePdf} from '../../src/verify/measure.ts'
import {accessFaults} from '../helpers/access-faults.ts'
import {inksOf, withoutGhostscript} from '../helpers/ghostscript.ts'
import {qpdfFaults, withoutQpdf} from '../helpers/qpdf.ts'
import {paragraph} from '../pages/filler.ts'

const workshop = new Workshop({root: tmpdir(), fonts: 'bundled', chromium: undefined})
const folder = mkdtempSync(join(tmpdir(), 'hongtou-test-'))
after(async () => {
  await workshop.close()
  rmSync(folder, {recursive: true})
})
writeFileSync(
  join(folder, 'seal.png'),
  readFileSync(new URL('../../content/seals/example.png', import.meta.url))
)
/** A drawing, which stays one in the PDF. */
writeFileSync(
  join(folder, 'dots.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><rect width="90" height="60"/>
<circle cx="150" cy="30" r="20" fill="none" stroke="#444" stroke-width="4"/></svg>`
)

const front = (more: string): string => `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
主送机关: 各县总工会
成文日期: 2026-03-05
${more}---

# 关于试验的通知

`

async function printed(name: string, markdown: string, plates?: Plates) {
  const path = join(folder, `${name}.md`)
  writeFileSync(path, markdown)
  const {pdf, file, departures} = await make(path, 'pages', workshop, {after: {plates}})
  assert.ok(pdf, file.messages.join('\n'))
  return {pdf, departures}
}

const long = front('') + paragraph(1900)
const sealed = front('印章: seal.png\n') + paragraph(120)

/** The head of an ICC profile, and a name: as much as we look at. */
function profile(kind = 'prtr', space = 'CMYK'): Buffer {
  const name = Buffer.from('Test Press\0', 'latin1')
  const tag = Buffer.concat([Buffer.from('desc\0\0\0\0\0\0\0\x0b', 'latin1'), name])
  const bytes = Buffer.concat([Buffer.alloc(144), tag])
  bytes.writeUInt32BE(bytes.length, 0)
  bytes.write(`${kind}${space}Lab `, 12, 'latin1')
  bytes.write('acsp', 36, 'latin1')
  bytes.writeUInt32BE(1, 128)
  bytes.write('desc', 132, 'latin1')
  bytes.writeUInt32BE(144, 136)
  bytes.writeUInt32BE(tag.length, 140)
  return bytes
}
const press: Plates = {profile: profile().toString('base64')}

test('6.2: black is the black plate alone, red as much yellow as magenta', {
  skip: withoutGhostscript
}, async () => {
  const [first, ...others] = inksOf((await printed('long', long, {})).pdf)
  assert.ok(first && others.length >= 2)
  assert.equal(first.cyan, 0)
  assert.ok(first.magenta > 0.003 && first.black > 0.005, JSON.stringify(first))
  assert.ok(Math.abs(first.magenta - first.yellow) < 1e-4)
  for (const {cyan, magenta, yellow, black} of others) {
    assert.deepEqual([cyan, magenta, yellow], [0, 0, 0])
    assert.ok(black > 0.01)
  }
})

test('under a seal, in a drawing and in a table black stays black alone', {
  skip: withoutGhostscript
}, async () => {
  const dots = `${front('')}\n\n![点](dots.svg)\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n`
  const [page] = inksOf((await printed('dots', dots.replace(/^发文.*\n/gmu, ''), {})).pdf)
  assert.ok(page && page.black > 0.005)
  assert.deepEqual([page.cyan, page.magenta, page.yellow], [0, 0, 0])
  // The page of a seal is blended: as RGB its text would be of four inks.
  const {pdf} = await printed('sealed', sealed, {})
  const [own] = inksOf(pdf)
  assert.ok(own && own.black > 0.01 && own.magenta > 0.01)
  assert.ok(own.cyan < own.magenta / 3, `cyan ${own.cyan}, magenta ${own.magenta}`)
  const colours = new Set(
    (await readText(pdf)).flatMap(({glyphs}) => glyphs.map((g) => g.colour.join(' ')))
  )
  assert.deepEqual([...colours].sort(), ['0 0 0 1', '0 0.8 0.8 0'])
})

test('red is a spot colour where one is named', async () => {
  const {pdf} = await printed('long', long, {...press, spot: 'PANTONE 185 C'})
  assert.match((await operatorsOf(pdf)).join('\n'), /\/Red cs 1 scn/u)
  const bytes = Buffer.from(await decoded(pdf)).toString('latin1')
  assert.match(bytes, /\/Separation \/PANTONE#20185#20C \/DeviceCMYK/u)
  const [page] = await readText(pdf)
  assert.deepEqual(page?.glyphs[0]?.colour, [0, 0.8, 0.8, 0])
})

test('PDF/A and an output intent with the profile of the press, else neither', async () => {
  const {info} = openDocument((await printed('long', long, press)).pdf)
  assert.deepEqual([info.archival, info.accessible], ['2U', '1'])
  const without = (await printed('long', long, {})).pdf
  const {info: bare} = openDocument(without)
  assert.deepEqual([bare.archival, bare.accessible], [undefined, '1'])
  assert.doesNotMatch(await decoded(without), /OutputIntent/u)
  const named = await decoded((await printed('long', long, press)).pdf)
  assert.match(named, /\/S \/GTS_PDFA1/u)
  assert.match(named, /\/S \/GTS_PDFX/u)
})

test('no colour is RGB but in pictures, and these are sRGB', async () => {
  for (const document of [long, sealed]) {
    const {pdf} = await printed('rgb', document, press)
    assert.doesNotMatch((await operatorsOf(pdf)).join('\n'), /(?:^|\s)(?:rg|RG)\s/u)
    const found = await decoded(pdf)
    assert.match(found, /\/DefaultRGB/u)
  }
})

test('room for the cutter: bleed and marks around the sheet, nothing on it moves', async () => {
  const plain = await printed('long', long)
  const {pdf, departures} = await printed('long', long, {...press, bleed: 5, cropMarks: true})
  assert.deepEqual(departures, [])
  const document = await openPdf(pdf)
  for (const [index, {node}] of document.getPages().entries()) {
    const sheet = numbers(node.TrimBox())
    const of = (box: readonly number[]) => sheet.map((edge, at) => Math.abs(edge - (box[at] ?? 0)))
    const millimetres = (value: number): number => (value * 25.4) / 72
    for (const away of of(numbers(node.BleedBox())))
      assert.ok(Math.abs(millimetres(away) - 5) < 0.01)
    for (const away of of(numbers(node.MediaBox())))
      assert.ok(Math.abs(millimetres(away) - 12) < 0.01)
    const [own, other] = [(await readText(pdf))[index], (await readText(plain.pdf))[index]]
    const places = (page: typeof own, from: number) =>
      page?.glyphs.map(({text, x, baseline}) => [
        text,
        Math.round((x - from) * 100),
        Math.round((baseline - from) * 100)
      ])
    assert.deepEqual(places(own, 12), places(other, 0))
  }
  assert.deepEqual(accessFaults(document), [])
  // All marks outside of the sheet.
  const {strokes = [], shapes = [], width = 0} = (await readText(pdf))[0] ?? {}
  assert.ok(Math.abs(width - 234) < 0.01)
  assert.ok(strokes.length + shapes.length > 0)
})

test('the checker finds nothing wrong with any of them', async () => {
  for (const plates of [{}, press, {...press, spot: 'Red 1'}, {...press, cropMarks: true}]) {
    for (const document of [long, sealed]) {
      const {pdf, departures} = await printed('judged', document, plates)
      assert.deepEqual(departures, [])
      const {judgement, faults} = measurePdf(pdf, {})
      assert.ok(judgement)
      const wrong = [...faults, ...findingsOf(judgement)].filter(
        ({severity}) => severity !== 'info'
      )
      assert.deepEqual(wrong, [])
    }
  }
})

test('the same bytes on every run, and qpdf has nothing to say', {skip: withoutQpdf}, async () => {
  const plates = {...press, spot: 'Red 1', bleed: 3, cropMarks: true}
  const one = await printed('same', sealed, plates)
  const other = await printed('same', sealed, plates)
  assert.ok(Buffer.from(one.pdf).equals(other.pdf))
  assert.equal(qpdfFaults(one.pdf), '')
})

test('colours become inks', () => {
  const ink = plateColour({})
  assert.equal(ink([0, 0, 0], false), '0 0 0 1 k')
  assert.equal(ink([1, 1, 1], true), '0 0 0 0 K')
  assert.equal(ink([0.5, 0.5, 0.5], false), '0 0 0 0.5 k')
  assert.equal(ink([1, 0, 0], true), '0 0.8 0.8 0 K')
  assert.equal(ink([0, 0, 1], false), '1 1 0 0 k')
  assert.equal(ink([0.5, 0, 0], false), '0 1 1 0.5 k')
  assert.equal(plateColour({spot: 'R'})([1, 0, 0], true), '/Red CS 1 SCN')
})

test('profiles that are none of a press are told from one that is', () => {
  assert.equal(profileFault(profile()), undefined)
  assert.equal(profileName(profile()), 'Test Press')
  assert.equal(profileFault(profile('scnr')), 'no-output')
  assert.equal(profileFault(profile('prtr', 'RGB ')), 'no-cmyk')
  assert.equal(profileFault(profile().subarray(0, 140)), 'no-profile')
  assert.equal(profileFault(Buffer.from('hello')), 'no-profile')
  const lost = profile()
  lost.writeUInt32BE(0xffffffff, 136)
  assert.equal(profileName(lost), 'Custom')
})

async function operatorsOf(pdf: Uint8Array): Promise<string[]> {
  const texts: string[] = []
  forEachStream(await openPdf(pdf), (bytes) => texts.push(Buffer.from(bytes).toString('latin1')))
  return texts
}

/** All objects as text, without what is in streams. */
async function decoded(pdf: Uint8Array): Promise<string> {
  const {context} = await openPdf(pdf)
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFStream ? String(object.dict) : String(object)))
    .join('\n')
}
