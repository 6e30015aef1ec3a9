/** Tables for those who hear them: spans, scope and headers in the tag tree. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber} from '@cantoo/pdf-lib'
import {openPress} from '../helpers/press.ts'

const press = openPress()

const rows = Array.from({length: 40}, (_each, at) => `| 镇${at} | ${at} | ${at + 1} |`)
const {pdf, pages} = await press.print(
  `# 关于工作的通知\n\n正文。\n\n| 单位 | 金额 | < |\n| --- | --- | --- |\n| ^ | 上年 | 本年 |\n${rows.join('\n')}\n`
)

interface Tagged {
  readonly role: string
  readonly columns: number
  readonly rows: number
  readonly scope: string | undefined
  readonly headers: number
}

async function cellsOf(bytes: Uint8Array): Promise<Tagged[]> {
  const {context} = await PDFDocument.load(bytes)
  return context.enumerateIndirectObjects().flatMap(([, object]): Tagged[] => {
    if (!(object instanceof PDFDict)) return []
    const role = object.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText()
    if (role !== 'TH' && role !== 'TD') return []
    const attributes = object.lookup(PDFName.of('A'))
    const dicts =
      attributes instanceof PDFArray
        ? Array.from({length: attributes.size()}, (_each, at) => attributes.lookup(at, PDFDict))
        : [object.lookup(PDFName.of('A'), PDFDict)]
    const find = (name: string) =>
      dicts.map((dict) => dict.lookup(PDFName.of(name))).find((each) => each !== undefined)
    const number = (name: string) => {
      const value = find(name)
      return value instanceof PDFNumber ? value.asNumber() : 1
    }
    const [scope, headers] = [find('Scope'), find('Headers')]
    return [
      {
        role,
        columns: number('ColSpan'),
        rows: number('RowSpan'),
        scope: scope instanceof PDFName ? scope.decodeText() : undefined,
        headers: headers instanceof PDFArray ? headers.size() : 0
      }
    ]
  })
}

test('heads of two levels have spans and a scope, cells the heads above them', async () => {
  const cells = await cellsOf(pdf)
  const heads = cells.filter(({role}) => role === 'TH')
  assert.deepEqual(heads.map(({columns, rows: down}) => `${columns}x${down}`).sort(), [
    '1x1',
    '1x1',
    '1x2',
    '2x1'
  ])
  assert.ok(heads.every(({scope}) => scope === 'Column'))
  const own = cells.filter(({role}) => role === 'TD')
  assert.equal(own.length, 3 * rows.length)
  assert.ok(own.every(({headers}) => headers >= 1))
  assert.ok(own.some(({headers}) => headers === 2))
})

test('on further pages the head is an artifact', () => {
  assert.ok(pages.length > 1)
  for (const page of pages.slice(1)) {
    const head = page.glyphs.filter(({text}) => '单位金额'.includes(text))
    assert.ok(head.length > 0)
    assert.ok(head.every(({artifact}) => artifact))
  }
})
