/** Full lines of full-width characters only: those whose characters can be counted and spaced. */

import {toMillimetres} from '../../../base/units.ts'
import type {Evidence} from '../../rule.ts'
import {type Line, middle} from '../../scene/line.ts'
import {endOf, startOf} from '../../scene/line-edges.ts'
import {isFullWidth} from '../../scene/running.ts'
import {typeAreaRight} from '../../standard.ts'

export function fullLines({scene}: Evidence): readonly Line[] {
  const before = known.get(scene)
  if (before) return before
  const lines = findFullLines(scene)
  known.set(scene, lines)
  return lines
}

/** Several rules ask for them, and they are all lines of a book. */
const known = new WeakMap<Evidence['scene'], readonly Line[]>()

function findFullLines(scene: Evidence['scene']): readonly Line[] {
  return scene.running.flatMap(({line, next}) => {
    // Only lines from the left edge have room for all characters.
    const isWhole = next && Math.abs(startOf(next, line.left) - startOf(line, next.left)) < 1.5
    const isFull = isWhole && line.glyphs.every(({text}) => isFullWidth(text))
    return isFull && !hasGap(line) ? [line] : []
  })
}

/** In parts of a character: a step from one to the next that is wider than the usual by this is a space. */
const space = 0.2

/** A step to the next character that is less than this part of the usual is that of a mark set half as wide. */
const halfStep = 0.75

/** Marks of `line` that take half of their room, its last character aside. */
export function squeezedIn({glyphs}: Line): number {
  const steps = stepsOf(glyphs)
  const usual = middle(steps)
  return steps.filter((step) => step < halfStep * usual).length
}

/** Whether a mark at the end of `line` hangs outside the type area: one cell less is left for the rest. */
export function endsOutside(line: Line): boolean {
  const outside = line.right - typeAreaRight
  return outside > 0.2 * toMillimetres(line.size) && endOf(line, typeAreaRight) < line.right
}

/** Characters of a full line, as the cells of the grid count them: squeezed marks as halves. */
export function wholeCells(line: Line): number {
  const squeezed = squeezedIn(line)
  const {length} = line.glyphs
  if (squeezed === 0) return length
  // The last mark ends in the half that another one has left.
  return length - Math.ceil(squeezed / 2)
}

function stepsOf(glyphs: Line['glyphs']): number[] {
  return glyphs.slice(1).map(({x}, index) => x - (glyphs[index]?.x ?? 0))
}

/** Whether a space stands among the characters: it is not painted, and takes their room. */
function hasGap({glyphs, size}: Line): boolean {
  const steps = stepsOf(glyphs)
  const usual = middle(steps)
  return steps.some((step) => step - usual > space * toMillimetres(size))
}
