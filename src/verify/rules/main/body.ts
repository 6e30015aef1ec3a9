/** 正文. 7.3.3. */

import {type Departure, defineRule, type Evidence, gb9704} from '../../rule.ts'
import {isFangsong, isHei, isKai} from '../../scene/faces.ts'
import {boxOf, centreOf, type Line} from '../../scene/line.ts'
import {startOf} from '../../scene/line-edges.ts'
import {firstLinesOf, paragraphOf} from '../../scene/running.ts'
import type {SeenPage} from '../../scene/seen-page.ts'
import {charPitch, mainStandard, standard} from '../../standard.ts'
import {isNameless, unlessNameless} from '../../typeface.ts'
import {absent, failed, judge, passed} from '../../verdict.ts'
import {leftEdgeOf} from '../page/verso.ts'

/** 65: 首页必须显示正文. */
export const bodyOnFirstPage = defineRule({
  id: 'body-on-first-page',
  number: 65,
  clause: gb9704('7.3.3'),
  name: {zh: '首页显示正文', en: 'text on page 1'},
  severity: 'error',
  forms: 'all',
  measure({scene: {body, opening, seenPages}}) {
    const [first] = body
    // A table, a formula or a picture that the text begins with is shown as well.
    const [seen] = seenPages
    const isShown =
      first?.page === 1 ||
      seen?.tables.some(({y}) => y > opening.bottom - 1) ||
      seen?.page.pictures.some(({box}) => box.y > opening.bottom - 1)
    if (isShown) return passed
    // Whatever it shows, nobody can tell.
    if (seen?.unread) return absent('首页的正文', 'text on page 1')
    return failed([
      {
        page: 1,
        box: undefined,
        actual: '0',
        expected: '1',
        wording: first
          ? {
              zh: `正文到第 ${first.page} 页才开始，首页应显示正文`,
              en: `Unexpected first line of text on page \`${first.page}\`, expected it on page 1`
            }
          : {
              zh: '首页没有正文，首页应显示正文',
              en: 'Unexpected first page without text, expected some of the text on it'
            }
      }
    ])
  }
})

/** 66: every paragraph two 字 in. */
export const firstLineIndent = defineRule({
  id: 'first-line-indent',
  number: 66,
  clause: gb9704('7.3.3'),
  name: {zh: '段首缩进', en: 'indent of first lines'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const from = leftEdgeOf(evidence)
    const firsts = firstLines(evidence).map((line) => {
      const edge = from(line.page)
      const value = startOf(line, edge + mainStandard.firstLineIndent.length) - edge
      return {page: line.page, box: boxOf(line), value}
    })
    if (firsts.length === 0) return absent('段落', 'paragraph')
    return judge(firsts, mainStandard.firstLineIndent, {
      zh: '段首缩进',
      en: 'indent of a first line'
    })
  }
})

/** 67: 回行顶格. */
export const continuationIndent = defineRule({
  id: 'continuation-indent',
  number: 67,
  clause: gb9704('7.3.3'),
  name: {zh: '回行顶格', en: 'further lines flush left'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const from = leftEdgeOf(evidence)
    const lines = evidence.scene.running.flatMap(({next}) => next ?? [])
    if (lines.length === 0) return absent('折行的正文', 'text of more than a line')
    return judge(
      lines.map((line) => {
        const edge = from(line.page)
        return {page: line.page, box: boxOf(line), value: startOf(line, edge) - edge}
      }),
      mainStandard.continuationIndent,
      {zh: '回行缩进', en: 'indent of a further line'}
    )
  }
})

const levels = [
  {form: /^[一二三四五六七八九十百]+、/u, name: '黑体', isRight: isHei},
  {form: /^（[一二三四五六七八九十百]+）/u, name: '楷体', isRight: isKai},
  {form: /^(?:\d{1,3}[.．]|（\d{1,3}）)(?!\d)/u, name: '仿宋体', isRight: isFangsong}
] as const

/** 68: 一、黑体，（一）楷体，1.和（1）仿宋: the first hanzi after the ordinal. */
export const headingFaces = defineRule({
  id: 'heading-faces',
  number: 68,
  clause: gb9704('7.3.3'),
  name: {zh: '各层标题字体', en: 'faces of the levels'},
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const lines = evidence.scene.running
    const headings = lists(firstLines(evidence).flatMap((line) => headingOf(line) ?? []))
      .filter((list) => list.every(({line}) => isHeading(paragraphOf(line, lines))))
      .flat()
    if (headings.length === 0) return absent('结构层次序数', 'ordinal of a level')
    const bad = headings.filter(({font, level}) => !isNameless(font) && !level.isRight(font))
    const onePerPage = bad.filter(
      ({line}, index) => bad.findIndex((each) => each.line.page === line.page) === index
    )
    const nameless = headings.find(({font}) => isNameless(font))
    return unlessNameless(failed(onePerPage.map(wrongFace)), nameless?.font)
  }
})

/** In characters: a longer first sentence is text that an ordinal stands before. */
const longestSentence = 42

/** A heading stands alone without 。, or is the first sentence of several: short, of few clauses. */
function isHeading(paragraph: string): boolean {
  const end = paragraph.indexOf('。')
  if (end === -1) return !/[；：，、]$/u.test(paragraph)
  const sentence = paragraph.slice(0, end)
  const clauses = sentence.match(/[，,]/gu)?.length ?? 0
  return (
    end < paragraph.length - 1 &&
    end <= longestSentence &&
    clauses <= 2 &&
    !/[：:；;]/u.test(sentence)
  )
}

interface Heading {
  readonly line: Line
  readonly font: string
  readonly level: (typeof levels)[number]
}

/**
 * Part what begins with ordinals into lists: siblings below one heading. They have one face:
 * where one is text that merely begins with an ordinal, so may be all.
 */
function lists(items: readonly Heading[]): Heading[][] {
  const made: Heading[][] = []
  const open = new Map<Heading['level'], Heading[]>()
  for (const item of items) {
    const list = open.get(item.level) ?? []
    if (list.length === 0) made.push(list)
    list.push(item)
    open.set(item.level, list)
    for (const deeper of levels.slice(levels.indexOf(item.level) + 1)) open.delete(deeper)
  }
  return made
}

function headingOf(line: Line): Heading | undefined {
  const level = levels.find(({form}) => form.test(line.text))
  if (!level) return undefined
  const {length} = level.form.exec(line.text)?.[0] ?? ''
  const glyph = line.glyphs.slice(length).find(({text}) => /\p{Script=Han}/u.test(text))
  return glyph ? {line, font: glyph.font, level} : undefined
}

function wrongFace({line, font, level}: Heading): Departure {
  const {length} = level.form.exec(line.text)?.[0] ?? ''
  const head = line.text.slice(0, length + 6)
  return {
    page: line.page,
    box: boxOf(line),
    actual: font,
    expected: level.name,
    wording: {
      zh: `“${head}…”的字体“${font}”不是${level.name}`,
      en: `Unexpected face \`${font}\` of \`${head}…\`, expected ${level.name}`
    }
  }
}

/** What is centred, set right, or has leaders begins no paragraph. */
function firstLines({scene}: Evidence): Line[] {
  return firstLinesOf(scene.running)
    .filter((line) => isParagraph(line, scene.bodySize))
    .filter((line) => !isAfterPicture(line, scene.seenPages[line.page - 1]))
}

/** In millimetres: white space between a picture and the character after it. */
const mostBetween = 8

/** Whether the line begins with a picture, and not with what is its first character. */
function isAfterPicture({left, top, bottom}: Line, seen: SeenPage | undefined): boolean {
  return (seen?.page.pictures ?? []).some(({box: {x, y, width, height}}) => {
    const gap = left - x - width
    return gap > -1 && gap < mostBetween && y < bottom && y + height > top
  })
}

/** A chapter's heading stands in the middle, however long it is. */
const chapter = /^第[一二三四五六七八九十百\d]+[编篇章节]/u

function isParagraph(line: Line, bodySize: number): boolean {
  const offset = line.left - standard.gutterMargin.length
  if (offset > 4.5 * charPitch || Math.abs(line.size - bodySize) > 0.75) return false
  if (/[.．…·]{4,}.{0,6}$/u.test(line.text)) return false
  const isInTheMiddle = Math.abs(centreOf(line) - standard.typeAreaCentre.length) < 2
  const isCentred = isInTheMiddle && (offset > 2.6 * charPitch || chapter.test(line.text))
  // 称呼, such as 各位代表： in the middle of a text, is flush left.
  const isAddress = offset < charPitch && /[：:]$/u.test(line.text)
  return !isCentred && !isAddress
}
