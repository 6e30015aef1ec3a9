/**
 * 横排表格: a wide table on pages of its own, turned a quarter to the left.
 *
 * GB/T 9704—2012, 8: the head is at the binding edge of an odd page and at the fore edge
 * of an even one, which is the left of both.
 */

import {elementAfter} from '../neighbours.ts'
import type {Workbench} from '../workbench.ts'
import {placeFitted} from './fit-table.ts'
import {putAll, reachingDown} from './reaching-cells.ts'
import {repeatHead} from './repeated-head.ts'

/**
 * Replace `table` by as many sideways pages as it takes; caption, head and rows of each are
 * at most `room` high.
 */
export function turn(table: HTMLTableElement, bench: Workbench, room: number): void {
  const copy = placeFitted(table, bench)
  const head = heightOf(copy.tHead)
  const continued = table.dataset.markedContinued === undefined ? 0 : bench.length('--line-pitch')
  const heights = [...(copy.tBodies[0]?.rows ?? [])].map(heightOf)
  const groups = groupRows(heights, room, heightOf(copy.caption) + head, head + continued)
  const rows = [...(table.tBodies[0]?.rows ?? [])]
  const reaching = reachingDown(table)

  const frame = frameOf()
  table.replaceWith(frame)
  frame.append(table)
  let last = frame
  for (const {from, to} of groups.slice(1)) {
    // A shallow clone has its original's type.
    const next = table.cloneNode(false) as HTMLTableElement
    const body = document.createElement('tbody')
    const first = rows[from]
    if (first) putAll(first, reaching.get(first))
    body.append(...rows.slice(from, to))
    next.append(body)
    repeatHead(next, table)
    const following = frameOf()
    following.append(next)
    last.after(following)
    last = following
  }
  const after = elementAfter(last)
  if (after?.getAttribute('data-element') !== 'attachment')
    after?.setAttribute('data-after-turned', '')
}

interface Group {
  readonly from: number
  readonly to: number
}

/** Which rows stand on which page; `first` and `further` is what stands above them there. */
function groupRows(
  heights: readonly number[],
  room: number,
  first: number,
  further: number
): Group[] {
  const groups: Group[] = []
  let from = 0
  let used = first
  for (const [index, height] of heights.entries()) {
    if (used + height > room && index > from) {
      groups.push({from, to: index})
      from = index
      used = further
    }
    used += height
  }
  return [...groups, {from, to: heights.length}]
}

function frameOf(): HTMLElement {
  const frame = document.createElement('div')
  frame.dataset.element = 'sideways-table'
  return frame
}

function heightOf(element: Element | null | undefined): number {
  return element?.getBoundingClientRect().height ?? 0
}
