/** Between the masthead and the text: 标题, 题注, 主送机关. GB/T 9704—2012, 7.3.1 and 7.3.2. */

import type {Millimetres, Points} from '../../base/units.ts'
import {standard} from '../standard.ts'
import {boxOf, centreOf, type Line} from './line.ts'
import type {SeenMasthead} from './masthead.ts'
import {areOffices} from './offices.ts'
import type {SeenPage} from './seen-page.ts'
import {touches} from './tables.ts'

export interface Opening {
  readonly title: readonly Line[]
  /** 副标题 and 题注: centred below the title, in body size. */
  readonly subtitle: readonly Line[]
  readonly mainRecipients: readonly Line[]
  /** The text of page 1 begins below this. */
  readonly bottom: Millimetres
}

const left = standard.gutterMargin.length
const centre = left + standard.typeAreaWidth.length / 2

/** A line is centred when it is so by this much, and begins well inside. */
const centred: Millimetres = 4
/** Titles may be off their centre and are titles all the same. */
const nearlyCentred: Millimetres = 14
/** A title's lines have one size. */
const sameSize: Points = 1

/** More lines than a list of addressees has before it is moved to the colophon. */
const mostRecipients = 12

export function openingOf(seen: SeenPage, masthead: SeenMasthead, bodySize: Points): Opening {
  const below = seen.lines.filter(({top}) => top > masthead.bottom - 1)
  const title = titleOf(below, bodySize)
  const afterTitle = below.slice(title.length > 0 ? below.indexOf(title.at(-1) ?? never()) + 1 : 0)
  const subtitle = title.length === 0 ? [] : subtitleOf(afterTitle)
  const rest = afterTitle.slice(subtitle.length)
  // What stands in a table addresses nobody.
  const isLoose = (line: Line): boolean => !seen.tables.some((table) => touches(table, boxOf(line)))
  const mainRecipients = recipientsOf(leadingLines(rest, isLoose))
  const last = [...title, ...subtitle, ...mainRecipients].at(-1)
  return {title, subtitle, mainRecipients, bottom: last?.bottom ?? masthead.bottom}
}

/** The largest lines in a row, from the first line below the masthead. */
function titleOf(lines: readonly Line[], bodySize: Points): Line[] {
  const [first] = lines
  if (!first) return []
  if (first.size > bodySize + 1.5) {
    return leadingLines(lines, (line) => Math.abs(line.size - first.size) <= sameSize)
  }
  // A title in body size is one when it is centred and no text.
  return leadingLines(
    lines,
    (line) => isCentred(line, centred) && line.left > left + 12 && !/[。：；]$/u.test(line.text)
  )
}

/** —— and a 副标题, or a 题注 in parentheses to its closing one. */
export function subtitleOf(lines: readonly Line[]): Line[] {
  let isOpen = false
  return leadingLines(lines, (line) => {
    const isOne = isOpen || isSubtitle(line)
    if (/[（(][^）)]*$/u.test(line.text)) isOpen = true
    else if (/[）)]$/u.test(line.text)) isOpen = false
    return isOne && isCentred(line, nearlyCentred)
  })
}

function isSubtitle(line: Line): boolean {
  const isMarked = /^(?:[（(]|[—－-]{1,2})/u.test(line.text)
  // A long one may reach from edge to edge; text begins two 字 in and is not centred.
  const isOrdinal = /^[（(][一二三四五六七八九十\d]{1,3}[)）]/u.test(line.text)
  const isInside = line.left > left + 9 || (line.left > left - 1 && isCentred(line, 2))
  return isMarked && !isOrdinal && isInside
}

function isCentred(line: Line, tolerance: Millimetres): boolean {
  return Math.abs(centreOf(line) - centre) <= tolerance
}

/** From the left edge to the colon; also indented, where it can be nothing else. */
function recipientsOf(lines: readonly Line[]): Line[] {
  const [first] = lines
  const isIndented = first !== undefined && first.left > left + 8
  for (const [index, line] of lines.slice(0, mostRecipients).entries()) {
    if (line.left > left + (isIndented ? mostIndent : 8) || /[。；]$/u.test(line.text)) return []
    if (!/[：:]$/u.test(line.text)) continue
    const all = lines.slice(0, index + 1)
    return !isIndented || areOffices(all.map(({text}) => text).join('')) ? all : []
  }
  return []
}

/** Addressees that are indented are so as paragraphs are. */
const mostIndent: Millimetres = 14

/** Members at the beginning of `lines` for which `holds` is true. */
export function leadingLines(lines: readonly Line[], holds: (line: Line) => boolean): Line[] {
  const end = lines.findIndex((line) => !holds(line))
  return lines.slice(0, end === -1 ? lines.length : end)
}

function never(): never {
  throw new Error('Expected a line')
}
