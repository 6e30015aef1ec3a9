/**
 * The completeness gate: data of a real print pass, and the same with one thing wrong fail.
 */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {standardPageNumber} from '../../src/base/house-profile.ts'
import type {Glyph, PdfPage} from '../../src/facts/index.ts'
import {checkPages} from '../../src/gate/check-pages.ts'
import {checkPdf} from '../../src/gate/gate.ts'
import type {Block, LaidOutPage, LayoutResult} from '../../src/pages/in-browser/contract.ts'
import {linesOf} from '../helpers/lines.ts'
import {openPress} from '../helpers/press.ts'
import {pagesOfText} from './filler.ts'

const press = openPress()
const {layout, pages} = await press.print(
  `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
标题: 某某市总工会关于甲的通知
附件: {名称: 乙, 文件: _b.md}
---

${pagesOfText(3)}
`,
  {'_b.md': '这是附件的正文。\n\n这是第二段。\n'}
)
const last = pages.length - 1
const asUsual = {
  form: 'general',
  layout: {duplex: true, mirrored: false, overprint: false, pageNumber: standardPageNumber}
} as const

test('the print as it is passes', () => {
  assert.ok(pages.length > 3)
  assert.deepEqual(judgePages(layout), [])
  assert.deepEqual(judgePdf(pages), [])
})

test('checkPages: HTML against pages', async (t) => {
  const text = layout.pages[1]?.blocks[0]?.text ?? ''
  const line = layout.pages[1]?.blocks[0]?.line

  const changes: Readonly<Record<string, (text: string) => string>> = {
    lost: (each) => each.slice(0, 5) + each.slice(6),
    doubled: (each) => each.slice(0, 6) + each.slice(5),
    swapped: (each) => each.slice(0, 4) + [...each.slice(4, 6)].reverse().join('') + each.slice(6),
    replaced: (each) => `${each.slice(0, 5)}某${each.slice(6)}`
  }
  assert.notEqual(text[4], text[5])
  for (const [name, change] of Object.entries(changes)) {
    await t.test(`a character is ${name}`, () => {
      const told = judgePages(withBlock(1, (block) => ({...block, text: change(block.text)})))
      assert.deepEqual(
        told.map((each) => ({
          rule: each.ruleId,
          page: each.page,
          line: each.line,
          fatal: each.fatal
        })),
        [{rule: 'completeness', page: 2, line, fatal: true}]
      )
    })
  }

  await t.test('white space and joiners do not count', () => {
    const spread = withBlock(1, (block) => ({...block, text: [...block.text].join(' \u200b')}))
    assert.deepEqual(judgePages(spread), [])
  })

  await t.test('a block is lost; the last page is lost; two pages change places', () => {
    const [first, second, third, ...rest] = layout.pages
    assert.ok(first && second && third)
    const without = {...second, blocks: second.blocks.slice(1)}
    assert.equal(judgePages({...layout, pages: [first, without, third, ...rest]}).length, 1)
    assert.equal(judgePages({...layout, pages: layout.pages.slice(0, -1)}).length, 1)
    assert.equal(judgePages({...layout, pages: [first, third, second, ...rest]}).length, 1)
  })

  await t.test('what an attachment lost is told on its own file', () => {
    const part = new VFile({path: '_b.md'})
    const own = layout.pages.findIndex(({blocks}) => blocks.some(({path}) => path !== undefined))
    const changed = layout.pages.map((page, index) =>
      index === own ? changeBlock(page, page.blocks.length - 1, shorten) : page
    )
    const parts = new Map([['_b.md', part]])
    assert.deepEqual(judgePages({...layout, pages: changed}, parts), [])
    assert.deepEqual(
      part.messages.map(({ruleId, line}) => [ruleId, line]),
      [['completeness', 3]]
    )
  })
})

test('checkPdf: pages against PDF', async (t) => {
  const changes: Readonly<Record<string, (glyphs: readonly Glyph[], at: number) => Glyph[]>> = {
    lost: (glyphs, at) => glyphs.filter((_, index) => index !== at),
    doubled: (glyphs, at) =>
      glyphs.flatMap((glyph, index) => (index === at ? [glyph, glyph] : glyph)),
    swapped: (glyphs, at) => {
      const [one, other] = [glyphs[at], glyphs[at + 1]]
      assert.ok(one && other && one.text !== other.text)
      return glyphs.with(at, {...one, text: other.text}).with(at + 1, {...other, text: one.text})
    },
    replaced: (glyphs, at) =>
      glyphs.map((glyph, index) => (index === at ? {...glyph, text: '某'} : glyph))
  }
  for (const [name, change] of Object.entries(changes)) {
    await t.test(`a character is ${name}`, () => {
      const told = judgePdf(withGlyphs(1, (glyphs) => change(glyphs, firstOfText(glyphs) + 4)))
      assert.ok(told.length > 0)
      for (const each of told) {
        assert.deepEqual([each.ruleId, each.page, each.fatal], ['completeness', 2, true])
        assert.ok(each.line !== undefined)
      }
    })
  }

  await t.test('the last page is lost, or printed twice', () => {
    assert.ok(judgePdf(pages.slice(0, -1)).length > 0)
    const again = pages[last]
    assert.ok(again)
    assert.ok(judgePdf([...pages, again]).length > 0)
  })

  await t.test('what an attachment lost is told on its own file', () => {
    const part = new VFile({path: '_b.md'})
    const changed = withGlyphs(last, (glyphs) => glyphs.filter(({text}) => text !== '二'))
    assert.deepEqual(judgePdf(changed, new Map([['_b.md', part]])), [])
    assert.deepEqual(
      part.messages.map(({ruleId, line}) => [ruleId, line]),
      [['completeness', 3]]
    )
  })
})

test('5.2.1: a character outside the type area', async (t) => {
  const moved = (by: Partial<Record<'x' | 'baseline', number>>) =>
    judgePdf(
      withGlyphs(1, (glyphs) => {
        const at = firstOfText(glyphs)
        const glyph = glyphs[at]
        assert.ok(glyph)
        const {x = 0, baseline = 0} = by
        return glyphs.with(at, {...glyph, x: glyph.x + x, baseline: glyph.baseline + baseline})
      })
    ).filter(({ruleId}) => ruleId === 'type-area')

  // The first character of a full page begins at the left edge, on the first line.
  const cases: ReadonlyArray<readonly [string, Parameters<typeof moved>[0], boolean]> = [
    ['0.4 mm to the left', {x: -0.4}, false],
    ['0.6 mm to the left', {x: -0.6}, true],
    ['0.7 mm up', {baseline: -0.7}, true],
    ['beyond the right edge', {x: 156}, true],
    ['within the line', {x: 20}, false],
    ['below the last line', {baseline: 225}, true]
  ]
  for (const [name, by, isStray] of cases) {
    await t.test(name, () => {
      const told = moved(by)
      assert.equal(told.length, isStray ? 1 : 0)
      for (const each of told) {
        assert.deepEqual([each.page, each.fatal, each.clause], [2, true, 'GB/T 9704—2012, 5.2.1'])
        assert.match(each.reason, /第 2 页有 1 个字/)
      }
    })
  }

  await t.test('page numbers may stand there', () => {
    const numbers = pages.flatMap(({glyphs}) => glyphs.filter(({artifact}) => artifact))
    assert.ok(numbers.some(({baseline}) => baseline > 262))
  })
})

test('5.2.3: 22 lines pass, 23 do not', () => {
  const page = pages[1]
  assert.ok(page)
  assert.equal(linesOf(page).length, 22)

  // A line between two others, of characters that are there already.
  const half = 29.61 / 2 / (72 / 25.4)
  const crowded = withGlyphs(1, (glyphs) => {
    const first = glyphs[firstOfText(glyphs)]?.baseline
    return glyphs.map((glyph, index) =>
      glyph.baseline === first && index === firstOfText(glyphs)
        ? {...glyph, baseline: glyph.baseline + half}
        : glyph
    )
  })
  const told = judgePdf(crowded).filter(({ruleId}) => ruleId === 'lines-per-page')
  assert.deepEqual(
    told.map((each) => [each.page, each.actual, each.expected, each.fatal, each.clause]),
    [[2, '23', ['22'], true, 'GB/T 9704—2012, 5.2.3']]
  )
})

function judgePages(
  changed: LayoutResult,
  parts?: ReadonlyMap<string, VFile>
): readonly VFileMessage[] {
  const file = new VFile({path: 'input.md'})
  checkPages(file, {layout: changed}, parts)
  return file.messages
}

function judgePdf(
  changed: readonly PdfPage[],
  parts?: ReadonlyMap<string, VFile>
): readonly VFileMessage[] {
  const file = new VFile({path: 'input.md'})
  checkPdf(file, {layout}, changed, asUsual, parts)
  return file.messages
}

/** The layout with the first block of one page changed. */
function withBlock(page: number, change: (block: Block) => Block): LayoutResult {
  return {
    ...layout,
    pages: layout.pages.map((each, index) => (index === page ? changeBlock(each, 0, change) : each))
  }
}

function changeBlock(page: LaidOutPage, at: number, change: (block: Block) => Block): LaidOutPage {
  return {
    ...page,
    blocks: page.blocks.map((block, index) => (index === at ? change(block) : block))
  }
}

function shorten(block: Block): Block {
  return {...block, text: block.text.slice(1)}
}

function withGlyphs(page: number, change: (glyphs: readonly Glyph[]) => Glyph[]): PdfPage[] {
  return pages.map((each, index) =>
    index === page ? {...each, glyphs: change(each.glyphs)} : each
  )
}

/** The first character that is the author's. */
function firstOfText(glyphs: readonly Glyph[]): number {
  return glyphs.findIndex(({artifact, text}) => !artifact && text.trim() !== '')
}
