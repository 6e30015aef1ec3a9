/** Nothing is lost: the text of the DOCX against that of the HTML it was made of. */

import type {Root} from 'hast'
import {charactersWithout} from '../base/characters-without.ts'
import {printed} from '../base/same-text.ts'
import {isAccentSign} from './formulas/write-math.ts'
import {allTags, elementNameOf, elementsIn, findTag, propertyOf, shownText} from './tree.ts'

/** Characters that one of them has and the other not. */
export interface DocxDifference {
  readonly missing: string
  readonly surplus: string
}

/**
 * Compare what is shown in `tree` with the texts of the parts. Characters are counted: what
 * stands side by side in a document may stand in another order in a file.
 */
export function differenceOfDocx(
  tree: Root,
  parts: readonly string[],
  {isOverprint, pictures}: {readonly isOverprint: boolean; readonly pictures: number}
): DocxDifference | undefined {
  const expected = printed(expectedText(tree, isOverprint))
  const actual = printed(parts.map(textOfPart).join(''))
  const missing = charactersWithout(expected, actual)
  const surplus = charactersWithout(actual, expected)
  const lost = allTags(tree, 'img').slice(pictures)
  if (lost.length > 0) {
    const names = lost.map((image) => `[${propertyOf(image, 'alt') ?? ''}]`)
    return {missing: `${missing}${names.join('')}`, surplus}
  }
  return missing === '' && surplus === '' ? undefined : {missing, surplus}
}

/** Numbers of footnotes are Word's to write; a sheet that has its mark printed has no other. */
function expectedText(tree: Root, isOverprint: boolean): string {
  const text = (node: Parameters<typeof shownText>[0]): string => {
    const name = elementNameOf(node)
    if (name === 'footnote-call') return ''
    if (isOverprint && (name === 'issuer-mark' || name === 'joint-mark')) return ''
    if (name === 'footnote' && node.type === 'element') {
      const own = node.children.filter(
        (child) => child.type !== 'element' || propertyOf(child, 'dataOrigin') !== 'derived'
      )
      return own.map(text).join('')
    }
    if (node.type === 'element' && node.tagName === 'annotation') return ''
    if (node.type === 'element' && node.tagName === 'mover') {
      const [base, sign] = elementsIn(node)
      const isAccent = isAccentSign((sign ? shownText(sign) : '').trim())
      if (isAccent) return base ? text(base) : ''
    }
    return 'children' in node ? node.children.map(text).join('') : shownText(node)
  }
  const body = findTag(tree, 'body')
  return body ? text(body) : ''
}

const shown = /<(?<name>w:t|m:t|m:chr)(?:\s[^>]*?)?(?:\/>|>(?<text>[^<]*)<\/\k<name>>)/gu
const operator = /<m:naryPr><m:chr m:val="(?<sign>[^"]*)"\/>/gu

/** What a part shows; of a box the choice, not the fallback beside it, and no page numbers. */
function textOfPart(xml: string): string {
  const own = xml
    .replace(/<mc:Fallback>.*?<\/mc:Fallback>/gsu, '')
    .replace(
      /<w:r><w:tab\/><w:t xml:space="preserve">\d+<\/w:t><\/w:r>(?=<w:r><w:fldChar|<\/w:p>)/gu,
      ''
    )
  const texts = [...own.matchAll(shown)].map(({groups}) => groups?.text ?? '')
  const signs = [...own.matchAll(operator)].map(({groups}) => groups?.sign ?? '')
  return unescaped([...texts, ...signs].join(''))
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
