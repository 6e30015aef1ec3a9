/** An empty cell of a row in Markdown's own syntax → the edit that says something in it. */

import type {Edit} from '../lint/edits.ts'
import {escapeInline} from '../word/index.ts'
import type {Slot} from './slots.ts'

/** `index` counts the cells of the row from 0; undefined where that one is not empty. */
export function fillCell(
  source: string,
  {start, end}: Slot,
  index: number,
  text: string
): Edit | undefined {
  const row = source.slice(start, end)
  const bars = [...row.matchAll(/(?<!\\)\|/gu)].map(({index: at}) => at)
  const offset = row.startsWith('|') ? 0 : -1
  const from = index + offset < 0 ? -1 : bars[index + offset]
  const to = bars[index + offset + 1] ?? row.length
  if (from === undefined || row.slice(from + 1, to).trim() !== '') return undefined
  return {start: start + from + 1, end: start + to, text: ` ${asCell(text)} `}
}

/** `text` as it stands between the bars of a row. */
export function asCell(text: string): string {
  return escapeInline(text.replace(/\s*\n\s*/gu, ' '), 'needed').replace(/(?<!\\)\|/gu, '\\|')
}
