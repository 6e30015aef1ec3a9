import {defineRule, type Evidence, gb9704} from '../../rule.ts'
import {standard} from '../../standard.ts'
import {judge} from '../../verdict.ts'
import {doubleRulesOf, noLowerRule} from './double-rules.ts'

/** 52: from the lower edge of the lower double rule to that of the paper. */
export const letterLowerRuleBottom = defineRule({
  id: 'letter-lower-rule-bottom',
  number: 52,
  clause: gb9704('10.1'),
  name: {zh: '信函下方红色双线到纸下边', en: 'lower double rule above the edge of the paper'},
  severity: 'error',
  forms: ['letter'],
  measure({scene}: Evidence) {
    const {lower} = doubleRulesOf(scene.masthead)
    const [seen] = scene.seenPages
    if (!lower || !seen) return noLowerRule
    const value = seen.page.height - (lower.box.y + lower.box.height)
    return judge([{page: 1, box: lower.box, value}], standard.letterLowerRuleBottom, {
      zh: '页脚红色双线到纸下边',
      en: 'distance of the lower double rule from the lower edge of the paper'
    })
  }
})
