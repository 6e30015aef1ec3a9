/** A table → Markdown's own, or HTML where cells are merged. */

import {
  type Inline,
  paragraphsIn,
  plainText,
  type WordCell,
  type WordTable
} from '../reading/blocks.ts'
import {escapeHtml} from './escape.ts'
import {type InlineWriting, writeInlines} from './write-inlines.ts'

/** Whether carets raise `text`: what is short and without spaces. */
export function canRaise(text: string): boolean {
  return /^[\p{L}\p{N}+\-−–*()（）]{1,8}$/u.test(text)
}

/** The numbers of the notes that a table in HTML calls, where it cannot show them. */
export function notesBelow(table: WordTable): readonly number[] {
  if (isPlainTable(table)) return []
  return [...paragraphsIn([table])].flatMap(({inlines}) =>
    inlines.flatMap((inline) => (inline.type === 'note' ? [inline.number] : []))
  )
}

/** Write `table`, with what cannot stand in it below: pictures. */
export function writeTable(table: WordTable, writing: InlineWriting): readonly string[] {
  const options = table.isSideways ? ['{方向: 横}'] : []
  const body = isPlainTable(table) ? writePlain(table, writing) : writeHtml(table)
  return [...options, body, ...picturesOf(table, writing)]
}

/** Whether Markdown's own syntax holds it: rows alike, a paragraph to the cell, no merge marks. */
export function isPlainTable({rows, headRows}: WordTable): boolean {
  const [first = []] = rows
  return (
    headRows <= 1 &&
    rows.every(
      (row) =>
        row.length === first.length &&
        row.every(({blocks, columns, rows: high}) => {
          const text = textsOf({blocks}).join('')
          return (
            columns === 1 &&
            high === 1 &&
            blocks.every(({type}) => type === 'paragraph') &&
            !/^\s*[\^<>]\s*$/u.test(text)
          )
        })
    )
  )
}

function writePlain({rows}: WordTable, writing: InlineWriting): string {
  const lines = rows.map((row) => `| ${row.map((cell) => plainCell(cell, writing)).join(' | ')} |`)
  const [head = '', ...others] = lines
  return [head, `| ${alignments(rows).join(' | ')} |`, ...others].join('\n')
}

function plainCell({blocks}: WordCell, writing: InlineWriting): string {
  const own = {...writing, marksBold: false, lineBreak: '<br>', pictureAddress: () => undefined}
  return [...paragraphsIn(blocks)]
    .map(({ordinal, inlines}) => `${ordinal}${writeInlines(inlines, own)}`.trim())
    .filter((text) => text !== '')
    .join('<br>')
    .replace(/(?<!\\)\|/gu, '\\|')
}

/** As the second row has them: the first is a head. */
function alignments(rows: WordTable['rows']): string[] {
  const sample = rows[1] ?? rows[0] ?? []
  return sample.map(({blocks}) => {
    const [first] = paragraphsIn(blocks)
    const alignment = first?.format.alignment
    if (alignment === 'center') return ':---:'
    return alignment === 'right' ? '---:' : '---'
  })
}

function writeHtml({rows, headRows}: WordTable): string {
  const lines = rows.map((row, index) => {
    const tag = index < headRows ? 'th' : 'td'
    const cells = row.map((cell) => {
      const {columns, rows: high} = cell
      const spans = `${high > 1 ? ` rowspan="${high}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`
      return `<${tag}${spans}>${textsOf(cell).map(escapeHtml).join('<br>')}</${tag}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return ['<table>', ...lines, '</table>'].join('\n')
}

function textsOf({blocks}: Pick<WordCell, 'blocks'>): string[] {
  return [...paragraphsIn(blocks)].flatMap((paragraph) => {
    const text = `${paragraph.ordinal}${paragraph.inlines.map(cellText).join('')}`.trim()
    return text === '' ? [] : [text.replace(/[\r\n]+/gu, ' ')]
  })
}

/** Raised characters have carets: tags other than those of tables mean nothing there. */
function cellText(inline: Inline): string {
  if (inline.type === 'formula') return inline.tex
  const text = plainText({inlines: [inline]})
  const isRaised = inline.type === 'text' && inline.format.script === 'superscript'
  return isRaised && canRaise(text) ? `^${text}^` : text
}

function picturesOf({rows}: WordTable, writing: InlineWriting): string[] {
  const paragraphs = rows.flat().flatMap(({blocks}) => [...paragraphsIn(blocks)])
  return paragraphs.flatMap(({inlines}) =>
    inlines.flatMap((inline) => {
      const written = inline.type === 'picture' ? writeInlines([inline], writing) : ''
      return written === '' ? [] : [written]
    })
  )
}
