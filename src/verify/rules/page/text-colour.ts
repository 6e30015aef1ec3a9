import {type Box, type Colour, emBoxOf, type Glyph} from '../../../facts/index.ts'
import {type Departure, defineRule, type Evidence, gb9704} from '../../rule.ts'
import {isBlack, isReddish} from '../../scene/colour.ts'
import {around} from '../../scene/line.ts'
import {failed} from '../../verdict.ts'

/** 文字均为黑色: but the mark, seals and signature stamps. */
export const textColour = defineRule({
  id: 'text-colour',
  number: 15,
  clause: gb9704('5.2.4'),
  name: {zh: '文字颜色', en: 'colour of the text'},
  severity: 'error',
  isOfEmitted: true,
  forms: 'all',
  measure(evidence) {
    const {issuerMark, issuerMarkEnding} = evidence.scene.masthead
    // However small: that of many agencies is hardly larger than the text.
    const mark = new Set([...issuerMark, issuerMarkEnding].flatMap((row) => row?.glyphs ?? []))
    return failed(
      evidence.pages.flatMap(({glyphs}, index) => {
        const page = index + 1
        const coloured = glyphs.filter((glyph) => isFaulty(glyph, page, evidence, mark))
        const [first] = coloured
        return first ? [departure(page, first, coloured)] : []
      })
    )
  }
})

function isFaulty(
  glyph: Glyph,
  page: number,
  {scene}: Evidence,
  mark: ReadonlySet<Glyph>
): boolean {
  const {colour, text, x, baseline} = glyph
  if (text.trim() === '' || isBlack(colour)) return false
  if (!isReddish(colour)) return true
  if (mark.has(glyph)) return false
  const {masthead, closing, seals} = scene
  if (page === 1 && baseline <= masthead.bottom && glyph.size > 20) return false
  // 签名章 is red: a name beside its office, at the end of the text.
  const stamp = closing.bylines.some((row) => row.page === page && near(row.baseline, baseline))
  return !stamp && !seals.some((seal) => seal.page === page && holds(seal.box, x, baseline))
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 5
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

function departure(page: number, glyph: Glyph, all: readonly Glyph[]): Departure {
  const text = all
    .slice(0, 12)
    .map((each) => each.text)
    .join('')
  const actual = showColour(glyph.colour)
  const onLine = all.filter(({baseline}) => near(baseline, glyph.baseline))
  return {
    page,
    box: around(onLine.map(emBoxOf)),
    actual,
    expected: 'K 100%',
    wording: {
      zh: `“${text}”的颜色 ${actual} 不是黑色，应为黑色`,
      en: `Unexpected colour \`${actual}\` of \`${text}\`, expected black`
    }
  }
}

/** `RGB 0 0 238`, `CMYK 0 80 80 0`, `K 50%`. */
export function showColour(colour: Colour): string {
  const percent = (value = 0): number => Math.round(value * 100)
  if (colour.length === 1) return `K ${100 - percent(colour[0])}%`
  if (colour.length === 3) return `RGB ${colour.map((v) => Math.round(v * 255)).join(' ')}`
  return colour.length === 4 ? `CMYK ${colour.map(percent).join(' ')}` : '?'
}
