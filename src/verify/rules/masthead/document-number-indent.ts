import {defineRule, gb9704} from '../../rule.ts'
import {charPitch, indents, standard} from '../../standard.ts'
import {absent, judge, millimetres, round} from '../../verdict.ts'
import {isUpward, noNumber, on} from './elements.ts'

/** 38: one 字 in when the document is upward. */
export const documentNumberIndent = defineRule({
  id: 'document-number-indent',
  number: 38,
  clause: gb9704('7.2.5'),
  name: {zh: '上行文发文字号居左空一字', en: 'indent of the document number'},
  severity: 'error',
  forms: ['general'],
  measure({scene}) {
    const {documentNumber} = scene.masthead
    if (!documentNumber) return noNumber
    if (!isUpward(scene)) return absent('上行文的发文字号', 'document number of an upward document')
    const {characters, tolerance} = indents.documentNumber
    const left = standard.gutterMargin.length + characters * charPitch
    const length = round(left, millimetres)
    return judge(
      [on(documentNumber, documentNumber.left)],
      {length, tolerance},
      {
        zh: '发文字号到纸左边',
        en: 'distance of the document number from the left edge of the paper'
      }
    )
  }
})
