/** The size of a document's text. GB/T 9704—2012, 5.2.2. */

import type {Points} from '../../base/units.ts'
import type {Glyph, PdfPage} from '../../facts/index.ts'
import {recipientsForm} from './colophon-forms.ts'
import {portraitOf} from './portrait.ts'
import {linesOf} from './read-lines.ts'
import {tablesOf, touches} from './tables.ts'

/**
 * The size that most hanzi of the document have: of its text, as far as there is any; a long
 * table or a colophon of many addressees is no text.
 */
export function bodySizeOf(pages: readonly PdfPage[]): Points {
  const text = pages.map(textOf)
  const last = pages.at(-1)
  const colophon = last && linesOf(last.glyphs, 1).find((line) => recipientsForm.test(line.text))
  const end = colophon?.top ?? Number.POSITIVE_INFINITY
  const body = [...text.slice(0, -1), text.at(-1)?.filter(({baseline}) => baseline < end) ?? []]
  return usualSize(body) ?? usualSize(pages.map(({glyphs}) => glyphs)) ?? 16
}

/** What stands upright, outside tables. */
function textOf(emitted: PdfPage): readonly Glyph[] {
  const page = portraitOf(emitted)
  const tables = tablesOf(page, () => linesOf(page.glyphs, 1))
  return page.glyphs.filter(
    ({x, baseline: y, angle}) =>
      Math.abs(angle) < 45 && !tables.some((table) => touches(table, {x, y, width: 0, height: 0}))
  )
}

function usualSize(pages: readonly (readonly Glyph[])[]): Points | undefined {
  const counts = new Map<number, number>()
  for (const glyphs of pages) {
    for (const {size, text} of glyphs) {
      if (size < 10 || size > 21 || !/\p{Script=Han}/u.test(text)) continue
      const key = Math.round(size * 20) / 20
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const [size] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  return size
}
