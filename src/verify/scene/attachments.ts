/** 附件: each on a page of its own, after the text. GB/T 9704—2012, 7.3.7. */

import type {Points} from '../../base/units.ts'
import type {Line} from './line.ts'
import {leadingLines, subtitleOf} from './opening.ts'
import {linesOf} from './read-lines.ts'
import type {SeenPage} from './seen-page.ts'
import {turnedPage} from './turned-page.ts'

export interface SeenAttachment {
  /** 1-based, its first. */
  readonly page: number
  /**
   * 附件1; undefined for a text issued with the document, which takes none, and for one that is
   * turned with its table (8): it has no line of the type area.
   */
  readonly label: Line | undefined
  readonly title: readonly Line[]
  /** 题注 below it: centred, in body size. */
  readonly subtitle: readonly Line[]
}

const labelForm = /^(?:.*〔\d{4}〕\d+号)?附件\d*[：:]?$/u

/** A label stands at the left edge. */
const labelBefore = 90

export function attachmentsOf(seenPages: readonly SeenPage[], bodySize: Points): SeenAttachment[] {
  return seenPages.slice(1).flatMap((seen) => attachmentOn(seen, bodySize) ?? [])
}

function attachmentOn(seen: SeenPage, bodySize: Points): SeenAttachment | undefined {
  const {lines, number} = seen
  const [first, second] = lines
  if (!first) return turnedOn(seen, bodySize)
  const label = labelForm.test(first.text) && first.left < labelBefore ? first : undefined
  const from = label ? second : first
  if (!label && (!from || from.size < bodySize + 3)) return undefined
  const size = from?.size ?? bodySize
  const below = lines.slice(label ? 1 : 0)
  const title =
    size > bodySize + 1.5 ? leadingLines(below, (line) => Math.abs(line.size - size) <= 1) : []
  const subtitle = title.length === 0 ? [] : subtitleOf(below.slice(title.length))
  return {page: number, label, title, subtitle}
}

/** One that begins with a turned table: where it begins is all that can be measured of it. */
function turnedOn({page, number}: SeenPage, bodySize: Points): SeenAttachment | undefined {
  const turned = page.glyphs.filter(({angle}) => Math.abs(angle) > 45 && Math.abs(angle) < 135)
  const isClockwise = turned.filter(({angle}) => angle > 0).length > turned.length / 2
  const [first] = linesOf(turnedPage({...page, glyphs: turned}, isClockwise ? 3 : 1).glyphs, number)
  const isOne = first && (labelForm.test(first.text) || first.size >= bodySize + 3)
  return isOne ? {page: number, label: undefined, title: [], subtitle: []} : undefined
}
