import {defineRule, gb9704} from '../../rule.ts'
import {centreOf} from '../../scene/line.ts'
import {standard} from '../../standard.ts'
import {absent, judge} from '../../verdict.ts'
import {isUpward, noNumber, on} from './elements.ts'

/** 37: centred, unless the document is upward. */
export const documentNumberCentred = defineRule({
  id: 'document-number-centred',
  number: 37,
  clause: gb9704('7.2.5'),
  name: {zh: '发文字号居中', en: 'centring of the document number'},
  severity: 'error',
  forms: ['general'],
  measure({scene}) {
    const {documentNumber} = scene.masthead
    if (!documentNumber) return noNumber
    if (isUpward(scene)) return absent('应居中的发文字号', 'document number to be centred')
    return judge([on(documentNumber, centreOf(documentNumber))], standard.typeAreaCentre, {
      zh: '发文字号中线到纸左边',
      en: 'distance of the middle of the document number from the left edge of the paper'
    })
  }
})
