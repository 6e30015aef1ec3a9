import {emBoxOf, type PdfPage} from '../../../facts/index.ts'
import {defineRule, gb9704} from '../../rule.ts'
import {skew} from '../../standard.ts'
import {allOf, degrees, judge, type Measured} from '../../verdict.ts'

/** 版面不斜: how far text and separators lean from the level, or from the upright in turned tables. */
export const textSkew = defineRule({
  id: 'text-skew',
  number: 17,
  clause: gb9704('6.1'),
  name: {zh: '版面不斜', en: 'text not skewed'},
  severity: 'error',
  isOfEmitted: true,
  forms: 'all',
  measure({pages}) {
    const worst = pages.flatMap(({glyphs}, index) => {
      const leans = glyphs.map((glyph) => ({glyph, value: leanOf(glyph.angle)}))
      if (leans.length === 0) return []
      const most = leans.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a))
      return [{page: index + 1, box: emBoxOf(most.glyph), value: most.value}]
    })
    return allOf(
      judge(worst, skew, {zh: '文字倾斜', en: 'slant of the text'}, degrees),
      judge(leaningRules(pages), skew, {zh: '分隔线倾斜', en: 'slant of a separator'}, degrees)
    )
  }
})

/** In millimetres: what is shorter belongs to a table or to a drawing. */
const shortest = 60

function leaningRules(pages: readonly PdfPage[]): Measured[] {
  return pages.flatMap(({strokes}, index) =>
    strokes
      .filter(({width, slope}) => width > shortest && slope !== undefined)
      .map(({x, y, width, height, slope = 0}) => ({
        page: index + 1,
        box: {x, y, width, height},
        value: slope
      }))
  )
}

/** Degrees from the nearest quarter turn. */
function leanOf(angle: number): number {
  return angle - 90 * Math.round(angle / 90)
}
