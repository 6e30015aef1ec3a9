/**
 * A head in two rows whose merged cells were lost in pasting: `单位 | 年度任务` above
 * `1996年 | 1997年`, over rows of three. Where the numbers of cells leave one reading of it,
 * its cells are merged again.
 */

import type {TableRow} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {shorten} from '../../base/shorten.ts'

/** Longer text is no head. */
const longestHead = 16

/** What is divided by time is the head of years, months and quarters. */
const times = /^\d{4}年?$|^\d{1,2}月$|季度$|半年$/u
const byTime = /年度|分年|逐年|各年|月度|季度|时间|进度/u
const last = /^(?:备\s*注|说\s*明|附\s*注)$/u

/** For each cell of the first row the columns that it takes, its own or those of cells below it. */
export function columnsOfHead(
  rows: readonly (readonly string[])[],
  width: number
): readonly number[] | undefined {
  const [first = [], second = [], ...body] = rows
  const isHead = [...first, ...second].every((text) => text !== '' && text.length <= longestHead)
  const isLacking = first.length > 1 && first.length < width && second.length < width
  const full = body.filter((cells) => cells.length === width).length
  if (!isHead || !isLacking || second.length < 2 || full * 2 <= body.length) return undefined
  const groups = groupsOf(first, second, width)
  if (!groups) return undefined
  const each = second.length / groups.length
  return first.map((_text, index) => (groups.includes(index) ? each : 1))
}

/** Which cells of the first row stand above those of the second: all of as many. */
function groupsOf(
  first: readonly string[],
  second: readonly string[],
  width: number
): readonly number[] | undefined {
  const count = first.length + second.length - width
  if (count < 1 || second.length % count !== 0 || second.length / count < 2) return undefined
  if (count === 1) {
    const isTimes = second.every((text) => times.test(text))
    const timed = first.flatMap((text, index) => (byTime.test(text) ? [index] : []))
    if (isTimes && timed.length === 1) return timed
    return [first.length - (last.test(first.at(-1) ?? '') ? 2 : 1)]
  }
  const each = second.length / count
  if (!second.every((text, index) => text === second[index % each])) return undefined
  if (count === first.length - 1) return first.slice(1).map((_text, index) => index + 1)
  if (count !== first.length - 2 || !last.test(first.at(-1) ?? '')) return undefined
  return first.slice(1, -1).map((_text, index) => index + 1)
}

/** Merge the cells of a head over `rows` as `columns` say, and tell it. */
export function mergeHead(
  rows: readonly TableRow[],
  columns: readonly number[],
  file: VFile
): void {
  const [first] = rows
  const groups = first?.children.filter((_cell, index) => (columns[index] ?? 1) > 1) ?? []
  first?.children.forEach((cell, index) => {
    const own = columns[index] ?? 1
    cell.data = {...cell.data, ...(own > 1 ? {columns: own} : {rows: 2})}
  })
  const names = groups.map((cell) => shorten(textOf(cell).trim(), longestHead))
  const each = Math.max(...columns)
  tell(file, {
    ruleId: 'table-cells',
    severity: 'warning',
    place: first?.position?.start,
    wording: {
      zh: `表头有两行，格数都比下面少：按“${names.join('”“')}”各分 ${each} 栏排；若不对，应补上空格，或用“^”“<”写明合并`,
      en: `Unexpected head of two rows with fewer cells than the rows below: \`${names.join('`, `')}\` set over ${each} columns each; if wrong, expected empty cells, or \`^\` and \`<\` for merged ones`
    }
  })
}
