import {blankLinesOf} from '../../readings.ts'
import {defineRule, gb9704} from '../../rule.ts'
import {blankLines, blanks} from '../../standard.ts'
import {judge, millimetres, round} from '../../verdict.ts'
import {noMark, noNumber, on} from './elements.ts'

/** 39: two blank lines below the mark; of an upward document the first row of 签发人. */
export const documentNumberGap = defineRule({
  id: 'document-number-gap',
  number: 39,
  clause: gb9704('7.2.5'),
  name: {zh: '发文字号在标志下空二行', en: 'gap between mark and document number'},
  severity: 'warning',
  forms: ['general'],
  measure({scene: {masthead}}) {
    const {issuerMark, documentNumber, signatories} = masthead
    const [first = documentNumber] = signatories
    if (!first || !documentNumber) return noNumber
    if (issuerMark.length === 0) return noMark
    const upper = first.top < documentNumber.top ? first : documentNumber
    const bottom = Math.max(...issuerMark.map((row) => row.bottom))
    const {lines, tolerance} = blanks.documentNumber
    return judge(
      [on(upper, upper.top - bottom)],
      {length: round(blankLines(lines), millimetres), tolerance},
      blankLinesOf({zh: '发文字号到发文机关标志', en: 'gap between mark and document number'}, 2)
    )
  }
})
