import type {Wording} from '../../../base/message.ts'
import {emBoxOf, type Glyph} from '../../../facts/index.ts'
import {type Departure, defineRule} from '../../rule.ts'
import {failed} from '../../verdict.ts'

/**
 * Every font comes with the PDF, and can be read: elsewhere others would stand in. No clause
 * asks for it.
 */
export const embeddedFonts = defineRule({
  id: 'embedded-fonts',
  number: 13,
  clause: undefined,
  name: {zh: '字体嵌入', en: 'embedded fonts'},
  severity: 'error',
  isOfEmitted: true,
  forms: 'all',
  measure({pages}) {
    const told = new Set<string>()
    const departures: Departure[] = []
    for (const [index, {glyphs}] of pages.entries()) {
      for (const glyph of glyphs) {
        const {name} = glyph.face
        const wording = told.has(name) ? undefined : faultOf(glyph)
        if (!wording) continue
        told.add(name)
        departures.push({page: index + 1, box: emBoxOf(glyph), actual: name, expected: '', wording})
      }
    }
    return failed(departures)
  }
})

function faultOf({face, code, text}: Glyph): Wording | undefined {
  const {name} = face
  if (face.outlines === 'none') {
    return {
      zh: `字体“${name}”没有嵌入，换一台机器打开会变样`,
      en: `Unexpected font \`${name}\` that is not embedded: elsewhere it looks different`
    }
  }
  // Blanks show nothing, and some makers leave them out of the font.
  const ink = text.trim() === '' ? undefined : face.ink(code)
  if (ink === undefined || !('reason' in ink)) return undefined
  return {
    zh: `字体“${name}”里有读不出的字形，可能已损坏，打开时会变样或缺字`,
    en: `Unexpected glyph in the font \`${name}\` that cannot be read: it may be damaged`
  }
}
