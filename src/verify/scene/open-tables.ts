/**
 * Tables without upright lines (三线表): level rules of one width above the head, below it, and at
 * the foot; without the last on a page that the table does not end on.
 */

import {type Millimetres, toMillimetres} from '../../base/units.ts'
import type {Box, Stroke} from '../../facts/index.ts'
import {standard, typeAreaBottom} from '../standard.ts'
import {isReddish, isWhite} from './colour.ts'
import {around, type Line} from './line.ts'

/** Of the head, below it, and at the foot. */
const usualRules = 3

/** A rule is no thicker. */
const thin: Millimetres = 1.2

/** Such a table is wider. */
const narrowest: Millimetres = 40

/** No table is wider than the type area; the rules of a letter are (10.1). */
const widest: Millimetres = standard.typeAreaWidth.length + 5

/** Its rules begin and end alike. */
const alike: Millimetres = 1

/** Rules that are nearer are one, drawn twice. */
const nearest: Millimetres = 1

/** Of rules on a page. */
const mostWidths = 100

/** In characters: columns are further apart than the words of a line, or the parts of a name. */
const columnGap = 1.6

/** Of its table's width: a line of text takes more. */
const mostOfCell = 0.6

/** The tables among `strokes`, rules that join nothing; `lines` are the text of their page. */
export function openTables(strokes: readonly Stroke[], lines: () => readonly Line[]): Box[] {
  return groupsOf(strokes.filter(isRule)).flatMap((rules) => {
    if (rules.length < usualRules - 1) return []
    return tablesAmong(rules, lines()).flatMap((own) => boxOf(own, lines()) ?? [])
  })
}

function isRule({width, height, colour}: Stroke): boolean {
  const isTableWide = width > narrowest && width < widest
  return isTableWide && height <= thin && !isWhite(colour) && !isReddish(colour)
}

/** Rules of one width, from the top. */
function groupsOf(rules: readonly Stroke[]): Stroke[][] {
  const groups: Stroke[][] = []
  for (const rule of [...rules].sort((one, other) => one.y - other.y)) {
    const own = groups.find(
      ([first]) =>
        first && Math.abs(first.x - rule.x) < alike && Math.abs(first.width - rule.width) < alike
    )
    if (!own) {
      if (groups.length < mostWidths) groups.push([rule])
    } else if (rule.y - (own.at(-1)?.y ?? 0) > nearest) own.push(rule)
  }
  return groups
}

/** Part the rules of several tables, one below the other, by the text between them. */
function tablesAmong(rules: readonly Stroke[], lines: readonly Line[]): Stroke[][] {
  const tables: Stroke[][] = []
  let own: Stroke[] = []
  rules.forEach((rule, index) => {
    const last = own.at(-1)
    const isNext = own.length === usualRules && rules.length - index >= usualRules - 1
    if (last && isNext && lines.some((line) => isBetween(line, last, rule) && isText(line, rule))) {
      tables.push(own)
      own = []
    }
    own.push(rule)
  })
  return [...tables, own]
}

function boxOf(rules: readonly Stroke[], lines: readonly Line[]): Box | undefined {
  const box = around(rules)
  const [top, below] = rules
  if (!box || rules.length >= usualRules) return box
  if (!top || !below || !lines.some((line) => isBetween(line, top, below) && hasColumns(line)))
    return undefined
  const rows = rowsBelow(below, lines)
  return rows.some(hasColumns) ? around([box, ...rows.map(lineBox)]) : undefined
}

/** The lines below a head, up to the first that is text. */
function rowsBelow(rule: Stroke, lines: readonly Line[]): readonly Line[] {
  const below = lines.filter(({top}) => top > rule.y - 1).sort((one, other) => one.top - other.top)
  const end = below.findIndex((line) => isText(line, rule) || line.top > typeAreaBottom)
  return below.slice(0, end === -1 ? below.length : end)
}

function lineBox({left, right, top, bottom}: Line): Box {
  return {x: left, y: top, width: right - left, height: bottom - top}
}

function isBetween({top, bottom}: Line, above: Stroke, below: Stroke): boolean {
  return top > above.y - 1 && bottom < below.y + 1
}

/** A line from about edge to edge without a column in it. */
function isText(line: Line, {width}: Stroke): boolean {
  return line.right - line.left > mostOfCell * width && !hasColumns(line)
}

function hasColumns({glyphs, size}: Line): boolean {
  return glyphs.some((glyph, index) => {
    const before = glyphs[index - 1]
    return before && glyph.x - before.x - before.advance > columnGap * toMillimetres(size)
  })
}
