/** `hongtou check` on what nobody should send: a sentence, exit code 1, no hang, no stack trace. */

import assert from 'node:assert/strict'
import {open, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {deflateSync} from 'node:zlib'
import {PDFDocument, PDFName, PDFRawStream} from '@cantoo/pdf-lib'
import {ends} from '../helpers/patience.ts'
import {objectBytes, onePage, type RawObject, rawPdf} from '../helpers/raw-pdf.ts'
import {folderWith, hongtou, trace} from './run.ts'

/** Without a fault. */
const right = await readFile(new URL('../fixtures/makers/weasyprint-right.pdf', import.meta.url))

const megabyte = 1024 * 1024

interface Bad {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array> | Uint8Array
  readonly said: RegExp
}

const cases: readonly Bad[] = [
  {name: 'picture.pdf', bytes: () => Buffer.from('\x89PNG\r\n\x1a\n'), said: /不是 PDF 文件/},
  {name: 'cut-early.pdf', bytes: () => right.subarray(0, 600), said: /已损坏|不完整/},
  {
    name: 'cut-late.pdf',
    bytes: () => right.subarray(0, right.length - 600),
    said: /PDF 不完整（末尾缺失）|已损坏/
  },
  {
    name: 'password.pdf',
    bytes: () => encrypted({userPassword: '1234', ownerPassword: '5678'}),
    said: /PDF 设有打开密码，读不了；请先去掉密码/
  },
  {
    name: 'handler.pdf',
    bytes: () => rawPdf(onePage(), '/ID[<00><00>]/Encrypt<</Filter/Strange/V 9/R 9>>'),
    said: /加密方式不认识/
  },
  {
    name: 'no-pages.pdf',
    bytes: () => rawPdf({1: '<</Type/Catalog/Pages 2 0 R>>', 2: '<</Type/Pages/Kids[]/Count 0>>'}),
    said: /PDF 一页也没有/
  },
  {
    name: 'blank.pdf',
    bytes: () => rawPdf(onePage('')),
    said: /错误 {2}没有文字，未测：.+等 \d+ 项/
  },
  {name: 'many-pages.pdf', bytes: () => pages(5000), said: /共 5000 页，只测了前 2000 页/},
  {
    name: 'script.pdf',
    bytes: scripted,
    said: /PDF 里有脚本（JavaScript），没有运行；公文里不应有脚本/
  },
  {name: 'broken-fonts.pdf', bytes: brokenFonts, said: /第1页 +错误 +字体“.+”里有读不出的字形/},
  {
    name: 'bomb.pdf',
    bytes: () => {
      const data = deflateSync(Buffer.alloc(260 * megabyte, ' '), {level: 1})
      return rawPdf({...onePage(), 4: {dict: '/Filter/FlateDecode', data}})
    },
    said: /PDF 展开后过大，已停止/
  },
  {
    name: 'endless.pdf',
    bytes: () => Buffer.from(`%PDF-1.7\n${'trailer<<'.repeat(300_000)}`),
    said: /PDF 已损坏，读不出页面/
  },
  {
    name: 'nested.pdf',
    bytes: () => rawPdf({...onePage(), 3: '['.repeat(2_000_000)}),
    said: /PDF 已损坏|PDF 一页也没有|没有文字/
  },
  {
    name: 'many-glyphs.pdf',
    bytes: () => rawPdf(onePage('BT /F 9 Tf (a) Tj ET '.repeat(150_000))),
    said: /PDF 展开后过大，已停止/
  },
  {
    name: 'many-shapes.pdf',
    bytes: () => rawPdf(onePage(`BT /F 9 Tf (字) Tj ET ${'0 0 9 9 re f '.repeat(200_000)}`)),
    said: /成品幅面的宽 105\.8 mm/
  },
  {
    name: 'form-in-itself.pdf',
    bytes: () =>
      rawPdf({
        ...onePage('/X Do '.repeat(3)),
        3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>>>>>',
        6: {
          dict: '/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>',
          data: '/X Do '.repeat(3)
        }
      }),
    said: /展开后过大|没有文字/
  }
]

test('check: bad input', async (t) => {
  const files = await Promise.all(
    cases.map(async ({name, bytes}) => [name, await bytes()] as const)
  )
  const folder = await folderWith(Object.fromEntries(files))
  const names = cases.map(({name}) => name)
  // Not one by one, for each run has to start; nor all at once, for a run may not take a minute.
  const halves = [names.slice(0, names.length / 2), names.slice(names.length / 2)]
  const paragraphs = new Map<string, string>()
  for (const half of halves) {
    for (const [name, paragraph] of await measured(folder, half)) paragraphs.set(name, paragraph)
  }
  for (const {name, said} of cases) {
    await t.test(name, () => {
      const paragraph = paragraphs.get(name) ?? ''
      assert.match(paragraph, said)
      // Each of them ends the command with 1.
      assert.match(paragraph, /^ +(?:第\d+页 +)?错误 /m)
    })
  }
})

test('check: a file of 200 MB', async (t) => {
  const folder = await folderWith({})
  for (const hasTable of [true, false]) {
    await t.test(hasTable ? 'with something large in it' : 'without a table', async () => {
      await writeLarge(join(folder, 'large.pdf'), hasTable)
      const paragraph = (await measured(folder, ['large.pdf'])).get('large.pdf') ?? ''
      assert.match(paragraph, /第1页 +错误 +成品幅面的宽 105\.8 mm/)
    })
  }
})

test('check: one that opens without a password is measured, though encrypted', async () => {
  const folder = await folderWith({'owner.pdf': await encrypted({ownerPassword: '5678'})})
  const {code, out} = await hongtou(folder, ['check', 'owner.pdf'])
  assert.equal(code, 0)
  assert.match(out, /可以印发：测到的各项都合格\n +测量 \d+ 项：合格 \d+，不合格 0/)
})

test('check: what can be read is measured though another cannot', async () => {
  const folder = await folderWith({'a.pdf': 'no PDF', 'b.pdf': right})
  const {code, out} = await hongtou(folder, ['check', 'a.pdf', 'b.pdf'])
  assert.equal(code, 1)
  assert.match(
    out,
    /^a\.pdf\n +错误 {2}不是 PDF 文件 {2}pdf\nb\.pdf\n +可以印发：测到的各项都合格\n +测量 \d+ 项：.+\n2 份 PDF；错误 1 个/
  )
})

/** What is said of each of `names`, in one run that ends with 1. */
async function measured(folder: string, names: readonly string[]): Promise<Map<string, string>> {
  // Were a browser started, it would be missed.
  const environment = {HONGTOU_CHROMIUM: '/nowhere'}
  const {code, out, err} = await ends(() => hongtou(folder, ['check', ...names], environment))
  assert.deepEqual({code, err}, {code: 1, err: ''}, out)
  assert.doesNotMatch(out, trace)
  assert.match(out, new RegExp(`\\n${names.length} 份 PDF；错误 \\d+ 个，警告 \\d+ 个\\n$`))
  const paragraphs = out.split(/^(?=\S+\.pdf\n)/m)
  return new Map(paragraphs.map((text) => [text.slice(0, text.indexOf('\n')), text]))
}

async function encrypted(passwords: {userPassword?: string; ownerPassword: string}) {
  const document = await PDFDocument.load(right, {updateMetadata: false})
  document.encrypt(passwords)
  return document.save({useObjectStreams: false})
}

async function scripted(): Promise<Uint8Array> {
  const document = await PDFDocument.load(right, {updateMetadata: false})
  document.addJavaScript('greet', 'app.alert("你好")')
  return document.save()
}

/** Font files that say nothing. */
async function brokenFonts(): Promise<Uint8Array> {
  const document = await PDFDocument.load(right, {updateMetadata: false})
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !object.dict.has(PDFName.of('Length1'))) continue
    document.context.assign(ref, document.context.stream('no font', {Length1: 7}))
  }
  return document.save()
}

function pages(count: number): Uint8Array {
  const objects: Record<number, RawObject> = {...onePage()}
  const numbers = Array.from({length: count}, (_, index) => index + 10)
  for (const number of numbers) {
    objects[number] = '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>'
  }
  const kids = numbers.map((number) => `${number} 0 R`).join(' ')
  objects[2] = `<</Type/Pages/Kids[${kids}]/Count ${count}/MediaBox[0 0 300 400]>>`
  return rawPdf(objects)
}

/** One page, and something of 200 MB that takes no room on the disk. */
async function writeLarge(path: string, hasTable: boolean): Promise<void> {
  const size = 200 * megabyte
  let head = Buffer.from('%PDF-1.7\n')
  const offsets: number[] = []
  for (const [number, object] of Object.entries(onePage())) {
    offsets.push(head.length)
    head = Buffer.concat([head, objectBytes(Number(number), object)])
  }
  offsets.push(head.length)
  head = Buffer.concat([head, Buffer.from(`6 0 obj\n<</Length ${size}>>\nstream\n`)])
  const end = '\nendstream\nendobj\n'
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 7\n0000000000 65535 f \n${rows.join('')}`
  const start = head.length + size + end.length
  const tail = `${end}${hasTable ? table : ''}trailer\n<</Size 7/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  const file = await open(path, 'w')
  await file.write(head, 0, head.length, 0)
  await file.write(tail, head.length + size)
  await file.close()
}
