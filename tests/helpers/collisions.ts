/** Blocks that overlap, by their boxes: em boxes of glyphs, and rules. */

import {type Box, emBoxOf, type PdfPage, type Stroke} from '../../src/facts/index.ts'

/** Of an em box that another may lie over: tracking alone makes it 0.07 mm, a closer one 0.28. */
const allowed = 0.35

/** Each glyph of the page that covers another, and each rule that crosses one. */
export function collisions({glyphs, strokes}: PdfPage): string[] {
  const seen = glyphs
    .filter(({text}) => text.trim() !== '')
    .map((glyph) => ({...emBoxOf(glyph), text: glyph.text}))
    .sort((one, other) => one.y - other.y)
  const found: string[] = []
  for (const [index, one] of seen.entries()) {
    for (const other of seen.slice(index + 1)) {
      if (other.y > one.y + one.height - allowed) break
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
      if (across > allowed) found.push(`${one.text} over ${other.text} at ${one.x}, ${one.y}`)
    }
    found.push(...strokes.filter((rule) => crosses(rule, one)).map(() => `a rule over ${one.text}`))
  }
  return found
}

function crosses(rule: Stroke, box: Box): boolean {
  return (
    rule.y + rule.height > box.y + allowed &&
    rule.y < box.y + box.height - allowed &&
    rule.x < box.x + box.width &&
    rule.x + rule.width > box.x
  )
}
