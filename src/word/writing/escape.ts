/** Text → Markdown that reads as that text: signs are escaped only where they would be markup. */

/** Signs that Markdown may read as markup, wherever they stand. */
const everySign = /[\\`*_{}[\]()#+\-.!<>|~^$:=&]/gu

/** How much is escaped: what has to be; or, where that was not enough, every sign. */
export type Escaping = 'needed' | 'every'

/** Escape `text` as it stands within a line. */
export function escapeInline(text: string, escaping: Escaping): string {
  if (escaping === 'every') return text.replace(everySign, '\\$&')
  const dollars = text.split('$').length > 2
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/gu, '\\\\')
    .replace(/`/gu, '\\`')
    .replace(/(?<![\p{L}\p{N}])\*|\*(?![\p{L}\p{N}])/gu, '\\*')
    .replace(/~~/gu, '\\~\\~')
    .replace(/\[(?=\^|[^\]]{0,99}\](?:\(|\[|:))/gu, '\\[')
    .replace(/<(?=[A-Za-z/!?])/gu, '\\<')
    .replace(/&(?=#?\w{1,32};)/gu, '\\&')
    .replace(/\$/gu, dollars ? '\\$' : '$')
}

const lineStart = /^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|-{2,}|=+\s*$|~{3,}|:{2,}|\||\{|_{3,}\s*$)/u

/** Escape what is markup only at the start of a line; `line` is escaped otherwise. */
export function escapeLineStart(line: string): string {
  const trimmed = line.replace(/^[ \t\u3000]+/u, '')
  // `1. 甲` would be an item of a list that Markdown counts: `1.甲` is what was typed.
  const item = /^(?<number>\d{1,9})(?<mark>[.)])\s+(?<rest>.*)$/su.exec(trimmed)?.groups
  if (item) {
    const {number = '', mark = '', rest = ''} = item
    return /^\d/u.test(rest) ? `${number}\\${mark} ${rest}` : `${number}${mark}${rest}`
  }
  if (/^\\(?:newpage|pagebreak)\s*$/u.test(trimmed)) return `\\${trimmed}`
  return lineStart.test(trimmed) ? `\\${trimmed}` : trimmed
}

/** Escape `text` as it stands in a table in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}
