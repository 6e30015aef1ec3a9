import {departure, failed, inTurn, judge, points} from '../../outcome.ts'
import {defineRule, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {sizes, standard} from '../../standard.ts'
import {copyNumberName, noCopyNumber, on} from './elements.ts'

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

/** Six Arabic digits, 3号. */
export const copyNumberForm = defineRule({
  id: 'copy-number-form',
  number: 26,
  clause: gb9704('7.2.1'),
  name: {zh: '份号写法和字号', en: 'form and size of the copy number'},
  severity: 'error',
  forms: 'all',
  measure({scene}) {
    const {copyNumber} = scene.masthead
    if (!copyNumber) return noCopyNumber
    const {text, page, size} = copyNumber
    const form = /^\d{6}$/u.test(text)
      ? failed([])
      : failed([departure({page, box: boxOf(copyNumber)}, copyNumberName, text, '000001')])
    return inTurn(
      form,
      judge(
        [on(copyNumber, size)],
        sizes.three,
        {zh: '份号字号', en: 'size of the copy number'},
        points
      )
    )
  }
})
