import {defineRule, gb9704} from '../../rule.ts'
import {inkOfLine} from '../../scene/line.ts'
import {standard} from '../../standard.ts'
import {judge} from '../../verdict.ts'
import {noNumber, noSeparator, unreadableNumber, upperSeparators} from './elements.ts'

/** 45: from the ink of the number to the upper edge of the separator. */
export const separatorGap = defineRule({
  id: 'masthead-separator-gap',
  number: 45,
  clause: gb9704('7.2.7'),
  name: {zh: '红色分隔线到发文字号', en: 'gap between document number and red separator'},
  severity: 'error',
  forms: ['general'],
  measure({scene: {masthead}}) {
    const {documentNumber} = masthead
    if (!documentNumber) return noNumber
    const separators = upperSeparators(masthead)
    const separator = separators.find(({y}) => y > documentNumber.baseline) ?? separators[0]
    if (!separator) return noSeparator
    const ink = inkOfLine(documentNumber)
    if (!ink) return unreadableNumber
    return judge(
      [{page: 1, box: separator, value: separator.y - (ink.y + ink.height)}],
      standard.mastheadSeparatorGap,
      {zh: '发文字号到红色分隔线', en: 'gap between document number and red separator'}
    )
  }
})
