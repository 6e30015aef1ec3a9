/** Signed PDFs: whole for us and for poppler, and found out when they were changed afterwards. */

import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {PDFDocument, PDFName, PDFString} from '@cantoo/pdf-lib'
import {signatureFindings} from '../../src/check/signature-findings.ts'
import {openDocument, readText} from '../../src/facts/index.ts'
import {make} from '../../src/make/pipeline.ts'
import {Workshop} from '../../src/make/workshop.ts'
import {openPdf} from '../../src/pdf-syntax/index.ts'
import {openIdentity} from '../../src/signing/identity.ts'
import {readSignatures} from '../../src/signing/read-signatures.ts'
import {signPdf} from '../../src/signing/sign-pdf.ts'
import {accessFaults} from '../helpers/access-faults.ts'
import {qpdfFaults, withoutQpdf} from '../helpers/qpdf.ts'

const withoutPdfsig = spawnSync('pdfsig', ['-v']).error ? 'pdfsig is not installed' : false

const workshop = new Workshop({root: tmpdir(), fonts: 'bundled', chromium: undefined})
const folder = mkdtempSync(join(tmpdir(), 'hongtou-test-'))
after(async () => {
  await workshop.close()
  rmSync(folder, {recursive: true})
})
const fixtures = new URL('../fixtures/signing/', import.meta.url)
const content = new URL('../../content/', import.meta.url)
writeFileSync(join(folder, 'seal.png'), readFileSync(new URL('seals/example.png', content)))
const path = join(folder, 'a.md')
writeFileSync(
  path,
  `---
份号: 000001
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
主送机关: 各县总工会
成文日期: 2026-03-05
印章: seal.png
---

# 关于试验的通知

现将有关事项通知如下，见 [某网](https://example.com/a)。
`
)
const time = new Date('2026-03-05T01:02:03Z')
const rsa = await openIdentity(readFileSync(new URL('rsa.p12', fixtures)), '密码abc')
const ec = await openIdentity(readFileSync(new URL('ec.p12', fixtures)), 'abc')

async function unsigned(signatureField: 'placed' | 'unplaced', copies?: readonly string[]) {
  const {pdf, file} = await make(path, 'pages', workshop, {copies, after: {signatureField}})
  assert.ok(pdf, file.messages.join('\n'))
  return pdf
}
const empty = await unsigned('unplaced')
const placed = await unsigned('placed')
const signed = await signPdf(empty, rsa, time)

test('an empty field is tagged, in PDF/A and PDF/UA, and no signature', {
  skip: withoutQpdf
}, async () => {
  for (const pdf of [empty, placed, await unsigned('placed', ['000001', '000002'])]) {
    assert.deepEqual(accessFaults(await openPdf(pdf)), [])
    const {info} = openDocument(pdf)
    assert.deepEqual([info.archival, info.accessible], ['2U', '1'])
    assert.deepEqual(await readSignatures(pdf), [])
    assert.equal(qpdfFaults(pdf), '')
  }
})

test('a field with a place lies over the name and the date, as far as they go', async () => {
  const [field] = (await openPdf(placed)).getForm().getFields()
  const [widget] = field?.acroField.getWidgets() ?? []
  const {x = 0, y = 0, width = 0, height = 0} = widget?.getRectangle() ?? {}
  const [left, right, low, high] = [x, x + width, y, y + height].map((value) => (value * 25.4) / 72)
  const own = (await readText(placed))[0]?.glyphs.filter(({baseline}) => baseline > 150) ?? []
  const ends = own.filter(({text}) => '会日'.includes(text)).slice(-2)
  assert.equal(ends.map(({text}) => text).join(''), '会日')
  for (const {x: at, baseline} of ends) {
    assert.ok(
      (left ?? 0) < at &&
        at < (right ?? 0) &&
        297 - baseline > (low ?? 0) &&
        297 - baseline < (high ?? 0)
    )
  }
  assert.ok(width < 300 && height < 120)
})

test('a signature is added behind the file, which stays as it was', {
  skip: withoutQpdf
}, async () => {
  assert.ok(Buffer.from(signed.subarray(0, empty.length)).equals(empty))
  assert.ok(signed.length - empty.length < 16_000)
  assert.equal(qpdfFaults(signed), '')
  const {info} = openDocument(signed)
  assert.deepEqual([info.archival, info.accessible], ['2U', '1'])
  assert.deepEqual(accessFaults(await openPdf(signed)), [])
  assert.ok(Buffer.from(await signPdf(empty, rsa, time)).equals(signed))
})

test('poppler takes it for PAdES, valid, of the whole document', {
  skip: withoutPdfsig
}, async () => {
  const copies = await unsigned('unplaced', ['000001', '000002', '000003'])
  for (const [pdf, identity] of [
    [empty, rsa],
    [placed, ec],
    [copies, rsa]
  ] as const) {
    const said = pdfsig(await signPdf(pdf, identity, time))
    assert.match(said, /Signature is Valid/u)
    assert.match(said, /Total document signed/u)
    assert.match(said, /ETSI\.CAdES\.detached/u)
    assert.match(said, /Common Name: 某某市总工会/u)
    assert.match(said, /Mar 05 2026/u)
  }
})

test('a whole one is told, with who signed and when', async () => {
  for (const pdf of [signed, await signPdf(placed, ec, time)]) {
    const found = await readSignatures(pdf)
    assert.deepEqual(found, [
      {state: 'intact', signer: '某某市总工会', time: '2026-03-05 01:02:03 UTC', behind: 0}
    ])
    const [finding] = signatureFindings(found)
    assert.equal(finding?.severity, 'info')
  }
})

test('whatever byte is changed that is signed, it is found', async () => {
  const start = Buffer.from(signed).indexOf('/Contents <', empty.length) + '/Contents '.length
  const end = signed.indexOf('>'.charCodeAt(0), start) + 1
  const places = [100, Math.floor(empty.length / 2), empty.length - 10, start - 3, end + 5]
  for (const place of [...places, signed.length - 8]) {
    const changed = Buffer.from(signed)
    changed[place] = (changed[place] ?? 0) ^ 1
    const said = await readSignatures(changed).catch(() => [{state: 'unreadable' as const}])
    assert.ok(
      said.length === 0 || said.every(({state}) => state !== 'intact' && state !== 'appended'),
      `byte ${place}: ${said.map(({state}) => state)}`
    )
  }
})

test('what is added afterwards is found, and another signature is none of that', async () => {
  const added = Buffer.concat([signed, Buffer.from('% more than a blank line, much more\n')])
  const [one] = await readSignatures(added)
  assert.deepEqual([one?.state, one?.behind], ['appended', 36])
  assert.equal(signatureFindings([one ?? assert.fail()])[0]?.severity, 'warning')
  // An update that replaces the title.
  const updated = await withUpdate(signed)
  const [two] = await readSignatures(updated)
  assert.equal(two?.state, 'appended')
  const blank = Buffer.concat([signed, Buffer.from('\r\n')])
  assert.equal((await readSignatures(blank))[0]?.state, 'intact')
})

test('a range that leaves something out is no signature of the file', async () => {
  const text = Buffer.from(signed).toString('latin1')
  const [range = ''] = /\[0{10} \d{10} \d{10} \d{10}\]/u.exec(text) ?? []
  const [, first = 0, second = 0, rest = 0] = range.slice(1, -1).split(' ').map(Number)
  for (const numbers of [
    [0, first - 100, second, rest],
    [0, first, second + 20, rest - 20],
    [10, first - 10, second, rest],
    [0, first, second, rest + 1000],
    [0, 0, 0, 0]
  ]) {
    const shown = `[${numbers.map((value) => String(value).padStart(10, '0')).join(' ')}]`
    const changed = Buffer.from(text.replace(range, shown), 'latin1')
    const states = (await readSignatures(changed)).map(({state}) => state)
    assert.deepEqual(states, ['changed'], shown)
  }
})

test('a signature of a kind that is not known is not examined, and said to be so', async () => {
  const text = Buffer.from(signed).toString('latin1')
  for (const [from, to] of [
    ['/ETSI.CAdES.detached', '/GMSM.PKCS7.unknown '],
    [/\/Contents <[\da-f]{60}/u, `/Contents <${'0'.repeat(60)}`]
  ] as const) {
    const found = await readSignatures(Buffer.from(text.replace(from, to), 'latin1'))
    assert.deepEqual(
      found.map(({state}) => state),
      ['unknown']
    )
    const [finding] = signatureFindings(found)
    assert.deepEqual(
      [finding?.severity, /没有查验/u.test(finding?.wording.zh ?? '')],
      ['warning', true]
    )
  }
})

test('a PDF without a field for it is not signed', async () => {
  const bare = await (await PDFDocument.create()).save()
  await assert.rejects(signPdf(bare, rsa, time), /Expected/u)
})

function pdfsig(pdf: Uint8Array): string {
  const place = join(folder, 'signed.pdf')
  writeFileSync(place, pdf)
  try {
    return execFileSync('pdfsig', ['-nocert', place], {env: {...process.env, TZ: 'UTC'}}).toString()
  } catch (error) {
    // It ends with an error where the signer is not trusted.
    return String((error as {stdout?: unknown}).stdout)
  }
}

/** The catalog once more, with a title that says something else. */
async function withUpdate(pdf: Uint8Array): Promise<Buffer> {
  const {catalog, context} = await openPdf(pdf)
  catalog.set(PDFName.of('Lang'), PDFString.of('en'))
  const root = String(context.trailerInfo.Root).split(' ')[0]
  const object = `${root} 0 obj\n${catalog}\nendobj\n`
  const place = pdf.length
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(Buffer.from(pdf).toString('latin1'))?.[1]
  const table = `xref\n${root} 1\n${String(place).padStart(10, '0')} 00000 n \ntrailer\n<</Size 9999/Root ${root} 0 R/Prev ${previous}>>\nstartxref\n${place + object.length}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(object + table, 'latin1')])
}
