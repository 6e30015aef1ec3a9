/** The operators that build paths and paint them. ISO 32000-1, tables 59 to 61 and 77. */

import {cut, type Edges} from '../edges.ts'
import type {Operators, Run} from './run.ts'

export const pathOperators: Operators = {
  m: ({path, state}, reader) => path.move(state.ctm, reader.number(0), reader.number(1)),
  l: ({path, state}, reader) => path.line(state.ctm, reader.number(0), reader.number(1)),
  c: ({path, state}, reader) =>
    path.curve(state.ctm, reader.point(0), reader.point(2), reader.point(4)),
  v: ({path, state}, reader) => path.curve(state.ctm, undefined, reader.point(0), reader.point(2)),
  y: ({path, state}, reader) =>
    path.curve(state.ctm, reader.point(0), reader.point(2), reader.point(2)),
  h: ({path}) => path.close(),
  re({path, state}, reader) {
    const [x, y] = reader.point(0)
    path.rectangle(state.ctm, x, y, reader.number(2), reader.number(3))
  },

  S: stroke,
  s: closing(stroke),
  f: fill,
  F: fill,
  'f*': fill,
  B: fillAndStroke,
  'B*': fillAndStroke,
  b: closing(fillAndStroke),
  'b*': closing(fillAndStroke),
  n: end,
  W: clip,
  'W*': clip,

  sh({means, state, isHidden, mark}) {
    const isSeen = !isHidden && state.fillAlpha > 0 && state.clip.every(Number.isFinite)
    if (isSeen) means.device.shading(state, mark)
  }
}

function fill(run: Run): void {
  paint(run, true, false)
}

function stroke(run: Run): void {
  paint(run, false, true)
}

function fillAndStroke(run: Run): void {
  paint(run, true, true)
}

function closing(andThen: (run: Run) => void): (run: Run) => void {
  return (run) => {
    run.path.close()
    andThen(run)
  }
}

/** Tell the device of the path, as far as something of it can be seen. */
function paint(run: Run, isFilled: boolean, isStroked: boolean): void {
  const {state, path, mark} = run
  const fills = isFilled && state.fillAlpha > 0
  const strokes = isStroked && state.strokeAlpha > 0
  if ((fills || strokes) && !run.isHidden) {
    run.means.device.path(path, {fills, strokes}, state, mark)
  }
  end(run)
}

function clip(run: Run): void {
  run.clips = true
}

/** No box has anything in common with this one. */
const nowhere: Edges = [Infinity, Infinity, -Infinity, -Infinity]

/** The path is over, and may be what is painted on from then on. */
function end(run: Run): void {
  const {state, path} = run
  const box = run.clips ? path.box() : undefined
  if (box) state.clip = cut(state.clip, box) ?? nowhere
  run.clips = false
  path.clear()
}
