/**
 * Lists of names: columns on the grid of characters.
 *
 * As many as the author has names to a line, where they fit: at equal distances, or, where a
 * few names are too wide for that, each as wide as its own names. The names of one long line
 * are set as many to a line as leave two characters between them.
 */

import type {Workbench} from '../workbench.ts'

/** In characters. */
const widestGap = 4
const usualGap = 2

/** Choose the columns of each list in `content`; gives the rules of style for them. */
export function fitNames(content: ParentNode, bench: Workbench): string {
  const lines = [...content.querySelectorAll<HTMLElement>('p[data-element="names"]')]
  if (lines.length === 0) return ''
  const char = bench.length('--char-pitch')
  const room = Math.round((bench.length('--type-area-width') - bench.length('--indent')) / char)
  const rules = new Set<string>()
  for (const list of listsOf(lines)) {
    const own = bench.placeAll(list).map((line) => widths(line, char))
    const columns = columnsOf(own, room)
    for (const line of list) line.dataset.columns = columns.join(' ')
    rules.add(ruleOf(columns))
  }
  return [...rules].join('')
}

/** The widths of the columns, in characters, with the space behind all but the last. */
function columnsOf(lines: readonly (readonly number[])[], room: number): number[] {
  const wanted = Math.max(...lines.map(({length}) => length))
  const widest = Math.min(room, Math.max(...lines.flat()))
  const gap = lines.length > 1 ? 1 : usualGap
  const count = Math.max(1, Math.min(wanted, Math.floor((room + gap) / (widest + gap))))
  const each = Array.from({length: wanted}, (_column, at) =>
    Math.max(...lines.map((line) => line[at] ?? 0))
  )
  const isClose = count < wanted && lines.length > 1 && sum(each) + wanted - 1 <= room
  const bare = isClose ? each : Array.from({length: count}, () => widest)
  const between = Math.floor((room - sum(bare)) / Math.max(1, bare.length - 1))
  return bare.map((width, at) => width + (at < bare.length - 1 ? Math.min(widestGap, between) : 0))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

/** Lines one below the other are one list. */
function listsOf(lines: readonly HTMLElement[]): HTMLElement[][] {
  const lists: HTMLElement[][] = []
  for (const line of lines) {
    const last = lists.at(-1)
    if (last && last.at(-1) === line.previousElementSibling) last.push(line)
    else lists.push([line])
  }
  return lists
}

/** In characters; a fraction counts as a whole one, rounding aside. */
function widths(line: Element, char: number): number[] {
  return [...line.children].map((name) => {
    const {width} = name.getBoundingClientRect()
    return Math.ceil(width / char - 0.1)
  })
}

function ruleOf(columns: readonly number[]): string {
  const name = `[data-columns="${columns.join(' ')}"] > [data-element="name"]`
  return columns
    .map((width, at) => {
      const nth = `:nth-child(${columns.length}n + ${at + 1})`
      return `${name}${nth} {width: calc(${width} * var(--char-pitch))}\n`
    })
    .join('')
}
