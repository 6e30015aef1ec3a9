import {defineRule, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {departure, failed, passed} from '../../verdict.ts'

/** 55: page 1 has none. */
export const letterPageNumber = defineRule({
  id: 'letter-page-number',
  number: 55,
  clause: gb9704('10.1'),
  name: {zh: '信函首页不显示页码', en: 'no page number on page 1'},
  severity: 'error',
  forms: ['letter'],
  measure({scene}) {
    const line = scene.seenPages[0]?.pageNumber
    if (!line) return passed
    const at = {page: line.page, box: boxOf(line)}
    const subject = {zh: '信函首页的页码', en: 'page number on page 1 of a letter'}
    return failed([departure(at, subject, line.text, '不显示')])
  }
})
