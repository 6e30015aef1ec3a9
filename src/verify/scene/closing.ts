/**
 * After the text: 附件说明, 发文机关署名, 成文日期, 附注; in minutes those present.
 *
 * GB/T 9704—2012, 7.3.4–7.3.6 and 10.3.
 */

import type {Millimetres} from '../../base/units.ts'
import {standard} from '../standard.ts'
import {type Line, partsOf} from './line.ts'
import {isOffice} from './offices.ts'

export interface Closing {
  /** From 附件： to its last name. */
  readonly attachmentList: readonly Line[]
  /** 出席, 请假, 列席: each with the lines of its names. */
  readonly attendance: readonly (readonly Line[])[]
  /** Rows of names, or of offices and names of who signs. */
  readonly bylines: readonly Line[]
  readonly signedOn: Line | undefined
  readonly annotation: readonly Line[]
}

const left = standard.gutterMargin.length
const right = left + standard.typeAreaWidth.length

const dateForm =
  /^[\d〇○零一二三四五六七八九]{2,4}[年.\-/／][\d一二三四五六七八九十]{1,3}[月.\-/／][\d一二三四五六七八九十]{1,3}[日号]?$/u

/** Dates of the closing block begin right of this. */
const dateFrom: Millimetres = left + 33

/** Whether a line is a date such as stands under a name, however it is written: 2026.3.5. */
export function isDate({left: from, text}: Line): boolean {
  return from > dateFrom && dateForm.test(text)
}

/** Rows of a closing block are no further apart: seals are 42 to 60 mm. */
const mostBetweenRows: Millimetres = 66

/** A list goes on while its lines follow each other. */
const mostBetweenLines: Millimetres = 14

const mostRows = 16

/** The parts of `lines`, the text below the opening without annexes and colophon. */
export function closingOf(lines: readonly Line[]): Closing {
  const inPlace = lines.findLastIndex(isDate)
  const at = inPlace === -1 ? dateAtLeft(lines) : inPlace
  const signedOn = lines[at]
  const attachmentList = attachmentListOf(lines)
  const bylines =
    at === -1
      ? undated(lines)
      : inPlace === -1
        ? namesAtLeft(lines, at)
        : bylinesAbove(lines, at, attachmentList)
  const annotation = at === -1 ? [] : annotationAfter(lines.slice(at + 1))
  return {
    attachmentList,
    attendance: attendanceOf(lines),
    bylines,
    signedOn,
    annotation
  }
}

/** No more than a 附注 stands below a date, wherever that is. */
const mostBelow = 4

/** A date alone on its line below the name of an agency, though not at the right; or −1. */
function dateAtLeft(lines: readonly Line[]): number {
  const at = lines.findLastIndex(({text}) => dateForm.test(text))
  return at > 0 && lines.length - at <= mostBelow && namesAtLeft(lines, at).length > 0 ? at : -1
}

function namesAtLeft(lines: readonly Line[], at: number): Line[] {
  const end = lines.slice(0, at).findLastIndex((line) => !isOffice(line.text) && !isSigned(line))
  return lines.slice(end + 1, at).filter(({page}) => page === lines[at]?.page)
}

/** An office and a name beside it, at the right: 市长　某某某. */
function isSigned(line: Line): boolean {
  return line.left > dateFrom && /^\p{Script=Han}+$/u.test(line.text) && partsOf(line, 6).length > 1
}

/** Names at the end of a text that is not dated. */
function undated(lines: readonly Line[]): Line[] {
  const end = lines.findLastIndex((line) => line.left <= dateFrom || /[。；：]$/u.test(line.text))
  return lines.slice(end + 1)
}

/** Upwards from the date to the first line that is text. */
function bylinesAbove(lines: readonly Line[], at: number, others: readonly Line[]): Line[] {
  const rows: Line[] = []
  for (let index = at - 1; index >= 0 && rows.length < mostRows; index -= 1) {
    const line = lines[index]
    const below = rows[0] ?? lines[at]
    if (!line || !below || line.page !== below.page || others.includes(line)) break
    if (below.top - line.bottom > mostBetweenRows || isText(line)) break
    rows.unshift(line)
  }
  return rows
}

/** Whether a line before the date belongs to the text or to the list of attachments. */
function isText(line: Line): boolean {
  const {text} = line
  const startsAsText = line.left < left + 3.5 || Math.abs(line.left - left - 11.2) < 1.6
  if (/[。；：，、！？]$/u.test(text) || /^附\s*件/u.test(text)) return true
  if (/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/u.test(text))
    return true
  // A long name may begin where text does; it ends where names end.
  const endsAsName = Math.abs(right - line.right - 11.2) < 3 || partsOf(line, 6).length > 1
  return startsAsText && !endsAsName
}

function annotationAfter(lines: readonly Line[]): Line[] {
  const [first] = lines
  if (!first || first.left > left + 40 || !/^[（(]|联系人|联系电话/u.test(first.text)) return []
  const end = lines.findIndex(({text}) => /[）)]$/u.test(text))
  return lines.slice(0, end === -1 ? 1 : Math.min(end + 1, 6))
}

function attachmentListOf(lines: readonly Line[]): Line[] {
  const at = lines.findLastIndex(({text}) => /^附件?\d*[：:]/u.test(text))
  const label = lines[at]
  if (!label) return []
  const list = [label]
  for (const line of lines.slice(at + 1)) {
    const above = list.at(-1) ?? label
    const follows = line.page !== above.page || line.top - above.bottom < mostBetweenLines
    if (!follows || line.left < label.left + 6 || dateForm.test(line.text)) break
    // A name of the closing block stands right of every name in the list.
    if (line.left > label.left + 60) break
    list.push(line)
  }
  return list
}

function attendanceOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const [index, line] of lines.entries()) {
    if (!/^(?:出席|请假|列席|缺席|主持|记录)(?:人员?)?[：:]/u.test(line.text)) continue
    const group = [line]
    for (const next of lines.slice(index + 1)) {
      const above = group.at(-1) ?? line
      const follows = next.page !== above.page || next.top - above.bottom < mostBetweenLines
      if (!follows || next.left < line.left + 6 || /^..[：:]/u.test(next.text)) break
      group.push(next)
    }
    groups.push(group)
  }
  return groups
}
