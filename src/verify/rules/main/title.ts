/** 标题. 7.3.1. */

import {blankLinesOf} from '../../readings.ts'
import {type Departure, defineRule, gb9704} from '../../rule.ts'
import {isBlack} from '../../scene/colour.ts'
import {isTitleSong, usualFace} from '../../scene/faces.ts'
import {boxOf, centreOf, type Line} from '../../scene/line.ts'
import {charactersOf} from '../../scene/running.ts'
import {mainStandard, sizes} from '../../standard.ts'
import {isNameless, unlessNameless} from '../../typeface.ts'
import {absent, allOf, characters, failed, judge, passed, points} from '../../verdict.ts'

const noTitle = absent('标题', 'title')

/** 58: 2号小标宋体, black. */
export const titleType = defineRule({
  id: 'title-type',
  number: 58,
  clause: gb9704('7.3.1'),
  name: {zh: '标题的字号、字体', en: 'size and face of the title'},
  severity: 'error',
  forms: ['general', 'letter', 'plain'],
  measure({scene: {opening}}) {
    const {title} = opening
    if (title.length === 0) return noTitle
    const size = judge(
      title.map((line) => ({page: line.page, box: boxOf(line), value: line.size})),
      sizes.two,
      {zh: '标题字号', en: 'size of the title'},
      points
    )
    const face = usualFace(title)
    const isBad = face !== undefined && !isTitleSong(face) && !isNameless(face)
    const coloured = title.find(({glyphs}) => glyphs.some(({colour}) => !isBlack(colour)))
    const outcome = allOf(
      size,
      failed([
        ...(isBad ? [wrongFace(title[0], face)] : []),
        ...(coloured ? [notBlack(coloured)] : [])
      ])
    )
    return unlessNameless(outcome, face)
  }
})

function wrongFace(line: Line | undefined, face: string): Departure {
  return {
    page: line?.page ?? 1,
    box: line && boxOf(line),
    actual: face,
    expected: '小标宋',
    wording: {
      zh: `标题字体“${face}”不是小标宋体，应为2号小标宋体`,
      en: `Unexpected face \`${face}\` of the title, expected 小标宋`
    }
  }
}

function notBlack(line: Line): Departure {
  return {
    page: line.page,
    box: boxOf(line),
    actual: '',
    expected: '',
    wording: {zh: '标题不是黑色，应为黑色', en: 'Unexpected colour of the title, expected black'}
  }
}

/** 59 */
export const titleCentred = defineRule({
  id: 'title-centred',
  number: 59,
  clause: gb9704('7.3.1'),
  name: {zh: '标题居中', en: 'title centred'},
  severity: 'error',
  forms: ['general', 'letter', 'plain'],
  measure({scene: {opening}}) {
    if (opening.title.length === 0) return noTitle
    return judge(
      opening.title.map((line) => ({page: line.page, box: boxOf(line), value: centreOf(line)})),
      mainStandard.titleCentre,
      {zh: '标题行的中线', en: 'middle of a line of the title'}
    )
  }
})

/** 60: two blank lines below the separator. */
export const titleGap = defineRule({
  id: 'title-gap',
  number: 60,
  clause: gb9704('7.3.1'),
  name: {zh: '分隔线到标题', en: 'separator to title'},
  severity: 'warning',
  forms: ['general'],
  measure({scene: {opening, masthead}}) {
    const [first] = opening.title
    const rule = masthead.separators.findLast(({y}) => first !== undefined && y < first.top)
    if (!first) return noTitle
    if (!rule) return absent('版头中的分隔线', 'separator of the masthead')
    const value = first.top - rule.y - rule.height
    return judge(
      [{page: 1, box: boxOf(first), value}],
      mainStandard.titleGap,
      blankLinesOf({zh: '分隔线到标题的距离', en: 'distance from the separator to the title'}, 2)
    )
  }
})

/** Widths that differ by less look alike. */
const alike = 0.03

/** 61: 梯形 or 菱形. */
export const titleShape = defineRule({
  id: 'title-shape',
  number: 61,
  clause: gb9704('7.3.1'),
  name: {zh: '标题排列', en: 'shape of the title'},
  severity: 'warning',
  forms: 'all',
  measure({scene: {opening}}) {
    const {title} = opening
    if (title.length < 2) return absent('多行标题', 'title of several lines')
    const widths = title.map(({left, right}) => right - left)
    const least = alike * Math.max(...widths)
    const steps = widths.slice(1).map((width, index) => {
      const step = width - (widths[index] ?? 0)
      return Math.abs(step) < least ? 0 : Math.sign(step)
    })
    // Up, then down; either may be missing.
    const turn = steps.findIndex((step, index) => index > 0 && step > (steps[index - 1] ?? 0))
    if (!steps.includes(0) && turn === -1) return passed
    const actual = widths.map((width) => width.toFixed(0)).join('、')
    return failed([
      {
        page: 1,
        box: title[0] && boxOf(title[0]),
        actual: `${actual} mm`,
        expected: '梯形、菱形',
        wording: {
          zh: `标题各行宽 ${actual} mm，${steps.includes(0) ? '有相邻的行等宽' : '中间窄两头宽'}，应为梯形或菱形`,
          en: `Unexpected widths \`${widths.map((width) => width.toFixed(0)).join(', ')} mm\` of the title's lines, expected a trapezoid or a diamond`
        }
      }
    ])
  }
})

/** 62 */
export const titleLineLength = defineRule({
  id: 'title-line-length',
  number: 62,
  clause: gb9704('7.3.1'),
  name: {zh: '标题行长', en: 'length of the title’s lines'},
  severity: 'warning',
  forms: 'all',
  measure({scene: {opening}}) {
    if (opening.title.length === 0) return noTitle
    return judge(
      opening.title.map((line) => ({page: line.page, box: boxOf(line), value: charactersOf(line)})),
      mainStandard.titleLineLength,
      {zh: '标题行长', en: 'length of a line of the title'},
      characters
    )
  }
})
