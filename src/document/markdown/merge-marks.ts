/**
 * Merged cells in a Markdown table: a cell of nothing but `^` or `^^` belongs to the one above,
 * `<` to the one at its left, `>` to the one at its right; escaped, `\^`, it is text. `||`
 * merges to the left where the front matter asks for it.
 */

import type {Table, TableCell, TableRow} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {isForm} from './form-table.ts'
import {emptyCell, settleSpans, tellRagged} from './table-spans.ts'

type Mark = 'up' | 'left' | 'right'

const marks: Readonly<Record<string, Mark>> = {'^': 'up', '^^': 'up', '<': 'left', '>': 'right'}

/** The mark that `cell` is, if it is one; `source` is the Markdown it stands in. */
export function mergeMark(cell: TableCell): Mark | undefined {
  // A cell in HTML says itself what it spans; its `^` is text.
  if (cell.data?.columns !== undefined) return undefined
  const [only, another] = cell.children
  if (another || only?.type !== 'text' || !only.position) return undefined
  const {start, end} = only.position
  // Escaped it is longer in the source.
  const isEscaped = (end.offset ?? 0) - (start.offset ?? 0) > only.value.length
  return isEscaped ? undefined : marks[only.value]
}

/** Merge the cells of `table`, and tell of rows with too few or too many. */
export function mergeMarked(table: Table, byBars: boolean, file: VFile): void {
  const width = table.align?.length ?? table.children[0]?.children.length ?? 0
  const ragged = table.children.filter(({children}) => children.length !== width)
  const most = Math.max(width, ...table.children.map(({children}) => children.length))
  tellRagged(
    ragged,
    width,
    {
      zh: '少的在右边补空格，多的另成一栏',
      en: 'empty cells are added at the right, and columns for what is too much'
    },
    file
  )
  const form = isForm(table.children)
  for (const row of table.children) {
    while (row.children.length < most) row.children.push(emptyCell(row))
  }
  table.align = Array.from({length: most}, (_each, index) => table.align?.[index] ?? null)
  const grid = table.children.map((row) =>
    row.children.map((cell) => mergeMark(cell) ?? (byBars && isBar(cell, file) ? 'left' : cell))
  )
  if (grid.some((row) => row.some((cell) => typeof cell === 'string')))
    merge(table, grid, form, file)
  else if (form) table.data = {...table.data, headRows: 0}
}

/** Nothing at all between two bars. */
function isBar({children, position}: TableCell, file: VFile): boolean {
  if (children.length > 0 || !position) return false
  const text = String(file).slice(position.start.offset, position.end.offset)
  return /^\|+$/u.test(text)
}

interface Area {
  readonly cell: TableCell
  readonly top: number
  readonly left: number
  bottom: number
  right: number
}

function merge(
  table: Table,
  grid: readonly (readonly (TableCell | Mark)[])[],
  form: boolean,
  file: VFile
): void {
  const areas: (Area | undefined)[][] = grid.map((row) => row.map(() => undefined))
  const found: Area[] = []
  grid.forEach((row, top) => {
    row.forEach((each, left) => {
      if (typeof each === 'string') return
      const area = {cell: each, top, left, bottom: top, right: left}
      found.push(area)
      put(areas, area, top, left)
    })
    // From the right, for `>`; then from the left.
    for (let at = row.length - 1; at >= 0; at -= 1) {
      if (row[at] === 'right') put(areas, areas[top]?.[at + 1], top, at)
    }
    row.forEach((each, at) => {
      if (each === 'left') put(areas, areas[top]?.[at - 1], top, at)
      if (each === 'up') put(areas, areas[top - 1]?.[at], top, at)
    })
  })
  const rows = table.children.map((row): TableRow => ({...row, children: []}))
  for (const {cell, top, left, bottom, right} of rectangles(found, areas, table, file)) {
    const {data} = cell
    cell.data = {...data, columns: right - left + 1, rows: bottom - top + 1}
    rows[top]?.children.push(cell)
  }
  table.children = rows
  settleSpans(table, form ? 0 : 1, file)
}

function put(areas: (Area | undefined)[][], area: Area | undefined, row: number, at: number): void {
  const line = areas[row]
  if (line) line[at] = area
}

/** The merged areas in order, each told of and cut to its own cell when it is no rectangle. */
function rectangles(
  found: readonly Area[],
  areas: readonly (readonly (Area | undefined)[])[],
  table: Table,
  file: VFile
): Area[] {
  const counts = new Map<Area, number>()
  areas.forEach((row, top) => {
    row.forEach((area, at) => {
      if (!area) {
        refuse(table, top, at, file)
        return
      }
      counts.set(area, (counts.get(area) ?? 0) + 1)
      area.bottom = Math.max(area.bottom, top)
      area.right = Math.max(area.right, at)
      if (at < area.left) Object.assign(area, {left: at})
    })
  })
  for (const area of found) {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1)
    if (size !== counts.get(area)) refuse(table, area.bottom, area.right, file)
  }
  return [...found].sort((a, b) => a.top - b.top || a.left - b.left)
}

function refuse(table: Table, row: number, at: number, file: VFile): void {
  const cell = table.children[row]?.children[at] ?? table.children[row]
  tell(file, {
    ruleId: 'merged-cells',
    severity: 'error',
    place: cell?.position?.start,
    wording: {
      zh: `表格这一行的第 ${at + 1} 格不能这样合并：“^”“<”“>”应连成一个长方形，若是文字应写作“\\^”`,
      en: `Unexpected merging of cell ${at + 1} of this row: expected \`^\`, \`<\` and \`>\` to make up a rectangle, or \`\\^\` for text`
    }
  })
}
