/**
 * Characters that a face has a glyph for, but the glyph of another character: printed with it,
 * a text would say something else, and every check that goes by codes would call it whole.
 *
 * FandolFang draws `￥` as `＄`, ™ a tenth of its size, the bullet as `·`, ヵ ヶ as カ ケ, and a
 * dozen traditional characters as those that simplified texts have for them: 餘, a family name,
 * as 余. Noto Sans SC draws the bullet as `·`. Found by comparing all its glyphs with each other and with those of three other faces;
 * `tests/fonts/shapes.test.ts` compares what each role paints.
 */

/** By PostScript name: the same font may come from us or from the system. */
const misdrawn: ReadonlyMap<string, ReadonlySet<number>> = new Map([
  ['FandolFang-Regular', codePointsOf('￥™•ヵヶ幹餘捨鬆鬱準癥鹼醜衹臟滷')],
  ['NotoSansSC-Medium', codePointsOf('•')]
])

const none: ReadonlySet<number> = new Set()

/** Give the code points that the face called `postScript` draws as something else. */
export function misdrawnBy(postScript: string): ReadonlySet<number> {
  return misdrawn.get(postScript) ?? none
}

function codePointsOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.codePointAt(0) ?? 0))
}
