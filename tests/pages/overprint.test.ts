/**
 * 套印: what a pre-printed sheet has is left out, and everything else stands where it stands
 * in a document that is not overprinted, to 0.01 mm.
 */

import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import type {PDFDocument} from '@cantoo/pdf-lib'
import {VFile} from 'vfile'
import {standardPageNumber} from '../../src/base/house-profile.ts'
import {type Colour, openDocument, type PdfPage} from '../../src/facts/index.ts'
import {checkPdf} from '../../src/gate/gate.ts'
import {openPdf} from '../../src/pdf-syntax/index.ts'
import {missing} from '../helpers/near.ts'
import {inspectMarks} from '../helpers/pdf-marks.ts'
import {assertSamePlaces} from '../helpers/places.ts'
import {openPress} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'
import {pagesOfText, paragraph} from './filler.ts'

const press = openPress()
const seal = await readFile(new URL('../../content/seals/example.svg', import.meta.url))
const marks = '份号: 000001\n密级: 机密★1年\n紧急程度: 特急\n'

interface Sample {
  readonly front: string
  readonly text: string
  /** What of the text is on the sheet already, as it is painted. */
  readonly mark: string
  /** Red rules on the sheet. */
  readonly rules: number
}

const samples: Readonly<Record<string, Sample>> = {
  general: {
    front: `发文机关: 某某市总工会\n发文字号: 某工发〔2026〕12号\n${marks}印章: seal.svg\n印发机关: 某某市总工会办公室\n印发日期: 2026-03-06\n`,
    text: `# 关于甲的通知\n\n${pagesOfText(2)}`,
    mark: '某某市总工会文件',
    rules: 1
  },
  'a long mark, condensed': {
    front: '发文机关: 某某市住房保障和城乡建设管理委员会办公室\n发文字号: 某建发〔2026〕12号\n',
    text: `# 关于甲的通知\n\n${paragraph(80)}`,
    mark: '某某市住房保障和城乡建设管理委员会办公室文件',
    rules: 1
  },
  joint: {
    front:
      '发文机关: [某某市总工会, 某某市人力资源和社会保障局, 某某市财政局]\n发文字号: 某工发〔2026〕12号\n份号: 000001\n',
    text: `# 关于甲的通知\n\n${paragraph(200)}`,
    mark: '某某市总工会某某市人力资源和社会保障局某某市财政局文件',
    rules: 1
  },
  upward: {
    front:
      '发文机关: 某某市总工会\n发文字号: 某工报〔2026〕12号\n签发人: [李某某, 王某, 张某某]\n主送机关: 某某省总工会\n',
    text: `# 关于甲的请示\n\n${paragraph(200)}`,
    mark: '某某市总工会文件',
    rules: 1
  },
  letter: {
    front: `格式: 信函\n发文机关: 某某市总工会\n发文字号: 某工函〔2026〕12号\n${marks}抄送机关: 某某市教育局\n`,
    text: `# 关于甲的函\n\n${pagesOfText(2)}`,
    mark: '某某市总工会',
    rules: 4
  },
  order: {
    front:
      '格式: 命令\n发文机关: 某某市人民政府\n发文字号: 第12号\n签名章: {职务: 市长, 姓名: 李某}\n',
    text: paragraph(120),
    mark: '某某市人民政府令',
    rules: 0
  },
  'an order whose mark was typed as its title': {
    front: '格式: 命令\n发文字号: 第12号\n签名章: {职务: 市长, 姓名: 李某}\n',
    text: `# 某某市人民政府令\n\n${paragraph(120)}`,
    mark: '某某市人民政府令',
    rules: 0
  },
  minutes: {
    front: '格式: 纪要\n发文机关: 某某市总工会\n发文字号: 第3期\n出席: 李某、王某\n',
    text: `# 工作会议纪要\n\n${paragraph(200)}`,
    mark: '某某市总工会纪要',
    rules: 1
  },
  'mirrored, or printed on one side, with a note': {
    front: '发文机关: 某某市总工会\n发文字号: 某工发〔2026〕12号\n',
    text: `# 关于甲的通知\n\n${paragraph(700)}[^1]\n\n[^1]: 注释。`,
    mark: '某某市总工会文件',
    rules: 1
  }
}

for (const [name, sample] of Object.entries(samples)) {
  const layouts = name.startsWith('mirrored') ? ['镜像: true', '双面: false'] : ['双面: true']
  for (const layout of layouts) {
    test(`${name} (${layout}): the mark and the red rules are left out, all else stays`, async () => {
      const usual = await press.print(documentOf(sample, layout), {'seal.svg': seal})
      const over = await press.print(documentOf(sample, `${layout}, 套印: true`), {
        'seal.svg': seal
      })
      assert.deepEqual(
        over.messages.map(({reason}) => reason),
        usual.messages.map(({reason}) => reason)
      )
      assert.equal(over.pages.length, usual.pages.length)

      const [first = missing(), ...rest] = usual.pages
      const red = first.glyphs.filter(({colour}) => isRed(colour))
      assert.equal(red.map(({text}) => text).join(''), sample.mark)
      const rules = first.strokes.filter(({colour}) => isRed(colour))
      assert.equal(rules.length, sample.rules)

      const [page = missing(), ...others] = over.pages
      assertSamePlaces(page, {
        glyphs: first.glyphs.filter((glyph) => !red.includes(glyph)),
        strokes: first.strokes.filter((rule) => !rules.includes(rule))
      })
      for (const [index, other] of others.entries()) {
        assertSamePlaces(other, rest[index] ?? missing())
      }
      assert.equal((await rasterise(over.pdf, 1)).ink('red'), undefined)
    })
  }
}

test('the tags: what is not printed is not read aloud, everything else is as before', async () => {
  const sample = samples.letter ?? missing()
  const [usual, over] = await Promise.all(
    ['双面: true', '套印: true'].map(async (layout) => {
      const {pdf} = await press.print(documentOf(sample, layout))
      return openPdf(pdf)
    })
  )
  assert.ok(usual && over)
  const {bare, unbalanced, repeated} = inspectMarks(over)
  assert.deepEqual([bare, unbalanced, repeated], [[], [], []])
  // One paragraph less, that of the mark.
  assert.equal(taggedOn(usual, 0) - taggedOn(over, 0), 1)
  assert.equal(taggedOn(usual, 1), taggedOn(over, 1))
})

test('the gate: only the mark may be missing, and it may not be found', async () => {
  const {layout, pages} = await press.print(
    `---\n份号: 000001\n发文机关: 红星县总工会\n发文字号: 某工发〔2026〕12号\n---\n\n# 关于甲的通知\n\n${pagesOfText(2)}`
  )
  const [first = missing(), ...rest] = pages
  const without = (page: PdfPage, isLeft: (index: number) => boolean): PdfPage => ({
    ...page,
    glyphs: page.glyphs.filter((_glyph, index) => isLeft(index))
  })
  const isMark = (index: number): boolean => isRed(first.glyphs[index]?.colour ?? [])
  const judge = (printed: readonly PdfPage[], overprint: boolean): string[] => {
    const file = new VFile()
    const options = {duplex: true, mirrored: false, overprint, pageNumber: standardPageNumber}
    checkPdf(file, {layout}, printed, {form: 'general', layout: options})
    return file.messages.map(({ruleId, page, actual, expected}) =>
      [ruleId, page, `-${expected}`, `+${actual}`].join(' ')
    )
  }
  const blank = without(first, (index) => !isMark(index))

  assert.deepEqual(judge(pages, false), [])
  assert.deepEqual(judge([blank, ...rest], true), [])
  assert.deepEqual(judge(pages, true), ['completeness 1 - +红星县总工会文件'])
  assert.deepEqual(judge([blank, ...rest], false), ['completeness 1 -红星县总工会文件 +'])
  // 份号, the number, the last character of the page: nothing goes with the mark.
  for (const text of ['0', '发', first.glyphs.findLast(({artifact}) => !artifact)?.text]) {
    const at = blank.glyphs.findIndex((glyph) => glyph.text === text)
    assert.ok(at >= 0)
    const lost = without(blank, (index) => index !== at)
    assert.deepEqual(judge([lost, ...rest], true), [`completeness 1 -${text} +`])
  }
})

test('a document without a mark has nothing on the sheet: a warning', async () => {
  const {messages} = await press.print(
    `---\n版式: {套印: true}\n---\n\n# 关于工作的通知\n\n${paragraph(80)}\n`
  )
  assert.deepEqual(
    messages.map(({ruleId, line, column, fatal}) => [ruleId, line, column, fatal]),
    [['layout', 2, 10, false]]
  )
  assert.match(messages[0]?.reason ?? '', /没有发文机关标志/u)
})

function documentOf({front, text}: Sample, layout: string): string {
  return `---\n${front}成文日期: 2026-03-05\n版式: {${layout}}\n---\n\n${text}\n`
}

function isRed([red = 0, green = 1, blue = 1]: Colour): boolean {
  return red > 0.7 && green < 0.3 && blue < 0.3
}

/** How many pieces of a page the tags know. */
function taggedOn(document: PDFDocument, index: number): number {
  return openDocument(document).page(index).ranks.size
}
