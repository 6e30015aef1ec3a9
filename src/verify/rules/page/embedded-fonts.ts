import {emBoxOf} from '../../../facts/glyph-box.ts'
import {failed} from '../../outcome.ts'
import {type Departure, defineRule} from '../../rule.ts'

/** Every font comes with the PDF: elsewhere others would stand in. No clause asks for it. */
export const embeddedFonts = defineRule({
  id: 'embedded-fonts',
  number: 13,
  clause: undefined,
  name: {zh: '字体嵌入', en: 'embedded fonts'},
  severity: 'error',
  forms: 'all',
  measure({pages}) {
    const told = new Set<string>()
    const departures: Departure[] = []
    for (const [index, {glyphs}] of pages.entries()) {
      for (const glyph of glyphs) {
        const {outlines, name} = glyph.face
        if (outlines !== 'none' || told.has(name)) continue
        told.add(name)
        departures.push({
          page: index + 1,
          box: emBoxOf(glyph),
          actual: name,
          expected: '',
          wording: {
            zh: `字体“${name}”没有嵌入，换一台机器打开会变样`,
            en: `Unexpected font \`${name}\` that is not embedded: elsewhere it looks different`
          }
        })
      }
    }
    return failed(departures)
  }
})
