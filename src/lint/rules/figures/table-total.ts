import type {Passage} from '../../manuscript.ts'
import type {Flaw, TextRule} from '../../rule.ts'
import {isSum, readFigure, sumOf, type TypedFigure} from './typed-figure.ts'

const totalLabel = /^(?:合|总|共)[ \u3000]*计[：:]?$/u
const partLabel = /^小[ \u3000]*计[：:]?$/u

/** Rows that are counted in another one. */
const within = /^[ \u3000]*(?:其中|#|——)/u

/** Columns that are not added up. */
const notAdded =
  /序号|编号|年|日期|时[间限]|率|比|占|均|增|[%％‰]|单价|标准|排名|备注|电话|指数|坐标/u

export const tableTotal: TextRule = {
  id: 'table-total',
  number: 'R19',
  name: {zh: '表中合计与各项之和相符', en: 'the totals of a table add up'},
  severity: 'warning',
  why: {
    zh: '合计对不上分项，通常是改了一处忘了改另一处；引用哪一个数都可能是错的。',
    en: 'Where a total is not the sum, usually one of them was changed and the other not; either may be wrong.'
  },
  fix: 'none',
  valid: [
    table('甲 | 10\n乙 | 20\n合计 | 30'),
    table('总计 | 30\n甲 | 10\n乙 | 20'),
    table('甲 | 10\n小计 | 10\n乙 | 20\n丙 | 5\n小计 | 25\n合计 | 35'),
    table('甲 | 33.3\n乙 | 33.3\n丙 | 33.3\n合计 | 100'),
    table('甲 | 10\n其中：丙 | 4\n乙 | 20\n合计 | 30'),
    table('甲 | 10（扩招）\n乙 | 20\n合计 | 35')
  ],
  invalid: [
    table('甲 | 10\n乙 | 20\n合计 | ⟦35⟧'),
    table('总计 | ⟦1,400⟧\n甲 | 1,000\n乙 | 300'),
    table('甲 | 10\n乙 | 5\n小计 | ⟦16⟧\n丙 | 20\n合计 | 35'),
    {
      text: '| 单位 | 金额 |\n| --- | --- |\n| 甲 | 10 |\n| 乙 | 20 |\n| 合 计 | ⟦40⟧ |',
      as: 'attachment'
    }
  ],
  check: function* ({passages}) {
    for (const rows of tablesIn(passages)) yield* totalsOf(rows)
  }
}

type Row = readonly Passage[]

/** The cells of each table, row by row. */
function tablesIn(passages: readonly Passage[]): Iterable<readonly Row[]> {
  const tables = new Map<string, Passage[][]>()
  for (const passage of passages) {
    if (!passage.cell) continue
    const key = `${passage.file.path}\n${passage.cell.table}`
    const rows = tables.get(key) ?? []
    tables.set(key, rows)
    const row = rows[passage.cell.row] ?? []
    rows[passage.cell.row] = row
    row.push(passage)
  }
  return [...tables.values()].map((rows) => rows.filter((row) => row !== undefined))
}

function* totalsOf(rows: readonly Row[]): Iterable<Flaw> {
  const labels = rows.map(labelOf)
  for (const [index, row] of rows.entries()) {
    const label = labels[index]
    if (label === undefined || index === 0) continue
    const isTotal = totalLabel.test(label)
    if (!isTotal && !partLabel.test(label)) continue
    const above = rows.slice(1, index)
    const from = isTotal ? 0 : lastTotal(above) + 1
    // A total may stand above what it counts.
    const counted = above.length === 0 && isTotal ? rows.slice(index + 1) : above.slice(from)
    yield* columnsOf(row, counted, rows[0] ?? [])
  }
}

function lastTotal(rows: readonly Row[]): number {
  return rows.findLastIndex((row) => {
    const label = labelOf(row)
    return label !== undefined && (totalLabel.test(label) || partLabel.test(label))
  })
}

/** 合计 stands in the first cell, or behind an empty one. */
function labelOf(row: Row): string | undefined {
  return row
    .slice(0, 2)
    .map(({text}) => text.trim())
    .find((text) => text !== '')
}

function* columnsOf(total: Row, counted: readonly Row[], head: Row): Iterable<Flaw> {
  const isEven = [head, ...counted].every((row) => row.length === total.length)
  if (!isEven || counted.length < 1) return
  for (const [column, passage] of total.entries()) {
    const figure = readFigure(passage.text)
    if (!figure || column === 0 || notAdded.test(head[column]?.text ?? '')) continue
    const sums = waysToAdd(counted, column)
    if (sums === undefined || sums.some((figures) => isSum(figure, figures))) continue
    const [figures = []] = sums
    const sum = sumOf(figures)
    if (!sum || figures.length < 2) continue
    yield {
      passage,
      from: 0,
      to: passage.text.length,
      wording: {
        zh: `合计是${passage.text.trim()}，各项之和是${sum.value}，通常应相符`,
        en: `the total is ${passage.text.trim()} and the sum ${sum.value}, usually they are the same`
      },
      expected: [String(sum.value)]
    }
  }
}

/** All rows but those of parts, or these alone; undefined where a cell is no figure. */
function waysToAdd(
  rows: readonly Row[],
  column: number
): readonly (readonly TypedFigure[])[] | undefined {
  const all: TypedFigure[] = []
  const outer: TypedFigure[] = []
  const parts: TypedFigure[] = []
  for (const row of rows) {
    const text = row[column]?.text.trim() ?? ''
    if (/^[—–\-/－ \u3000]*$/u.test(text)) continue
    const figure = readFigure(text)
    if (!figure) return undefined
    const label = labelOf(row) ?? ''
    if (totalLabel.test(label)) return undefined
    if (partLabel.test(label)) parts.push(figure)
    else {
      all.push(figure)
      if (!within.test(label)) outer.push(figure)
    }
  }
  return [outer, all, parts]
}

function table(rows: string) {
  const lines = rows.split('\n').map((row) => `| ${row} |`)
  return {text: `| 单位 | 金额 |\n| --- | --- |\n${lines.join('\n')}`} as const
}
