import {defineRule, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {departure, failed} from '../../verdict.ts'
import {noMark, upperSeparators} from './elements.ts'
import {judgeRed} from './red.ts'

/** 47: one, and red; its absence is a fault where the mark is printed. */
export const oneRedSeparator = defineRule({
  id: 'masthead-separator',
  number: 47,
  clause: gb9704('7.2.7'),
  name: {zh: '红色分隔线一条', en: 'one red separator'},
  severity: 'error',
  forms: ['general'],
  measure({scene: {masthead}}) {
    const {issuerMark, documentNumber} = masthead
    const separators = upperSeparators(masthead)
    const subject = {zh: '版头中的红色分隔线条数', en: 'number of red separators in the masthead'}
    const [first, second] = separators
    if (!first) {
      const last = documentNumber ?? issuerMark.at(-1)
      // What is pre-printed (套印) is not in the PDF.
      if (issuerMark.length === 0 || !last) return noMark
      return failed([departure({page: 1, box: boxOf(last)}, subject, '0', '1')])
    }
    if (second) {
      const actual = String(separators.length)
      return failed([departure({page: 1, box: second}, subject, actual, '1')])
    }
    const colour = judgeRed(first.colour, first, {
      zh: '版头中分隔线的颜色',
      en: 'colour of the separator in the masthead'
    })
    return colour.state === 'passed' ? {state: 'passed', actual: '1'} : colour
  }
})
