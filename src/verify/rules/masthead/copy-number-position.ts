import {defineRule, gb9704} from '../../rule.ts'
import {standard} from '../../standard.ts'
import {inTurn, judge} from '../../verdict.ts'
import {noCopyNumber, on} from './elements.ts'

/** 份号 on the first line of the type area, at its left edge. */
export const copyNumberPosition = defineRule({
  id: 'copy-number-position',
  number: 25,
  clause: gb9704('7.2.1'),
  name: {zh: '份号位置', en: 'place of the copy number'},
  severity: 'error',
  forms: ['general', 'order', 'minutes'],
  measure({scene}) {
    const {copyNumber} = scene.masthead
    if (!copyNumber) return noCopyNumber
    return inTurn(
      judge([on(copyNumber, copyNumber.left)], standard.gutterMargin, {
        zh: '份号到纸左边',
        en: 'distance of the copy number from the left edge of the paper'
      }),
      judge([on(copyNumber, copyNumber.top)], standard.firstLineTop, {
        zh: '份号到纸上边',
        en: 'distance of the copy number from the upper edge of the paper'
      })
    )
  }
})
