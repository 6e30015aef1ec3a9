/** Full lines of full-width characters only: those whose characters can be counted and spaced. */

import {toMillimetres} from '../../../base/units.ts'
import type {Evidence} from '../../rule.ts'
import type {Line} from '../../scene/line.ts'
import {isFullWidth} from '../../scene/running.ts'

export function fullLines({scene}: Evidence): Line[] {
  return scene.running.flatMap(({line, next}) => {
    // Only lines from the left edge have room for all characters.
    const isWhole = next && next.left > line.left - 1.5 && next.left - line.left < 1.5
    const isFull = isWhole && line.glyphs.every(({text}) => isFullWidth(text))
    return isFull && !hasGap(line) ? [line] : []
  })
}

/** In parts of a character: a step from one to the next that is wider than the usual by this is a space. */
const space = 0.2

/** Whether a space stands among the characters: it is not painted, and takes their room. */
function hasGap({glyphs, size}: Line): boolean {
  const steps = glyphs.slice(1).map(({x}, index) => x - (glyphs[index]?.x ?? 0))
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  return steps.some((step) => step - usual > space * toMillimetres(size))
}
