import {defineRule, gb9704} from '../../rule.ts'
import {standard} from '../../standard.ts'
import {judge} from '../../verdict.ts'
import {noNumber, on} from './elements.ts'

/** 54 */
export const letterNumberRight = defineRule({
  id: 'letter-number-right',
  number: 54,
  clause: gb9704('10.1'),
  name: {zh: '信函发文字号居版心右边', en: 'document number at the right edge'},
  severity: 'error',
  forms: ['letter'],
  measure({scene}) {
    const {documentNumber} = scene.masthead
    if (!documentNumber) return noNumber
    const {gutterMargin, typeAreaWidth} = standard
    const length = gutterMargin.length + typeAreaWidth.length
    return judge(
      [on(documentNumber, documentNumber.right)],
      {length, tolerance: typeAreaWidth.tolerance},
      {
        zh: '发文字号右端到纸左边',
        en: 'distance of the right end of the document number from the left edge of the paper'
      }
    )
  }
})
