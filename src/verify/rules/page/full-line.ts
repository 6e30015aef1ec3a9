/** Full lines of full-width characters only: those whose characters can be counted and spaced. */

import type {Evidence} from '../../rule.ts'
import type {Line} from '../../scene/line.ts'
import {isFullWidth} from '../../scene/running.ts'

export function fullLines({scene}: Evidence): Line[] {
  return scene.running.flatMap(({line, next}) => {
    // Only lines from the left edge have room for all characters.
    const isWhole = next && next.left > line.left - 1.5 && next.left - line.left < 1.5
    return isWhole && line.glyphs.every(({text}) => isFullWidth(text)) ? [line] : []
  })
}
