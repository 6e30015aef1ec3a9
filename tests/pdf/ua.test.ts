/**
 * Our own PDFs for those who hear them: what is claimed of PDF/UA-1 is so, of every sample and
 * of what is hard on tags. ISO 14289-1; `../helpers/access-faults.ts` says what is looked at.
 */

import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {after, test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {PDFDict, type PDFDocument, PDFName, type PDFNumber, PDFString} from '@cantoo/pdf-lib'
import {printed} from '../../src/base/same-text.ts'
import {openDocument} from '../../src/facts/index.ts'
import {make} from '../../src/make/pipeline.ts'
import {Workshop} from '../../src/make/workshop.ts'
import {arrayAt, dictAt, nameAt, openPdf} from '../../src/pdf-syntax/index.ts'
import {accessFaults} from '../helpers/access-faults.ts'
import {missing} from '../helpers/near.ts'
import {structureOf, withoutPoppler} from '../helpers/poppler.ts'
import {openPress, type Printed} from '../helpers/press.ts'
import {paragraph} from '../pages/filler.ts'

const press = openPress()
const workshop = new Workshop({root: tmpdir(), fonts: 'bundled', chromium: undefined})
after(() => workshop.close())
const content = new URL('../../content/', import.meta.url)
const seal = readFileSync(new URL('seals/example.png', content))

const front = (more = ''): string => `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
主送机关: 各县（市、区）总工会
成文日期: 2026-03-05
${more}---
`

const rows = Array.from({length: 70}, (_row, index) => `| ${index + 1} | 第${index + 1}分会 |`)

const hard = {
  'a page with a seal': `${front('印章: seal.png\n')}
# 关于盖章的通知

盖章的一页，文字也要读得到，**重点**和*要点*在内。
`,
  'a mark that is condensed': `${front().replace('某某市总工会', '某某市人力资源和社会保障局')}
# 关于名称较长的通知

机关名称较长，标志变窄。
`,
  'paragraphs, a list and a table over pages': `${front()}
# 关于跨页的通知

${paragraph(900)}

| 序号 | 名称 |
| --- | --- |
${rows.join('\n')}

${paragraph(700)}
`,
  'cells that are blank': `${front()}
# 关于登记表的通知

| 姓名 | 单位 | 备注 |
| --- | --- | --- |
| 甲某 |  | 有 |
|  |  |  |
| 乙某 | 某某公司 |  |
`,
  'a level that is skipped': `${front()}
# 关于层次的通知

## 总则

##### 细目

内容。

### 其次

内容。
`
} as const

const made = new Map<string, Printed>()
for (const [name, markdown] of Object.entries(hard)) {
  made.set(name, await press.print(markdown, {'seal.png': seal}))
}
const of = (name: keyof typeof hard): Printed => made.get(name) ?? missing()

for (const [name, {pdf, layout}] of made) {
  test(`${name}: no condition fails`, async () => {
    assert.deepEqual(accessFaults(await openPdf(pdf)), [])
  })

  test(`${name}: all of its text is read, in order`, {skip: withoutPoppler}, () => {
    assertReadInOrder(pdf, layout)
  })
}

test('what goes on is one element', {skip: withoutPoppler}, () => {
  const {pdf, pages} = of('paragraphs, a list and a table over pages')
  assert.ok(pages.length >= 5)
  const lines = structureOf(pdf)
  const count = (role: string): number =>
    lines.filter((line) => new RegExp(`^${role}\\b`, 'u').test(line.trim())).length
  assert.deepEqual([count('Table'), count('TR'), count('TH'), count('TD')], [1, 71, 2, 140])
  // Mark, number, addressees, two paragraphs, name, date.
  assert.equal(count('P'), 7)
})

test('a level that is skipped is none in the tree', {skip: withoutPoppler}, () => {
  const headings = structureOf(of('a level that is skipped').pdf).flatMap(
    (line) => /^\s*(H\d)/u.exec(line)?.[1] ?? []
  )
  assert.deepEqual(headings, ['H1', 'H2', 'H3', 'H3'])
})

for (const name of readdirSync(content).filter((each) => /^[^_].*\.md$/u.test(each))) {
  test(`content/${name} is what it claims to be`, async () => {
    const {pdf, layout} = await make(fileURLToPath(new URL(name, content)), 'pages', workshop)
    assert.ok(pdf && layout)
    assert.deepEqual(accessFaults(await openPdf(pdf)), [])
    // Pages are called by the numbers they bear.
    assert.deepEqual(openDocument(pdf).labels, [{firstPage: 0, prefix: '', style: 'D', start: 1}])
    if (!withoutPoppler) assertReadInOrder(pdf, layout)
  })
}

test('each of these faults is found', async (t) => {
  const elements = (document: PDFDocument, role: string): PDFDict[] =>
    document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && nameAt(object, 'S') === role ? [object] : []
      )
  const set = (dict: PDFDict | undefined, key: string, value: PDFName | PDFNumber): void => {
    assert.ok(dict, `Expected something to set ${key} of`)
    dict.set(PDFName.of(key), value)
  }
  const sealed = of('a page with a seal').pdf
  const long = of('paragraphs, a list and a table over pages').pdf
  const formOf = ({context}: PDFDocument): PDFDict =>
    context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        'dict' in object && object.dict instanceof PDFDict ? object.dict : []
      )
      .find((dict) => dict.has(PDFName.of('StructParents'))) ?? missing()

  const planted: Readonly<Record<string, readonly [Uint8Array, (document: PDFDocument) => void]>> =
    {
      '01-006 key of form': [
        sealed,
        (document) => formOf(document).delete(PDFName.of('StructParents'))
      ],
      '01-006 owner of': [
        sealed,
        ({context}) => {
          // As Chromium writes it: the content is looked for on the page.
          for (const [, object] of context.enumerateIndirectObjects()) {
            const kid = object instanceof PDFDict ? dictAt(object, 'K') : undefined
            kid?.delete(PDFName.of('Stm'))
          }
        }
      ],
      '02-001 Strong is no role': [
        sealed,
        ({catalog}) => dictAt(catalog, 'StructTreeRoot')?.delete(PDFName.of('RoleMap'))
      ],
      '02-004 P is remapped': [
        sealed,
        ({catalog}) =>
          set(dictAt(dictAt(catalog, 'StructTreeRoot'), 'RoleMap'), 'P', PDFName.of('Span'))
      ],
      '13-004 Figure': [
        sealed,
        (document) => elements(document, 'Figure')[0]?.delete(PDFName.of('Alt'))
      ],
      '14-002 the first heading': [
        sealed,
        (document) => set(elements(document, 'H1')[0], 'S', PDFName.of('H2'))
      ],
      '14-003 H3 after H1': [
        of('a level that is skipped').pdf,
        (document) => set(elements(document, 'H2')[0], 'S', PDFName.of('H3'))
      ],
      '15-003 TH without scope': [
        long,
        (document) => elements(document, 'TH')[0]?.delete(PDFName.of('A'))
      ],
      '15-005 rows of': [long, (document) => arrayAt(elements(document, 'TR')[3], 'K')?.remove(1)],
      '09-004 TD in P': [
        long,
        (document) => set(elements(document, 'TR')[3], 'S', PDFName.of('P'))
      ],
      '11 zh-CN-x-part1': [
        long,
        (document) => {
          elements(document, 'P')[0]?.set(PDFName.of('Lang'), PDFString.of('zh-CN-x-part1'))
        }
      ],
      '07-001 title': [long, ({catalog}) => catalog.delete(PDFName.of('ViewerPreferences'))],
      '06-003 no claim': [long, ({catalog}) => catalog.delete(PDFName.of('Metadata'))]
    }
  for (const [fault, [pdf, change]] of Object.entries(planted)) {
    await t.test(fault, async () => {
      const document = await openPdf(pdf)
      change(document)
      const found = accessFaults(document)
      assert.ok(
        found.some((each) => each.startsWith(fault)),
        found.join('; ')
      )
    })
  }
})

/** Poppler reads every block of the document, one after the other; notes where they are called. */
function assertReadInOrder(pdf: Uint8Array, layout: Printed['layout']): void {
  const text = printed(
    structureOf(pdf)
      .map((line) => /^\s*"(.*)"$/u.exec(line)?.[1] ?? '')
      .join('')
  )
  let at = 0
  let length = 0
  for (const block of layout.source) {
    const wanted = printed(block.text)
    const found = text.indexOf(wanted, block.isNote ? 0 : at)
    assert.ok(found >= 0, `${block.element}: ${wanted.slice(0, 40)}`)
    if (!block.isNote) at = found + wanted.length
    length += wanted.length
  }
  assert.ok(length > 0 && text.length >= length)
}
