/**
 * What characters are painted as: a text whose codes are all there is still another text when a
 * glyph shows another character.
 */

import type {VFile} from 'vfile'
import {tell} from '../base/message.ts'
import type {Glyph, PdfPage} from '../facts/index.ts'
import {misdrawnBy} from '../fonts/misdrawn.ts'

/** Tell each character that a face of the PDF paints as another one, once, at its page. */
export function checkPainted(file: VFile, pdf: readonly PdfPage[]): void {
  const told = new Set<string>()
  for (const [index, {glyphs}] of pdf.entries()) {
    for (const glyph of glyphs) {
      if (!isMisdrawn(glyph) || told.has(glyph.text)) continue
      told.add(glyph.text)
      tell(file, {
        ruleId: 'glyphs',
        severity: 'error',
        page: index + 1,
        actual: glyph.text,
        wording: {
          zh: `第 ${index + 1} 页的“${glyph.text}”由 ${glyph.font} 印成了别的字形，应由有此字的字体印出`,
          en: `Unexpected shape of \`${glyph.text}\` on page ${index + 1}: ${glyph.font} draws another character, expected a font that has it`
        }
      })
    }
  }
}

function isMisdrawn({text, font}: Glyph): boolean {
  const wrong = misdrawnBy(font)
  return wrong.size > 0 && [...text].some((each) => wrong.has(each.codePointAt(0) ?? 0))
}
