import {emBoxOf} from '../../../facts/index.ts'
import {defineRule, gb9704} from '../../rule.ts'
import {skew} from '../../standard.ts'
import {degrees, judge} from '../../verdict.ts'

/** 版面不斜: how far text leans from the level, or from the upright in turned tables. */
export const textSkew = defineRule({
  id: 'text-skew',
  number: 17,
  clause: gb9704('6.1'),
  name: {zh: '版面不斜', en: 'text not skewed'},
  severity: 'error',
  forms: 'all',
  measure({pages}) {
    const worst = pages.flatMap(({glyphs}, index) => {
      const leans = glyphs.map((glyph) => ({glyph, value: leanOf(glyph.angle)}))
      if (leans.length === 0) return []
      const most = leans.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a))
      return [{page: index + 1, box: emBoxOf(most.glyph), value: most.value}]
    })
    return judge(worst, skew, {zh: '文字倾斜', en: 'slant of the text'}, degrees)
  }
})

/** Degrees from the nearest quarter turn. */
function leanOf(angle: number): number {
  return angle - 90 * Math.round(angle / 90)
}
