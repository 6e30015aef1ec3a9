import {defineRule, gb9704} from '../../rule.ts'
import {standard} from '../../standard.ts'
import {judge} from '../../verdict.ts'
import {doubleRulesOf, noUpperRule} from './double-rules.ts'
import {wholeMark} from './elements.ts'

/** 48: from the ink of the mark to the upper double rule. */
export const letterUpperRuleGap = defineRule({
  id: 'letter-upper-rule-gap',
  number: 48,
  clause: gb9704('10.1'),
  name: {zh: '信函标志到红色双线', en: 'gap between mark and upper double rule'},
  severity: 'error',
  forms: ['letter'],
  measure({scene: {masthead}}) {
    const {upper} = doubleRulesOf(masthead)
    if (!upper) return noUpperRule
    const mark = wholeMark(masthead)
    if ('why' in mark) return mark.why
    const value = upper.box.y - (mark.box.y + mark.box.height)
    return judge([{page: 1, box: upper.box, value}], standard.letterUpperRuleGap, {
      zh: '发文机关标志到版头红色双线',
      en: 'gap between the mark and the upper double rule'
    })
  }
})
