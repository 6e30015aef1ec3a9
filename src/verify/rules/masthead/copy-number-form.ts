import {defineRule, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {sizes} from '../../standard.ts'
import {departure, failed, inTurn, judge, points} from '../../verdict.ts'
import {copyNumberName, noCopyNumber, on} from './elements.ts'

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
