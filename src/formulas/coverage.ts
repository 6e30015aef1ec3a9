/** Which characters KaTeX's fonts have. */

import {isIn} from '../fonts/coverage.ts'
import {measure} from '../fonts/facts.ts'
import {formulaSheet} from './sheet.ts'

export async function hasGlyph(): Promise<(char: string) => boolean> {
  const {fonts} = await formulaSheet()
  const runs = fonts.map(({bytes}) => measure(bytes).coverage)
  return (char) => runs.some((each) => isIn(each, char.codePointAt(0) ?? 0))
}
