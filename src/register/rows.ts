import {columns, type RegisterEntry} from './entry.ts'

/** Write the cells of each line, numbered from 1. */
export function rowsOf(entries: readonly RegisterEntry[]): readonly (readonly string[])[] {
  return entries.map(({cells}, index) =>
    columns.map((column) => (column === 'order' ? String(index + 1) : cells[column]))
  )
}
