/** What a document with formulas needs beyond others: KaTeX's fonts and styles. */

import type {FormulaGlyphs} from '../gate/glyphs.ts'
import type {FormulaRequest} from '../pages/in-browser/contract.ts'
import type {FormulaBoxes} from './set-formulas.ts'

/** What goes into the browser; nothing for a document without formulas. */
export async function formulaRequest(
  boxes: readonly FormulaBoxes[]
): Promise<FormulaRequest | undefined> {
  if (boxes.length === 0) return undefined
  return {...(await formulaStyles()), boxes: boxes.map(({tex, parts}) => ({tex, parts}))}
}

/** KaTeX's styles and fonts: the same for every document. */
export async function formulaStyles(): Promise<Pick<FormulaRequest, 'css' | 'fonts'>> {
  const {formulaSheet} = await import('../formulas/sheet.ts')
  const {css, fonts} = await formulaSheet()
  return {css, fonts: fonts.map(({bytes, ...font}) => ({...font, data: bytes.toString('base64')}))}
}

/** What formulas paint, and which characters KaTeX's fonts have. */
export async function formulaGlyphs(
  boxes: readonly FormulaBoxes[]
): Promise<FormulaGlyphs | undefined> {
  if (boxes.length === 0) return undefined
  const {hasGlyph} = await import('../formulas/coverage.ts')
  return {texts: boxes.map(({text}) => text), has: await hasGlyph()}
}
