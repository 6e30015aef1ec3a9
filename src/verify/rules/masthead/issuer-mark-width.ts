import {defineRule, gb9704} from '../../rule.ts'
import {standard} from '../../standard.ts'
import {judgeMost} from '../../verdict.ts'
import {wholeMark} from './elements.ts'

/** 35: no wider than the type area. */
export const issuerMarkWidth = defineRule({
  id: 'issuer-mark-width',
  number: 35,
  clause: gb9704('7.2.4'),
  name: {zh: '发文机关标志宽度', en: 'width of the mark'},
  severity: 'error',
  forms: 'all',
  measure({scene}) {
    const mark = wholeMark(scene.masthead)
    if ('why' in mark) return mark.why
    const {box} = mark
    return judgeMost([{page: 1, box, value: box.width}], standard.issuerMarkWidth, {
      zh: '发文机关标志宽度',
      en: 'width of the mark'
    })
  }
})
