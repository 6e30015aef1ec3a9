/** A table in HTML: for heads of several rows, which Markdown's own syntax cannot mark. */

import {
  type Inline,
  paragraphsIn,
  plainText,
  type WordCell,
  type WordTable
} from '../reading/blocks.ts'
import {escapeHtml} from './escape.ts'

/** Write `table`; of what is in its cells, raised and lowered characters alone keep their markup. */
export function writeHtmlTable({rows, headRows = 0}: WordTable): string {
  const lines = rows.map((row, index) => {
    const tag = index < headRows ? 'th' : 'td'
    const cells = row.map((cell) => {
      const {columns, rows: high} = cell
      const spans = `${high > 1 ? ` rowspan="${high}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`
      return `<${tag}${spans}>${textsOf(cell).join('<br>')}</${tag}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return ['<table>', ...lines, '</table>'].join('\n')
}

function textsOf({blocks}: WordCell): string[] {
  return [...paragraphsIn(blocks)].flatMap(({ordinal, inlines}) => {
    const text = `${escapeHtml(ordinal)}${inlines.map(cellText).join('')}`.trim()
    return text === '' ? [] : [text.replace(/[\r\n]+/gu, ' ')]
  })
}

function cellText(inline: Inline): string {
  if (inline.type === 'formula') return escapeHtml(inline.tex)
  const text = escapeHtml(plainText({inlines: [inline]}))
  const script = inline.type === 'text' ? inline.format.script : undefined
  if (script === undefined || text.trim() === '') return text
  const tag = script === 'superscript' ? 'sup' : 'sub'
  return `<${tag}>${text}</${tag}>`
}
