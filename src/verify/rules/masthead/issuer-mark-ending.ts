import {defineRule, gb9704} from '../../rule.ts'
import {around, inkOfLine} from '../../scene/line.ts'
import {markInk} from '../../scene/masthead.ts'
import {standard} from '../../standard.ts'
import {absent, judge} from '../../verdict.ts'
import {unreadableMark} from './elements.ts'

/** 36: of a joint issue, 文件 beside the middle of the names. */
export const issuerMarkEnding = defineRule({
  id: 'issuer-mark-ending',
  number: 36,
  clause: gb9704('7.2.4'),
  name: {zh: '“文件”上下居中', en: 'level of 文件'},
  severity: 'error',
  forms: ['general'],
  measure({scene: {masthead}}) {
    const {issuerMarkEnding: ending} = masthead
    if (!ending) return absent('联署名称右侧的“文件”', '文件 beside the names of a joint issue')
    const names = around(markInk({...masthead, issuerMarkEnding: undefined}) ?? [])
    const box = inkOfLine(ending)
    if (!names || !box) return unreadableMark
    const value = box.y + box.height / 2 - (names.y + names.height / 2)
    return judge([{page: 1, box, value}], standard.issuerMarkEndingOffset, {
      zh: '“文件”中线低于联署机关名称中线',
      en: 'distance of the middle of 文件 below the middle of the names'
    })
  }
})
