import {defineRule, gb9704} from '../../rule.ts'
import {linePitch, sizes, standard} from '../../standard.ts'
import {judgeTypeface} from '../../typeface.ts'
import {inTurn, judge, millimetres, points, round} from '../../verdict.ts'
import {noSecrecyLevel, on} from './elements.ts'

/** 密级和保密期限 on the second line, also where the first is empty: 3号 黑体, at the left edge. */
export const secrecyLevel = defineRule({
  id: 'secrecy-level',
  number: 27,
  clause: gb9704('7.2.2'),
  name: {zh: '密级位置和字体', en: 'place and type of the secrecy level'},
  severity: 'error',
  forms: ['general', 'order', 'minutes'],
  measure({scene}) {
    const line = scene.masthead.secrecyLevel
    if (!line) return noSecrecyLevel
    const {firstLineTop, gutterMargin} = standard
    const length = round(firstLineTop.length + linePitch, millimetres)
    const secondLineTop = {...firstLineTop, length}
    return inTurn(
      judge([on(line, line.left)], gutterMargin, {
        zh: '密级到纸左边',
        en: 'distance of the secrecy level from the left edge of the paper'
      }),
      judge([on(line, line.top)], secondLineTop, {
        zh: '密级到纸上边',
        en: 'distance of the secrecy level from the upper edge of the paper'
      }),
      judge(
        [on(line, line.size)],
        sizes.three,
        {zh: '密级字号', en: 'size of the secrecy level'},
        points
      ),
      judgeTypeface(line, 'hei', {zh: '密级字体', en: 'typeface of the secrecy level'})
    )
  }
})
