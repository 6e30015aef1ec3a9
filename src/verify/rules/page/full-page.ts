/** Pages that are full, and pages whose first line is text. 5.2.1 and 5.2.3. */

import type {Box} from '../../../facts/index.ts'
import type {Evidence} from '../../rule.ts'
import {isWhite} from '../../scene/colour.ts'
import {boxOf, byPage, type Line} from '../../scene/line.ts'
import type {SeenPage} from '../../scene/seen-page.ts'
import {halfLeading, respacedPages, typeAreaBottom} from '../../standard.ts'
import {absent} from '../../verdict.ts'

export interface TextPage {
  readonly seen: SeenPage
  /** Its running text, from the top. */
  readonly lines: readonly Line[]
}

export const noFullPage = absent('排满正文的页', 'page full of text')

/** Pages that begin with running text, below nothing else; not the first. */
export function pagesBegunByText({scene}: Evidence): TextPage[] {
  return textPages(scene.seenPages, scene.text).filter(({seen, lines}) => {
    const [first] = lines
    return seen.number > 1 && first !== undefined && seen.lines[0] === first && isFree(seen, first)
  })
}

/**
 * Pages whose last sentence goes on overleaf, or that end where the type area does and have text
 * overleaf, with nothing below: nothing but the foot of the type area can have ended them. 10.1:
 * the first page of a letter ends elsewhere.
 */
function fullPages({scene}: Evidence): TextPage[] {
  const goingOn = new Set(
    scene.running
      .filter(({line, next}) => next !== undefined && next.page > line.page)
      .map(({line}) => line)
  )
  const pages = textPages(scene.seenPages, scene.text)
  const begun = new Set(
    pages.filter(({seen, lines: [first]}) => seen.lines[0] === first).map(({seen}) => seen.number)
  )
  return pages.filter(({seen, lines}) => {
    const last = lines.at(-1)
    if (last === undefined || seen.lines.at(-1) !== last) return false
    const isExact = Math.abs(last.bottom - typeAreaBottom) < exact && begun.has(seen.number + 1)
    if (!goingOn.has(last) && !isExact) return false
    return !(scene.form === 'letter' && seen.number === 1)
  })
}

/** In millimetres: the last line of 22, on any grid that fills the type area, is no further off. */
const exact = halfLeading.length

/**
 * Full pages of running text from the first line to the last: no table, picture, title or
 * label takes them off the grid.
 */
function wholePages(evidence: Evidence): TextPage[] {
  const begun = new Set(pagesBegunByText(evidence).map(({seen}) => seen))
  return fullPages(evidence).filter(
    ({seen, lines}) =>
      begun.has(seen) &&
      seen.lines.length === lines.length &&
      seen.tables.length === 0 &&
      seen.page.pictures.length === 0 &&
      drawingsOn(seen).length === 0
  )
}

/** Full pages of running text only, and those of them that may end a line early. */
export function fullAndEarly(evidence: Evidence): Readonly<Record<'full' | 'early', TextPage[]>> {
  const [full, early]: [TextPage[], TextPage[]] = [[], []]
  for (const page of wholePages(evidence)) (mayEndEarly(page, evidence) ? early : full).push(page)
  return {full, early}
}

/**
 * 7.3.5.5: so that name and date stand on a page with text, what is before them is spaced wider
 * or passes a line on. The page before theirs may then end a line early, and so may one a little
 * before it whose own pitch leaves no room for another line.
 */
function mayEndEarly({seen, lines}: TextPage, {scene: {closing}}: Evidence): boolean {
  const end = (closing.signedOn ?? closing.bylines[0])?.page
  if (end === undefined) return false
  if (seen.number === end - 1) return true
  const pitches = lines.slice(1).map(({top}, index) => top - (lines[index]?.top ?? top))
  const next = (lines.at(-1)?.bottom ?? 0) + Math.max(...pitches)
  return seen.number < end && seen.number >= end - respacedPages && next > typeAreaBottom
}

function textPages(seenPages: readonly SeenPage[], text: readonly Line[]): TextPage[] {
  const pages = byPage(text)
  return seenPages
    .filter(({isSideways}) => !isSideways)
    .flatMap((seen) => {
      const lines = pages.get(seen.number)
      return lines ? [{seen, lines}] : []
    })
}

/** Whether nothing stands above `line`. */
function isFree(seen: SeenPage, line: Line): boolean {
  const {y} = boxOf(line)
  const pictures = seen.page.pictures.map(({box}) => box)
  return ![...seen.tables, ...pictures, ...drawingsOn(seen)].some((box) => box.y < y)
}

/** In millimetres: what is lower or narrower may be a rule, or part of a letter. */
const leastDrawing = 8

/** What is drawn and not sampled is a picture all the same; what is as high as the page is its ground. */
function drawingsOn({page}: SeenPage): Box[] {
  return page.shapes
    .filter(({fill, stroke}) => [fill, stroke].some((colour) => colour && !isWhite(colour)))
    .map(({box}) => box)
    .filter(({width, height}) => Math.min(width, height) >= leastDrawing)
    .filter(({height}) => height < 0.9 * page.height)
}
