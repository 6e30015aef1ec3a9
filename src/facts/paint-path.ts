/** Paths and shadings, as they are painted. ISO 32000-1, 8.5.3 and 8.7.4. */

import type {Millimetres} from '../base/units.ts'
import {noColour} from './colour/spaces.ts'
import {boxOfEdges, cut, type Edges} from './edges.ts'
import type {GraphicsState} from './graphics-state.ts'
import type {Box, Colour} from './page.ts'
import type {PaintedPage} from './painted-page.ts'
import type {Nib, Path} from './path.ts'

/** Rules are never thicker. */
const thickestRule: Millimetres = 2

/** Whether a box is a horizontal line. */
export function isRule({width, height}: Box): boolean {
  return height <= thickestRule && width > height
}

/** Paint `path`; what the clip leaves of it is noted. */
export function paintPath(
  path: Path,
  state: GraphicsState,
  sheet: PaintedPage,
  how: {readonly fills: boolean; readonly strokes: boolean}
): void {
  if (sheet.isHidden) return
  const fills = how.fills && state.fillAlpha > 0
  const strokes = how.strokes && state.strokeAlpha > 0
  if (!fills && !strokes) return
  const pen = penOf(state)
  const whole = strokes ? path.strokedBox(pen) : path.box()
  const box = whole && cut(whole, state.clip)
  if (!box) return
  if (fills) for (const each of path.rectangles()) addRule(each, state.fill, state.clip, sheet)
  if (strokes) for (const each of path.lines(pen)) addRule(each, state.stroke, state.clip, sheet)
  sheet.shapes.push({
    box: boxOfEdges(box),
    fill: fills ? state.fill : undefined,
    stroke: strokes ? state.stroke : undefined,
    artifact: sheet.isArtifact
  })
}

/** `sh` fills all that the clip leaves. */
export function paintShading(state: GraphicsState, sheet: PaintedPage): void {
  if (sheet.isHidden || state.fillAlpha === 0 || !state.clip.every(Number.isFinite)) return
  sheet.shapes.push({
    box: boxOfEdges(state.clip),
    fill: noColour,
    stroke: undefined,
    artifact: sheet.isArtifact
  })
}

/** Note `whole` as a rule, if what the clip leaves of it is one. */
function addRule(whole: Edges, colour: Colour, clip: Edges, sheet: PaintedPage): void {
  const edges = cut(whole, clip)
  if (!edges) return
  const box = boxOfEdges(edges)
  if (!isRule(box)) return
  sheet.strokes.push({...box, colour, artifact: sheet.isArtifact, mcid: sheet.mark?.mcid})
}

/** How far a stroke reaches to both sides; a slanted pen is taken for its box. */
function penOf({ctm, lineWidth, cap}: GraphicsState): Nib {
  const [a, b, c, d] = ctm
  const half = Math.abs(lineWidth) / 2
  return {across: half * Math.hypot(a, c), down: half * Math.hypot(b, d), hasCaps: cap !== 0}
}
