/**
 * 标题: its lines, chosen by what its pieces measure, before the pages are broken.
 *
 * GB/T 9704—2012, 7.3.1. The author's own lines are kept; one that is wider than the type
 * area is broken as a title is.
 */

import type {Note} from '../contract.ts'
import type {Workbench} from '../workbench.ts'
import {type LineEnd, measureTitle} from './measure-title.ts'
import {breakIntoLines} from './title-lines.ts'

/** 2号 type: 20 字 to the line. A hair more for what rounding adds. */
const mostCharacters = 20.02
/** Practice: two or three lines. */
const mostLines = 4

/** Break the titles of `content`, and tell of those that no good lines were found for. */
export function fitTitles(content: ParentNode, bench: Workbench): Note[] {
  const titles = content.querySelectorAll<HTMLElement>(
    '[data-element="title"], [data-element="attachment-title"]'
  )
  if (titles.length === 0) return []
  const limit = Math.min(
    bench.length('--type-area-width'),
    mostCharacters * bench.length('--size-2')
  )
  return [...titles].flatMap((title) => fit(title, limit, bench))
}

function fit(title: HTMLElement, limit: number, bench: Workbench): Note[] {
  const lines = measureTitle(title, limit, bench).map((pieces) => {
    const isWide = (pieces.at(-1)?.end ?? 0) - (pieces[0]?.start ?? 0) > limit
    return {pieces, isWide, ...breakIntoLines(isWide ? pieces : [], limit)}
  })
  // From the end: what is before a place stays where it is.
  for (const {pieces, breaks} of lines.toReversed()) {
    for (const at of breaks.toReversed()) endLine(pieces[at - 1]?.mark)
  }
  for (const place of title.querySelectorAll('wbr')) place.remove()
  title.normalize()

  const isWide = lines.some((line) => line.isWide)
  const count = lines.reduce((sum, {breaks}) => sum + breaks.length + 1, 0)
  const faults = {
    isLong: count > mostLines,
    isDivided: lines.some(({broken}) => broken > 0),
    isUnshaped: lines.some(({isShaped}) => !isShaped),
    isOwnLineWide: lines.length > 1
  }
  if (!isWide || !Object.values(faults).includes(true)) return []
  const {line} = title.dataset
  return [
    {
      kind: 'title',
      ...faults,
      lines: count,
      line: line === undefined ? undefined : Number(line),
      path: title.closest<HTMLElement>('[data-path]')?.dataset.path
    }
  ]
}

/** White space before a line's end takes no width but for U+3000, which would move the middle. */
function endLine(mark: LineEnd | undefined): void {
  if (mark === undefined) return
  const next = mark instanceof Element ? mark : mark.node.splitText(mark.offset)
  next.before(document.createElement('br'))
}
