/** 镜像: on versos the type area may lie 2 mm further left, with the wider margin at the fold. */

import type {Millimetres} from '../../../base/units.ts'
import type {Evidence} from '../../rule.ts'
import {middle} from '../../scene/line.ts'
import {standard} from '../../standard.ts'
import {type Measured, meets} from '../../verdict.ts'
import {leftEdges} from './text-edge.ts'

/** Whether the document is laid out so: agreed, or told by the text of its versos. 5.2.1. */
function isMirrored({profile}: Evidence, edges: () => readonly Measured[]): boolean {
  if (typeof profile.mirrored === 'boolean') return profile.mirrored
  const {gutterMargin, foreEdgeMargin} = standard
  const mirrored = {...gutterMargin, length: foreEdgeMargin.length}
  const isUsual = profile.mirrored === 'usual'
  const [usual, other] = isUsual ? [mirrored, gutterMargin] : [gutterMargin, mirrored]
  const versos = edges().filter(({page}) => page % 2 === 0)
  const isOther =
    versos.length > 0 &&
    versos.every(({value}) => meets(value, other)) &&
    !versos.every(({value}) => meets(value, usual))
  return isOther !== isUsual
}

/** How far the type area of a page lies left of where it lies on a recto; `edges` of the text. */
export function versoShift(
  evidence: Evidence,
  edges: () => readonly Measured[] = () => leftEdges(evidence)
): (page: number) => Millimetres {
  const by = isMirrored(evidence, edges)
    ? standard.gutterMargin.length - standard.foreEdgeMargin.length
    : 0
  return (page) => (page % 2 === 0 ? by : 0)
}

/** The left edge of the text of a page; of one that does not tell, that of the others. */
export function leftEdgeOf(evidence: Evidence): (page: number) => Millimetres {
  const edges = leftEdges(evidence)
  const shift = versoShift(evidence, () => edges)
  const own = new Map(edges.map(({page, value}) => [page, value]))
  const offsets = edges.map(({page, value}) => value + shift(page))
  const others = offsets.length > 0 ? middle(offsets) : standard.gutterMargin.length
  return (page) => own.get(page) ?? others - shift(page)
}
