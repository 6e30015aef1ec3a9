import {defineRule, gb9704} from '../../rule.ts'
import {standard} from '../../standard.ts'
import {judge} from '../../verdict.ts'
import {wholeMark} from './elements.ts'

/** 33: the middle of the ink; of a joint issue with 文件. */
export const issuerMarkCentred = defineRule({
  id: 'issuer-mark-centred',
  number: 33,
  clause: gb9704('7.2.4'),
  name: {zh: '发文机关标志居中', en: 'centring of the mark'},
  severity: 'error',
  forms: 'all',
  measure({scene}) {
    const mark = wholeMark(scene.masthead)
    if ('why' in mark) return mark.why
    const {box} = mark
    return judge([{page: 1, box, value: box.x + box.width / 2}], standard.typeAreaCentre, {
      zh: '发文机关标志中线到纸左边',
      en: 'distance of the middle of the mark from the left edge of the paper'
    })
  }
})
