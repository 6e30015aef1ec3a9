/** Characters that no font has: they would be printed as empty boxes, or in a strange face. */

import type {Root, RootContent} from 'hast'
import type {VFile} from 'vfile'
import {tell} from '../base/message.ts'
import {uncovered} from '../fonts/coverage.ts'
import type {FontSet} from '../fonts/font-set.ts'
import {placeOfCharacter} from './place-of-character.ts'
import {tellSubstituted} from './substituted.ts'

/** Where a text was typed: in which file, and from which line on. */
interface Origin {
  readonly file: VFile
  readonly line: number | undefined
}

/** What formulas paint, by their index, and whether their own fonts have a character. */
export interface FormulaGlyphs {
  readonly texts: readonly string[]
  has(char: string): boolean
}

/** Tell each such character once, at the first line it stands on. */
export function checkGlyphs(
  file: VFile,
  tree: Root,
  fonts: FontSet,
  attachments: ReadonlyMap<string, VFile> = new Map(),
  formulas?: FormulaGlyphs
): void {
  const origins = new Map<string, Origin>()
  const look = (text: string, origin: Origin, has = (_char: string): boolean => false): void => {
    // Every role ends in the same faces for rare characters; this one has the fewest of its own.
    for (const {char} of uncovered(fonts, 'fangsong', text)) {
      if (!origins.has(char) && !has(char)) origins.set(char, origin)
    }
  }

  const search = (node: Root | RootContent, outer: Origin): void => {
    // What the head says is printed in the body, where it has a line.
    if (node.type === 'element' && node.tagName === 'head') return
    if (node.type === 'text') look(node.value, outer)
    if (!('children' in node)) return
    const {dataLine, dataPath, dataOrigin, dataFormula} =
      node.type === 'element' ? node.properties : {}
    if (dataFormula !== undefined) {
      look(formulas?.texts[Number(dataFormula)] ?? '', outer, formulas?.has)
      return
    }
    const own = {
      // The title of an attachment may be the name that the document gives it.
      file: dataOrigin === 'metadata' ? file : (attachments.get(String(dataPath)) ?? outer.file),
      line: dataLine === undefined ? outer.line : Number(dataLine)
    }
    for (const child of node.children) search(child, own)
  }
  search(tree, {file, line: undefined})
  tellSubstituted(file, tree, fonts, attachments)

  for (const [char, origin] of origins) {
    withdrawAdvice(origin.file, char)
    const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    tell(origin.file, {
      ruleId: 'glyphs',
      severity: 'error',
      place: placeOfCharacter(origin.file, char, origin.line),
      actual: char,
      wording: {
        zh: `“${char}”（${code}）没有字体可用，应为字体中有的字，或把有此字的字体放进 fonts/`,
        en: `Unexpected character \`${char}\` (${code}) that no font has, expected another, or a font with it in fonts/`
      }
    })
  }
}

/** That an emoji is out of place is said by the error that nothing prints it. */
function withdrawAdvice({messages}: VFile, char: string): void {
  const index = messages.findIndex(
    ({ruleId, actual}) => ruleId === 'emoji' && String(actual).includes(char)
  )
  if (index >= 0) messages.splice(index, 1)
}
