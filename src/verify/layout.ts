/**
 * How pages are filled, measured and judged by nobody: loose lines, lines of fewer than 28
 * characters, pages that end early, blank pages. GB/T 9704—2012, 5.2.3.
 */

import type {Wording} from '../base/message.ts'
import {type Millimetres, type Points, toPoints} from '../base/units.ts'
import {type Box, type Glyph, isBlank} from '../facts/index.ts'
import type {Evidence} from './rule.ts'
import {fullLines, wholeCells} from './rules/page/full-line.ts'
import {leftEdgeOf} from './rules/page/verso.ts'
import {boxOf, type Line, middle} from './scene/line.ts'
import {isFullWidth} from './scene/running.ts'
import type {SeenPage} from './scene/seen-page.ts'
import {grid, letterFootTop, linePitch, standard, typeAreaBottom} from './standard.ts'
import {finePoints, round, show} from './verdict.ts'

export interface LayoutNote {
  readonly kind: 'loose-line' | 'short-line' | 'short-page' | 'blank-page'
  /** 1-based. */
  readonly page: number
  readonly box: Box
  /** Points between two characters, characters, lines; of a blank page 0. */
  readonly value: number
  readonly wording: Wording
}

/** In parts of the size: characters that are further apart make a line look loose. */
const loose = 0.05

/** Notes on the pages of `evidence`, page by page; boxes are those of the seen pages. */
export function layoutNotes(evidence: Evidence): LayoutNote[] {
  const notes = [...looseLines(evidence), ...shortLines(evidence), ...pageNotes(evidence)]
  return notes.sort((a, b) => a.page - b.page || a.box.y - b.box.y)
}

/** Lines whose sentence goes on in the next, with more room between their characters than they need. */
function looseLines({scene}: Evidence): LayoutNote[] {
  return scene.running.flatMap(({line, next}) => {
    const room = next ? roomIn(line) : 0
    if (room < loose * line.size) return []
    const value = round(room, finePoints)
    const shown = show(value, finePoints)
    return [
      {
        kind: 'loose-line' as const,
        page: line.page,
        box: boxOf(line),
        value,
        wording: {
          zh: `字距偏松：字间空 ${shown}`,
          en: `Loose line: ${shown} between characters`
        }
      }
    ]
  })
}

/** Points between two full-width characters beside each other, as most of them have it. */
function roomIn({glyphs, size}: Line): Points {
  const steps: Points[] = []
  let before: Glyph | undefined
  for (const glyph of glyphs) {
    const full = isFullWidth(glyph.text) ? glyph : undefined
    if (full && before) steps.push(toPoints(full.x - before.x))
    before = full
  }
  return steps.length < 3 ? 0 : middle(steps) - size
}

function shortLines(evidence: Evidence): LayoutNote[] {
  return fullLines(evidence).flatMap((line) => {
    const value = wholeCells(line)
    if (value >= grid.characters) return []
    return [
      {
        kind: 'short-line' as const,
        page: line.page,
        box: boxOf(line),
        value,
        wording: {
          zh: `满行 ${value} 字，不足 ${grid.characters} 字`,
          en: `${value} characters in a full line of ${grid.characters}`
        }
      }
    ]
  })
}

function pageNotes(evidence: Evidence): LayoutNote[] {
  const {seenPages, attachments} = evidence.scene
  const begun = new Set(attachments.map(({page}) => page))
  const edgeOf = leftEdgeOf(evidence)
  return seenPages.flatMap((seen) => {
    const {number, page, isSideways, unread, pageNumber} = seen
    if (
      isBlank({...page, glyphs: page.glyphs.filter((each) => !pageNumber?.glyphs.includes(each))})
    )
      return [blankPage(seen)]
    const isLast = number === seenPages.length
    if (isLast || isSideways || unread !== undefined || begun.has(number + 1)) return []
    return shortPage(seen, edgeOf(number), evidence) ?? []
  })
}

function blankPage({number, page: {width, height}}: SeenPage): LayoutNote {
  return {
    kind: 'blank-page',
    page: number,
    box: {x: 0, y: 0, width, height},
    value: 0,
    wording: {zh: '空白页', en: 'Blank page'}
  }
}

/** A page that leaves room for lines above the foot of the type area. */
function shortPage(
  seen: SeenPage,
  left: Millimetres,
  {scene: {form}}: Evidence
): LayoutNote | undefined {
  const {number, lines, tables, page} = seen
  const foot = form === 'letter' && number === 1 ? letterFootTop : typeAreaBottom
  const bottom = [...lines.map(boxOf), ...tables, ...page.pictures.map(({box}) => box)]
    .map(({y, height}) => y + height)
    .filter((each) => each < foot + standard.stray.length)
    .reduce((lowest, each) => Math.max(lowest, each), 0)
  const missing = Math.floor((foot - bottom + standard.stray.length) / linePitch)
  if (bottom === 0 || missing < 1) return undefined
  return {
    kind: 'short-page',
    page: number,
    box: {x: left, y: bottom, width: standard.typeAreaWidth.length, height: foot - bottom},
    value: missing,
    wording: {
      zh: `版心下部空 ${missing} 行`,
      en: `Room for ${missing} more line${missing === 1 ? '' : 's'} at the foot`
    }
  }
}
