import type {Wording} from '../../../base/message.ts'
import {defineRule, gb9704, type Verdict} from '../../rule.ts'
import {boxOf, type Line} from '../../scene/line.ts'
import type {SeenMasthead} from '../../scene/masthead.ts'
import {sizes, standard} from '../../standard.ts'
import {judgeTypeface} from '../../typeface.ts'
import {absent, departure, failed, inTurn, judge, passed, points} from '../../verdict.ts'
import {copyNumberName, on, secrecyLevelName, urgencyName} from './elements.ts'

interface Element {
  readonly name: Wording
  readonly line: Line
}

/** In millimetres: what begins further right is not at the left. */
const leftBefore = 70

/** 份号, 密级, 紧急程度: a line each, from top to bottom, at the left edge; 紧急程度 in 3号 黑体. */
export const topLeftOrder = defineRule({
  id: 'top-left-order',
  number: 28,
  clause: gb9704('7.2.3'),
  name: {
    zh: '份号、密级、紧急程度的编排',
    en: 'arrangement of copy number, secrecy level and urgency'
  },
  severity: 'error',
  forms: 'all',
  measure({scene: {form, masthead}}) {
    const elements = elementsOf(masthead)
    if (elements.length === 0) {
      return absent('份号、密级、紧急程度', 'copy number, secrecy level or urgency')
    }
    return inTurn(
      // What stands elsewhere is told of its own place.
      judgeOrder(elements.filter(({line}) => line.left < leftBefore)),
      ...elements
        .filter((each) => form === 'letter' || each.line === masthead.urgency)
        .map(({name, line}) =>
          judge([on(line, line.left)], standard.gutterMargin, {
            zh: `${name.zh}到纸左边`,
            en: `distance of the ${name.en} from the left edge of the paper`
          })
        ),
      ...judgeUrgency(masthead.urgency)
    )
  }
})

/** As they should stand, from the top. */
function elementsOf({copyNumber, secrecyLevel, urgency}: SeenMasthead): Element[] {
  return [
    {name: copyNumberName, line: copyNumber},
    {name: secrecyLevelName, line: secrecyLevel},
    {name: urgencyName, line: urgency}
  ].flatMap(({name, line}) => (line ? [{name, line}] : []))
}

/** Each below the one before: side by side is no order. */
function judgeOrder(elements: readonly Element[]): Verdict {
  for (const [index, {name, line}] of elements.entries()) {
    const above = elements[index - 1]
    if (!above || line.top > above.line.top + (line.bottom - line.top) / 2) continue
    const at = {page: line.page, box: boxOf(line)}
    const subject = {
      zh: '左上角各行自上而下',
      en: 'order of the lines at the top left'
    }
    const actual = `${name.zh}、${above.name.zh}`
    return failed([departure(at, subject, actual, `${above.name.zh}、${name.zh}`)])
  }
  return passed
}

function judgeUrgency(line: Line | undefined): Verdict[] {
  if (!line) return []
  return [
    judge(
      [on(line, line.size)],
      sizes.three,
      {zh: '紧急程度字号', en: 'size of the urgency'},
      points
    ),
    judgeTypeface(line, 'hei', {zh: '紧急程度字体', en: 'typeface of the urgency'})
  ]
}
