/** 版记的位置和分隔线. 7.4.1. */

import type {Millimetres} from '../../../base/units.ts'
import type {Box, Stroke as Separator} from '../../../facts/index.ts'
import {type Departure, defineRule, gb9704, gb33476, type Verdict} from '../../rule.ts'
import type {SeenColophon} from '../../scene/colophon.ts'
import {isBlack} from '../../scene/colour.ts'
import {boxOf} from '../../scene/line.ts'
import {colophonStandard, standard} from '../../standard.ts'
import {absent, allOf, failed, fineMillimetres, judge, passed, unreadable} from '../../verdict.ts'

const none = absent('版记', 'colophon')
const noSeparators = absent('版记分隔线', 'separator of the colophon')

/** 83: 最后一个要素的分隔线与最后一面的版心下边缘重合. */
export const colophonPlace = defineRule({
  id: 'colophon-place',
  number: 83,
  clause: gb9704('7.4.1'),
  name: {zh: '版记的位置', en: 'place of the colophon'},
  severity: 'error',
  forms: ['general', 'order', 'minutes'],
  measure({scene: {colophon, seenPages}}) {
    if (!colophon) return none
    const last = colophon.separators.at(-1)
    const page = colophon.seen.number
    if (page < seenPages.length) return failed([notLast(colophon, seenPages.length)])
    return last
      ? judge([{page, box: last, value: last.y + last.height}], colophonStandard.lastSeparator, {
          zh: '版记末条分隔线',
          en: 'last separator of the colophon'
        })
      : withoutRule(colophon)
  }
})

/** 105: printed on both sides, the last page is even. */
export const colophonEvenPage = defineRule({
  id: 'colophon-even-page',
  number: 105,
  clause: gb33476('7.3.1'),
  name: {zh: '版记在双数页', en: 'colophon on an even page'},
  severity: 'warning',
  forms: ['general', 'order', 'minutes'],
  measure({scene: {colophon, seenPages}, profile}) {
    if (!colophon) return none
    const isLast = colophon.seen.number === seenPages.length
    if (profile.duplex === false || !isLast)
      return absent('双面印刷的版记', 'colophon printed on both sides')
    return seenPages.length % 2 === 1 ? failed([oddPage(colophon)]) : passed
  }
})

/** 7.3.7: attachments stand before it, and nothing behind. */
function notLast({seen, top}: SeenColophon, count: number): Departure {
  const {number} = seen
  return {
    page: number,
    box: areaFrom(top),
    actual: String(number),
    expected: String(count),
    wording: {
      zh: `版记在第 ${number} 页，后面还有 ${count - number} 页，应在最后一面（附件在版记之前）`,
      en: `Unexpected colophon on page \`${number}\` of \`${count}\`, expected it on the last, behind the attachments`
    }
  }
}

/** Without a rule the last line tells whether it stands at the foot; where the rule is, nothing. */
function withoutRule({lines, seen}: SeenColophon): Verdict {
  const last = lines.at(-1)
  if (!last) return noSeparators
  const place = judge(
    [{page: seen.number, box: boxOf(last), value: last.bottom}],
    colophonStandard.lastLine,
    {zh: '版记末行下边缘', en: 'bottom of the last line of the colophon'}
  )
  return place.state === 'failed'
    ? place
    : unreadable('版记没有分隔线', 'the colophon has no separator')
}

function areaFrom(y: Millimetres): Box {
  return {x: standard.gutterMargin.length, y, width: standard.typeAreaWidth.length, height: 1}
}

function oddPage({seen, top}: SeenColophon): Departure {
  const {number} = seen
  return {
    page: number,
    box: areaFrom(top),
    actual: String(number),
    expected: '',
    wording: {
      zh: `版记在第 ${number} 页，双面印刷时通常应在双数页（公文的最后一面）`,
      en: `Unexpected colophon on page \`${number}\`; printed on both sides it usually is on an even page`
    }
  }
}

/** 84: the first and the last are thick, as wide as the type area, black. */
export const outerSeparators = defineRule({
  id: 'colophon-outer-separators',
  number: 84,
  clause: gb9704('7.4.1'),
  name: {zh: '版记首末分隔线', en: 'first and last separators of the colophon'},
  severity: 'warning',
  forms: ['general', 'order', 'minutes'],
  measure({scene: {colophon}}) {
    if (!colophon) return none
    const page = colophon.seen.number
    const [first] = colophon.separators
    const last = colophon.separators.at(-1)
    if (!first || !last || first === last) return failed([missing(colophon)])
    const outer = [first, last]
    const at = (value: (rule: Separator) => number) =>
      outer.map((box) => ({page, box, value: value(box)}))
    const coloured = outer.find(({colour}) => !isBlack(colour))
    const top = colophon.lines[0]?.top ?? 0
    return allOf(
      judge(
        at(({height}) => height),
        standard.colophonSeparatorThick,
        {zh: '版记首末分隔线粗细', en: 'weight of an outer separator'},
        fineMillimetres
      ),
      judge(
        at(({width}) => width),
        colophonStandard.separatorWidth,
        {
          zh: '版记分隔线长',
          en: 'length of an outer separator'
        }
      ),
      failed([
        ...(coloured
          ? [
              told(
                page,
                coloured,
                '版记分隔线不是黑色，应为黑色',
                'Unexpected colour of a separator of the colophon, expected black'
              )
            ]
          : []),
        ...(first.y > top
          ? [
              told(
                page,
                first,
                '版记首条分隔线应在第一个要素之上',
                'Unexpected first separator below the first element of the colophon'
              )
            ]
          : [])
      ])
    )
  }
})

function missing({seen, lines}: SeenColophon): Departure {
  const [first] = lines
  const box = first && {
    x: first.left,
    y: first.top,
    width: first.right - first.left,
    height: first.bottom - first.top
  }
  return {
    page: seen.number,
    box,
    actual: '',
    expected: '',
    wording: {
      zh: '版记首末应各有一条分隔线',
      en: 'Unexpected colophon without a first and a last separator'
    }
  }
}

function told(page: number, box: Separator, zh: string, en: string): Departure {
  return {page, box, actual: '', expected: '', wording: {zh, en}}
}

/** 85: those between are thin. */
export const innerSeparators = defineRule({
  id: 'colophon-inner-separators',
  number: 85,
  clause: gb9704('7.4.1'),
  name: {zh: '版记中间分隔线', en: 'inner separators of the colophon'},
  severity: 'warning',
  forms: ['general', 'order', 'minutes'],
  measure({scene: {colophon}}) {
    const inner = colophon?.separators.slice(1, -1) ?? []
    const [first] = colophon?.separators ?? []
    if (!colophon || inner.length === 0 || !first) return noSeparators
    const page = colophon.seen.number
    const thick = inner.find(({height}) => height > first.height - 0.005)
    return allOf(
      judge(
        inner.map((box) => ({page, box, value: box.height})),
        standard.colophonSeparatorThin,
        {zh: '版记中间分隔线粗细', en: 'weight of an inner separator'},
        fineMillimetres
      ),
      failed(
        thick
          ? [
              told(
                page,
                thick,
                '版记中间的分隔线应比首末的细',
                'Unexpected inner separator as thick as the outer ones'
              )
            ]
          : []
      )
    )
  }
})

/** 87: 主送 moved here stands above 抄送, with nothing between. */
export const noSeparatorBetweenRecipients = defineRule({
  id: 'colophon-main-recipients',
  number: 87,
  clause: gb9704('7.4.2'),
  name: {zh: '版记中的主送机关', en: 'addressees in the colophon'},
  severity: 'error',
  forms: 'all',
  measure({scene: {colophon}}) {
    const main = colophon?.mainRecipients.at(-1)
    const [copy] = colophon?.copyRecipients ?? []
    if (!colophon || !main || !copy)
      return absent('移到版记的主送机关', 'addressee moved to the colophon')
    const page = colophon.seen.number
    const between = colophon.separators.find(({y}) => y > main.baseline && y < copy.baseline)
    return failed([
      ...(between
        ? [
            told(
              page,
              between,
              '主送与抄送之间不加分隔线',
              'Unexpected separator between 主送 and 抄送'
            )
          ]
        : []),
      ...(main.top > copy.top
        ? [
            {
              page,
              box: boxOf(main),
              actual: '',
              expected: '',
              wording: {
                zh: '主送机关应在抄送机关的上一行',
                en: 'Unexpected 主送 below 抄送, expected it above'
              }
            }
          ]
        : [])
    ])
  }
})
