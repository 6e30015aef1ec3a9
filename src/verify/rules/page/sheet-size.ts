import {defineRule, gb9704} from '../../rule.ts'
import {standard} from '../../standard.ts'
import {allOf, judge} from '../../verdict.ts'

/**
 * 成品幅面, of what is seen and printed: the crop box. What lies around it, as for the bleed, is
 * cut off. 297 × 210 for turned tables only.
 */
export const sheetSize = defineRule({
  id: 'sheet-size',
  number: 1,
  clause: gb9704('5.1'),
  name: {zh: '成品幅面', en: 'size of the sheet'},
  severity: 'error',
  isOfEmitted: true,
  forms: 'all',
  measure({pages}) {
    const sides = pages.map(({width, height}, index) => {
      const box = {x: 0, y: 0, width, height}
      return {page: index + 1, box, long: Math.max(width, height), short: Math.min(width, height)}
    })
    return allOf(
      judge(
        sides.map(({page, box, short}) => ({page, box, value: short})),
        standard.sheetWidth,
        {zh: '成品幅面的宽', en: 'width of the sheet'}
      ),
      judge(
        sides.map(({page, box, long}) => ({page, box, value: long})),
        standard.sheetHeight,
        {zh: '成品幅面的长', en: 'height of the sheet'}
      )
    )
  }
})
