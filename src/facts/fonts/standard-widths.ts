/** Widths of the 14 fonts that every reader has, and of those taken for them. ISO 32000-1, 9.6.2.2. */

import {StandardFontEmbedder, StandardFonts} from '@cantoo/pdf-lib'

type Metrics = StandardFontEmbedder['font']

const known = new Map<string, Metrics>()

/** Advance of the glyph `name` in ems; undefined when `font` is not one of these. */
export function standardWidth(font: string, name: string): number | undefined {
  const standard = standardName(font)
  if (!standard) return undefined
  let metrics = known.get(standard)
  if (!metrics) {
    // The two enumerations of the library have the same values.
    const same = standard as unknown as Parameters<typeof StandardFontEmbedder.for>[0]
    metrics = StandardFontEmbedder.for(same).font
    known.set(standard, metrics)
  }
  const width = metrics.getWidthOfGlyph(name)
  return typeof width === 'number' ? width / 1000 : undefined
}

const families = [
  [/^(?:arial|helvetica)/i, 'Helvetica', '-Oblique'],
  [/^(?:times)/i, 'Times', '-Italic'],
  [/^courier/i, 'Courier', '-Oblique']
] as const

function standardName(font: string): StandardFonts | undefined {
  const exact = Object.values(StandardFonts).find((name) => name === font)
  if (exact) return exact
  const family = families.find(([pattern]) => pattern.test(font))
  if (!family) return undefined
  const [, name, slanted] = family
  const isBold = /bold/i.test(font)
  const isSlanted = /italic|oblique/i.test(font)
  const slant = slanted.slice(1)
  const style = isBold ? `-Bold${isSlanted ? slant : ''}` : isSlanted ? slanted : ''
  const wanted = name === 'Times' && style === '' ? 'Times-Roman' : `${name}${style}`
  return Object.values(StandardFonts).find((each) => each === wanted)
}
