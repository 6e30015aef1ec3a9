/** The same input gives the same bytes; its dates are the document's, or asked for. */

import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {env} from 'node:process'
import {after, test} from 'node:test'
import {PDFDocument, PDFName, type PDFObject, PDFStream} from '@cantoo/pdf-lib'
import {make} from '../../src/make/pipeline.ts'
import {Workshop} from '../../src/make/workshop.ts'
import {paragraph} from './filler.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-same-'))
after(() => rm(folder, {recursive: true}))

const path = join(folder, 'notice.md')
const undated = join(folder, 'undated.md')
const more = `${paragraph(900)}\n\n|甲|乙|\n|-|-|\n|1|2|\n`
await writeFile(
  path,
  `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
标题: 某某市总工会关于甲的通知
主送机关: 各单位
成文日期: 2026-03-05
抄送机关: 某某市委办公室
印发机关: 某某市总工会办公室
印发日期: 2026-03-06
---

${more}`
)
await writeFile(undated, `# 关于甲的通知\n\n${more}`)

/** Nothing is kept from one print to the next: browser, fonts and styles are new. */
async function print(source: string, epoch?: string): Promise<Buffer> {
  const before = env.SOURCE_DATE_EPOCH
  const workshop = new Workshop({root: folder, fonts: 'bundled', chromium: undefined})
  try {
    if (epoch === undefined) delete env.SOURCE_DATE_EPOCH
    else env.SOURCE_DATE_EPOCH = epoch
    const {file, pdf} = await make(source, 'pages', workshop)
    assert.ok(pdf, file.messages.join('\n'))
    return Buffer.from(pdf)
  } finally {
    if (before === undefined) delete env.SOURCE_DATE_EPOCH
    else env.SOURCE_DATE_EPOCH = before
    await workshop.close()
  }
}

const first = await print(path)

test('two workshops, one document: the same bytes', async () => {
  assert.ok(first.equals(await print(path)))
})

test('another text gives other bytes', async () => {
  assert.ok(!first.equals(await print(undated)))
})

test('SOURCE_DATE_EPOCH changes the dates and nothing else', async () => {
  const epoch = await print(path, '1700000000')
  assert.deepEqual(await datesOf(epoch), ['2023-11-14T22:13:20Z', '2023-11-14T22:13:20Z'])
  assert.ok(!epoch.equals(first))
  const [one, other] = [await withoutDates(epoch), await withoutDates(first)]
  assert.ok(one.length > 50)
  // A whole PDF is no message: the number of the first object that differs is.
  const different = one.find((object, index) => object !== other[index])
  assert.equal(different?.split(' ', 1)[0], undefined)
  assert.equal(one.length, other.length)
})

test('else the dates are 成文日期', async () => {
  assert.deepEqual(await datesOf(first), ['2026-03-05T00:00:00Z', '2026-03-05T00:00:00Z'])
})

test('else the day the standard came into force, whatever the day of the print', async () => {
  const pdf = await print(undated)
  assert.deepEqual(await datesOf(pdf), ['2012-07-01T00:00:00Z', '2012-07-01T00:00:00Z'])
})

async function datesOf(pdf: Buffer): Promise<(string | undefined)[]> {
  const document = await PDFDocument.load(pdf, {updateMetadata: false})
  return [document.getCreationDate(), document.getModificationDate()].map((date) =>
    date?.toISOString().replace('.000Z', 'Z')
  )
}

/** Every object of the PDF as text, its dates made alike: in the information dictionary and in XMP. */
async function withoutDates(pdf: Buffer): Promise<string[]> {
  const {context} = await PDFDocument.load(pdf, {updateMetadata: false})
  return context
    .enumerateIndirectObjects()
    .filter(([, object]) => !isContainer(object))
    .map(([reference, object]) => {
      const text = Buffer.from(bytesOf(object)).toString('latin1')
      return `${reference} ${text}`
        .replace(/\(D:\d{14}[^)]*\)/g, '(D)')
        .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)/g, 'D')
    })
}

/** What holds the packed objects, and where they lie. */
function isContainer(object: PDFObject): boolean {
  const type = object instanceof PDFStream ? object.dict.lookup(PDFName.of('Type')) : undefined
  return type === PDFName.of('ObjStm') || type === PDFName.of('XRef')
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}
