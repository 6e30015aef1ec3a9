import {emBoxOf, type Glyph} from '../../../facts/index.ts'
import {type Departure, defineRule} from '../../rule.ts'
import {isHei, isTitleSong} from '../../scene/faces.ts'
import {isSecond} from '../../scene/line.ts'
import {failed} from '../../verdict.ts'

/**
 * 不加粗: weight comes from the face (黑体, 小标宋), never from a second stroke or a bold
 * cut. Practice; no clause asks for bold.
 */
export const syntheticBold = defineRule({
  id: 'synthetic-bold',
  number: 14,
  clause: undefined,
  name: {zh: '人为加粗', en: 'synthetic bold'},
  severity: 'warning',
  isOfEmitted: true,
  forms: 'all',
  measure({pages}) {
    return failed(
      pages.flatMap(({glyphs}, index) => {
        const sorted = glyphs.filter(isHanzi).sort((a, b) => a.baseline - b.baseline || a.x - b.x)
        const bold = sorted.filter((glyph, at) => isBold(glyph, sorted[at - 1]))
        const [first] = bold
        return first ? [departure(index + 1, first, textOf(bold))] : []
      })
    )
  }
})

function isHanzi({text}: Glyph): boolean {
  return /\p{Script=Han}/u.test(text)
}

function isBold(glyph: Glyph, previous: Glyph | undefined): boolean {
  const {painted, face, font} = glyph
  if (painted === 'both' || isSecond(glyph, previous)) return true
  return face.isBold && !isTitleSong(font) && !isHei(font)
}

function textOf(glyphs: readonly Glyph[]): string {
  const text = glyphs.map((glyph) => glyph.text)
  return text.length > longest ? `${text.slice(0, longest).join('')}…` : text.join('')
}

const longest = 12

function departure(page: number, glyph: Glyph, text: string): Departure {
  return {
    page,
    box: emBoxOf(glyph),
    actual: text,
    expected: '',
    wording: {
      zh: `“${text}”加粗了，公文通常不加粗，轻重由字体来分`,
      en: `Unexpected bold \`${text}\`; usually weight comes from the face`
    }
  }
}
