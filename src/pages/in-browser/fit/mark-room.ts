/** How wide a 发文机关标志 may be. GB/T 9704—2012, 7.2.1 to 7.2.4. */

import type {Workbench} from '../workbench.ts'
import {advanceOf} from './ink.ts'

const elements = ['copy-number', 'secrecy-level', 'urgency']
  .map((name) => `:scope > [data-element="${name}"]`)
  .join(', ')

/**
 * 份号, 密级 and 紧急程度 stand at the left above the mark; where the last of them reaches down
 * to it (10.2: an order's is 15 mm higher than others), the mark leaves its width free, and
 * one 字, on both sides: it stays centred.
 */
export function markRoom(masthead: Element, bench: Workbench): number {
  const inkTop = bench.length('--issuer-mark-ink-top')
  const lineTop = bench.length('--half-leading') * 2
  const {top} = masthead.getBoundingClientRect()
  const beside = [...masthead.querySelectorAll(elements)].filter(
    (element) => element.getBoundingClientRect().bottom - top - lineTop > inkTop
  )
  const wanted = bench.length('--issuer-mark-width')
  if (beside.length === 0) return wanted
  const widest = Math.max(...beside.map(advanceOf))
  const free = widest + bench.length('--char-pitch')
  return Math.min(wanted, bench.length('--type-area-width') - 2 * free)
}
