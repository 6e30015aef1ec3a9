/** What a red head (版头) asks for: 标题, 发文字号, and of a 请示 签发人. 条例 9 has them as elements. */

import {type Departure, defineRule, type Evidence, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {absent, failed, passed} from '../../verdict.ts'
import {noMark} from './elements.ts'

/** 102: no document has no title. */
export const titleMissing = defineRule({
  id: 'title-missing',
  number: 102,
  clause: gb9704('7.3.1'),
  name: {zh: '有无标题', en: 'whether there is a title'},
  severity: 'error',
  forms: ['general', 'letter'],
  measure(evidence) {
    if (!hasHead(evidence)) return noMark
    if (evidence.scene.opening.title.length > 0) return passed
    return missingUnless(evidence, '红头下没有标题', 'Unexpected red head without a title below it')
  }
})

/** What is published for all to read need have no number. 条例, 8. */
const unnumbered = /(?:决议|公报|公告|通告|议案|讲话)(?:（[^）]*）)?$/u

/** 103 */
export const documentNumberMissing = defineRule({
  id: 'document-number-missing',
  number: 103,
  clause: gb9704('7.2.5'),
  name: {zh: '有无发文字号', en: 'whether there is a document number'},
  severity: 'warning',
  forms: ['general', 'letter'],
  measure(evidence) {
    if (!hasHead(evidence)) return noMark
    const {masthead, opening} = evidence.scene
    if (masthead.documentNumber) return passed
    const title = opening.title.map(({text}) => text).join('')
    if (unnumbered.test(title)) return absent('须编号的公文', 'document that has to be numbered')
    return missingUnless(
      evidence,
      '红头下没有发文字号',
      'Unexpected red head without a document number'
    )
  }
})

/** 104: 上行文应当标注签发人姓名; a 请示 is upward whatever it is about. */
export const signatoryMissing = defineRule({
  id: 'signatory-missing',
  number: 104,
  clause: gb9704('7.2.6'),
  name: {zh: '请示的签发人', en: 'signatory of a request'},
  severity: 'error',
  forms: ['general'],
  measure(evidence) {
    const {masthead, opening} = evidence.scene
    const title = opening.title.map(({text}) => text).join('')
    const isRequest = /请示(?:（[^）]*）)?$/u.test(title)
    if (!isRequest || !hasHead(evidence)) return absent('请示', 'request')
    if (masthead.signatories.length > 0) return passed
    return missingUnless(
      evidence,
      '请示没有签发人，上行文应标注签发人姓名',
      'Unexpected request without a signatory, expected its name beside the document number'
    )
  }
})

function hasHead({scene: {masthead}}: Evidence): boolean {
  return masthead.issuerMark.length > 0
}

/** What cannot be read may be it. */
function missingUnless({scene}: Evidence, zh: string, en: string) {
  const [seen] = scene.seenPages
  if (seen?.unread) return absent('首页的文字', 'text of page 1')
  const last = scene.masthead.issuerMark.at(-1)
  const departure: Departure = {
    page: 1,
    box: last && boxOf(last),
    actual: '',
    expected: '',
    wording: {zh, en}
  }
  return failed([departure])
}
