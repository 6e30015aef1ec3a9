/** Pages that are full, and pages whose first line is text. 5.2.1 and 5.2.3. */

import type {Evidence} from '../../rule.ts'
import {boxOf, byPage, type Line} from '../../scene/line.ts'
import type {SeenPage} from '../../scene/seen-page.ts'
import {respacedPages, typeAreaBottom} from '../../standard.ts'
import {absent} from '../../verdict.ts'

export interface TextPage {
  readonly sheet: SeenPage
  /** Its running text, from the top. */
  readonly lines: readonly Line[]
}

export const noFullPage = absent('排满正文的页', 'page full of text')

/** Pages that begin with running text, below nothing else; not the first. */
export function pagesBegunByText({scene}: Evidence): TextPage[] {
  return textPages(scene.sheets, scene.text).filter(({sheet, lines}) => {
    const [first] = lines
    return (
      sheet.number > 1 && first !== undefined && sheet.lines[0] === first && isFree(sheet, first)
    )
  })
}

/**
 * Pages whose last sentence goes on overleaf, with nothing below it: nothing but the foot of
 * the type area can have ended them. 10.1: the first page of a letter ends elsewhere.
 */
function fullPages({scene}: Evidence): TextPage[] {
  const goingOn = new Set(
    scene.running
      .filter(({line, next}) => next !== undefined && next.page > line.page)
      .map(({line}) => line)
  )
  return textPages(scene.sheets, scene.text).filter(({sheet, lines}) => {
    const last = lines.at(-1)
    if (last === undefined || !goingOn.has(last) || sheet.lines.at(-1) !== last) return false
    return !(scene.form === 'letter' && sheet.number === 1)
  })
}

/**
 * Full pages of running text from the first line to the last: no table, picture, title or
 * label takes them off the grid.
 */
function wholePages(evidence: Evidence): TextPage[] {
  const begun = new Set(pagesBegunByText(evidence).map(({sheet}) => sheet))
  return fullPages(evidence).filter(
    ({sheet, lines}) =>
      begun.has(sheet) &&
      sheet.lines.length === lines.length &&
      sheet.tables.length === 0 &&
      sheet.page.pictures.length === 0
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
function mayEndEarly({sheet, lines}: TextPage, {scene: {closing}}: Evidence): boolean {
  const end = (closing.signedOn ?? closing.bylines[0])?.page
  if (end === undefined) return false
  if (sheet.number === end - 1) return true
  const pitches = lines.slice(1).map(({top}, index) => top - (lines[index]?.top ?? top))
  const next = (lines.at(-1)?.bottom ?? 0) + Math.max(...pitches)
  return sheet.number < end && sheet.number >= end - respacedPages && next > typeAreaBottom
}

function textPages(sheets: readonly SeenPage[], text: readonly Line[]): TextPage[] {
  const pages = byPage(text)
  return sheets
    .filter(({isSideways}) => !isSideways)
    .flatMap((sheet) => {
      const lines = pages.get(sheet.number)
      return lines ? [{sheet, lines}] : []
    })
}

/** Whether nothing stands above `line`. */
function isFree({tables, page}: SeenPage, line: Line): boolean {
  const {y} = boxOf(line)
  return ![...tables, ...page.pictures.map(({box}) => box)].some((box) => box.y < y)
}
