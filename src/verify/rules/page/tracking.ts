import {toPoints} from '../../../base/units.ts'
import {defineRule, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {grid, tracking} from '../../standard.ts'
import {absent, finePoints, judge} from '../../verdict.ts'
import {endsOutside, fullLines, squeezedIn} from './full-line.ts'

/**
 * 字距: from hanzi to hanzi in full lines, less their size. A line that a mark has made one
 * character shorter or longer, or that hangs outside, is spaced by that, and passed over.
 */
export const trackingRule = defineRule({
  id: 'tracking',
  number: 23,
  clause: gb9704('5.2.3'),
  name: {zh: '字距', en: 'tracking'},
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const lines = fullLines(evidence).filter(
      (line) =>
        Math.abs(line.glyphs.length - grid.characters) !== 1 &&
        squeezedIn(line) === 0 &&
        !endsOutside(line)
    )
    const spaced = lines.map((line) => {
      const {glyphs, size} = line
      const [first, last] = [glyphs[0], glyphs.at(-1)]
      const step = ((last?.x ?? 0) - (first?.x ?? 0)) / (glyphs.length - 1)
      return {page: line.page, box: boxOf(line), value: toPoints(step) - size}
    })
    if (spaced.length === 0) return absent('满行的正文', 'full line of text')
    return judge(spaced, tracking, {zh: '字距', en: 'tracking'}, finePoints)
  }
})
