/** Rare hanzi (names of places and persons) wherever text can stand; and what no font has. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {PDFArray, PDFDict, PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {inReadingOrder} from '../../src/facts/index.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()

/** In the standard's tables, in none of the common fonts; the third is beyond U+FFFF. */
const rare = '䶮㛃𬭎㵲䑩'

const source = `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
标题: 关于题${rare}的通知
主送机关: 送${rare}局
附件: 附${rare}表
装订: 分开
成文日期: 2026-03-05
附注: 注${rare}
抄送机关: 抄${rare}办
印发机关: 印${rare}办公室
印发日期: 2026-03-06
---

正文${rare}，**重${rare}**。

## 甲${rare}

### 乙${rare}

#### 丙${rare}

##### 丁${rare}

（一）首${rare}。后${rare}。

|表${rare}|二|
|-|-|
|格${rare}|三|
`

const {pdf, pages, messages} = await press.print(source)

/** What stands before the five characters, wherever they stand. */
const places = '题送正文重甲乙丙丁首后表格附注抄印'

test('they are printed everywhere, exactly', () => {
  const text = pages
    .map((page) =>
      inReadingOrder(page)
        .map((glyph) => glyph.text)
        .join('')
    )
    .join('')
  assert.deepEqual(
    messages.map(({ruleId, actual}) => [ruleId, actual]),
    [['substituted-face', rare]]
  )
  assert.equal(text.split(rare).length, source.split(rare).length)
  for (const place of places.replace('正', '')) {
    assert.ok(text.includes(place + rare), `${place} ${text}`)
  }
})

test('another reader finds the same', async () => {
  const task = getDocument({data: pdf.slice(), verbosity: 0})
  const document = await task.promise
  let text = ''
  for (let page = 1; page <= document.numPages; page += 1) {
    const {items} = await (await document.getPage(page)).getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  await task.destroy()
  for (const char of rare) {
    assert.equal(text.split(char).length, source.split(char).length, char)
  }
})

test('every font in the PDF is an embedded TrueType with the characters it shows', async () => {
  const fonts = await fontsOf(pdf)
  assert.ok(fonts.length >= 4, `${fonts.length}`)
  for (const font of fonts) {
    const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
    assert.equal(nameOf(font, 'Subtype'), 'Type0')
    assert.ok(descendant)
    assert.equal(nameOf(descendant, 'Subtype'), 'CIDFontType2')
    const descriptor = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict)
    assert.ok(descriptor.has(PDFName.of('FontFile2')))
    assert.ok(font.has(PDFName.of('ToUnicode')))
  }
})

test('a character that no font has is named at its line and column', async (t) => {
  const cases: ReadonlyArray<
    readonly [name: string, source: string, place: string, char: string, code: string]
  > = [
    ['in the text', '# 关于甲的通知\n\n正文。\n\n第二段有笑脸😀字。\n', '5:7', '😀', 'U+1F600'],
    ['of private use', '# 关于甲的通知\n\n正文\u{10fffd}。\n', '3:3', '\u{10fffd}', 'U+10FFFD'],
    ['in the title', '---\n标题: 关于😀的通知\n---\n\n正文。\n', '2:7', '😀', 'U+1F600'],
    [
      'in the colophon',
      '---\n标题: 关于甲的通知\n抄送机关: 乙😀\n---\n\n正文。\n',
      '3:8',
      '😀',
      'U+1F600'
    ],
    ['in a table', '# 关于甲的通知\n\n|甲|乙|\n|-|-|\n|1|😀|\n', '5:4', '😀', 'U+1F600'],
    ['far down its block', '# 关于甲的通知\n\n正文\n正文\n正文😀\n', '5:3', '😀', 'U+1F600']
  ]
  for (const [name, markdown, place, char, code] of cases) {
    await t.test(name, async () => {
      const told = await press.refuse(markdown)
      assert.deepEqual(
        told.map(({line, column, ruleId, actual}) => ({
          place: `${line}:${column}`,
          ruleId,
          actual
        })),
        [{place, ruleId: 'glyphs', actual: char}]
      )
      assert.ok(told[0]?.reason.includes(code))
    })
  }

  await t.test('in an attachment’s own file: there', async () => {
    const told = await press.refuse(
      '---\n标题: 关于甲的通知\n附件: {名称: 乙, 文件: _b.md}\n---\n\n正文。\n',
      {'_b.md': '附件正文。\n\n再看😀。\n'}
    )
    assert.deepEqual(
      told.map(({file, line, column, ruleId}) => [file?.endsWith('_b.md'), line, column, ruleId]),
      [[true, 3, 3, 'glyphs']]
    )
  })

  await t.test('each is named once, by its first place', async () => {
    const told = await press.refuse('# 关于甲的通知\n\n😀一😀\n\n二😀😁\n')
    assert.deepEqual(
      told.map(({line, column, actual}) => [line, column, actual]),
      [
        [3, 1, '😀'],
        [5, 4, '😁']
      ]
    )
  })
})

/** The font dictionaries that pages use; a Type 3 font would be one of them. */
async function fontsOf(bytes: Uint8Array): Promise<PDFDict[]> {
  const {context} = await PDFDocument.load(bytes, {updateMetadata: false})
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter(
      (dict) => nameOf(dict, 'Type') === 'Font' && !nameOf(dict, 'Subtype')?.startsWith('CID')
    )
}

function nameOf(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : undefined
}
