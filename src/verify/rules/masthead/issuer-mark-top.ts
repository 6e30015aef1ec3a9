import {defineRule, type Evidence, gb9704, type Verdict} from '../../rule.ts'
import {type Requirement, standard} from '../../standard.ts'
import {judge} from '../../verdict.ts'
import {wholeMark} from './elements.ts'

const name = {zh: '发文机关标志上边缘', en: 'upper edge of the mark'}

/** 29: 通用 */
export const generalMarkTop = defineRule({
  id: 'issuer-mark-top',
  number: 29,
  clause: gb9704('7.2.4'),
  name,
  severity: 'error',
  forms: ['general'],
  measure: (evidence) => measureTop(evidence, standard.issuerMarkInkTop, standard.headMargin.length)
})

/** 30: 命令 */
export const orderMarkTop = defineRule({
  id: 'order-mark-top',
  number: 30,
  clause: gb9704('10.2'),
  name,
  severity: 'error',
  forms: ['order'],
  measure: (evidence) => measureTop(evidence, standard.orderMarkInkTop, standard.headMargin.length)
})

/** 31: 信函, from the paper's upper edge. */
export const letterMarkTop = defineRule({
  id: 'letter-mark-top',
  number: 31,
  clause: gb9704('10.1'),
  name,
  severity: 'error',
  forms: ['letter'],
  measure: (evidence) => measureTop(evidence, standard.letterMarkInkTop, 0)
})

/** 32: 纪要 */
export const minutesMarkTop = defineRule({
  id: 'minutes-mark-top',
  number: 32,
  clause: gb9704('10.3'),
  name,
  severity: 'error',
  forms: ['minutes'],
  measure: (evidence) => measureTop(evidence, standard.issuerMarkInkTop, standard.headMargin.length)
})

/** Distances to a mark are distances of its ink. */
function measureTop(
  {scene: {masthead}}: Evidence,
  {length, tolerance}: Requirement,
  from: number
): Verdict {
  const mark = wholeMark(masthead)
  if ('why' in mark) return mark.why
  const {box} = mark
  return judge([{page: 1, box, value: box.y}], {length: from + length, tolerance}, name)
}
