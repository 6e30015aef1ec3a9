/** 合计 in tables: the sum of the rows above it. */

import type {Passage} from '../../manuscript.ts'
import type {Flaw} from '../../rule.ts'

const number = /^-?\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?$|^-?\d{1,12}(?:\.\d{1,4})?$/u
const total = /^(?:合|总)\s*[计數数]$/u

/** Columns of rates, averages and prices do not add up. */
const noAmount = /[率比占增降均％%度价]|标准|系数|同期|完成情况/u

/** Find the totals of tables that do not add up: of columns that are numbers from top to end. */
export function* tableTotals(passages: readonly Passage[]): Iterable<Flaw> {
  let table: Passage[] = []
  for (const passage of [...passages, undefined]) {
    const before = table[0]
    const isSame =
      before && passage?.cell?.table === before.cell?.table && passage?.file === before.file
    if (!isSame) {
      yield* totalsOf(table)
      table = []
    }
    if (passage?.cell) table.push(passage)
  }
}

function* totalsOf(cells: readonly Passage[]): Iterable<Flaw> {
  const sums = cells.filter(({text}) => total.test(text))
  const [sum] = sums
  if (!sum?.cell || sums.length > 1 || cells.some(({text}) => /小\s*计|其中/u.test(text))) return
  const {row} = sum.cell
  const last = Math.max(...cells.slice(-1).map(({cell}) => cell?.row ?? 0))
  const columns = new Map<number, Passage[]>()
  const first = Math.min(row, ...rowsOfNumbers(cells))
  // Below all others, or above them.
  if (row !== last && row !== first) return
  for (const cell of cells) {
    const {column = 0} = cell.cell ?? {}
    const list = columns.get(column)
    if (list) list.push(cell)
    else columns.set(column, [cell])
  }
  for (const [column, list] of columns) {
    const own = list.find(({cell}) => cell?.row === row)
    if (list.some(({text, cell}) => (cell?.row ?? 0) < first && noAmount.test(text))) continue
    const parts = list.filter(({cell}) => cell && cell.row !== row && cell.row >= first)
    if (column === sum.cell.column || !own || !number.test(own.text) || parts.length < 2) continue
    if (!parts.every(({text}) => number.test(text)) || isCounted(parts)) continue
    const added = parts.reduce((value, {text}) => value + valueOfCell(text), 0)
    const places = Math.max(...[own, ...parts].map(({text}) => text.split('.')[1]?.length ?? 0))
    // Rounded figures miss their total by half a unit each.
    const most = places === 0 ? 0.001 : (parts.length / 2) * 10 ** -places
    if (Math.abs(added - valueOfCell(own.text)) <= most) continue
    const shown = added.toFixed(places)
    yield {
      passage: own,
      from: 0,
      to: own.text.length,
      wording: {
        zh: `合计是${own.text}，各行之和是${shown}，应相符`,
        en: `the total is ${own.text}, the rows add up to ${shown}; expected the same`
      },
      expected: [shown]
    }
  }
}

function rowsOfNumbers(cells: readonly Passage[]): number[] {
  const found = cells.find(({text}) => number.test(text))
  return found?.cell ? [found.cell.row] : []
}

/** 序号: 1, 2, 3. */
function isCounted(parts: readonly Passage[]): boolean {
  return parts.every(({text}, index) => text === String(index + 1))
}

function valueOfCell(text: string): number {
  return Number(text.replaceAll(',', ''))
}
