/** Hanzi that the face of their element lacks: they are printed in another face, and seen to be. */

import type {Element, Root, RootContent} from 'hast'
import type {VFile} from 'vfile'
import type {ElementName} from '../base/elements.ts'
import {tell} from '../base/message.ts'
import {isInFirst} from '../fonts/coverage.ts'
import type {FontSet} from '../fonts/font-set.ts'
import type {Role} from '../fonts/roles.ts'
import {placeOfCharacter} from './place-of-character.ts'

/** The elements that are not set in the face of what they stand in; the styles say the same. */
const rolesOfElements: ReadonlyMap<string, Role> = new Map<ElementName, Role>([
  ['title', 'title-song'],
  ['attachment-title', 'title-song'],
  ['contents-title', 'title-song'],
  ['issuer-mark', 'title-song'],
  ['issuer-name', 'title-song'],
  ['issuer-mark-ending', 'title-song'],
  ['subtitle', 'kai'],
  ['subtitle-note', 'kai'],
  ['speaker', 'kai'],
  ['attachment-label', 'hei'],
  ['picture-caption', 'hei'],
  ['table-caption', 'hei'],
  ['table-unit', 'fangsong'],
  ['chapter', 'hei']
])

const rolesOfTags: Readonly<Record<string, Role>> = {
  h2: 'hei',
  h3: 'kai',
  strong: 'hei',
  em: 'kai',
  th: 'hei'
}

interface Origin {
  readonly role: Role
  readonly file: VFile
  readonly line: number
}

/** Tell once, on each file, which hanzi are printed in another face than the words around them. */
export function tellSubstituted(
  file: VFile,
  tree: Root,
  fonts: FontSet,
  attachments: ReadonlyMap<string, VFile> = new Map()
): void {
  const found = new Map<VFile, Map<string, number>>()
  const search = (node: Root | RootContent, outer: Origin): void => {
    if (node.type === 'element' && (node.tagName === 'head' || isFormula(node))) return
    if (node.type === 'text') {
      for (const char of node.value) {
        if (!/\p{Script=Han}/u.test(char) || isInFirst(fonts, outer.role, char)) continue
        const chars = found.get(outer.file) ?? new Map<string, number>()
        if (!chars.has(char)) chars.set(char, outer.line)
        found.set(outer.file, chars)
      }
    }
    if (!('children' in node)) return
    const own = node.type === 'element' ? originIn(node, outer, file, attachments) : outer
    for (const child of node.children) search(child, own)
  }
  search(tree, {role: 'fangsong', file, line: 1})
  for (const [each, chars] of found) tellOf(each, chars)
}

function originIn(
  node: Element,
  outer: Origin,
  file: VFile,
  attachments: ReadonlyMap<string, VFile>
): Origin {
  const {dataElement, dataLevel, dataLine, dataOrigin, dataPath} = node.properties
  const runIn = dataElement === ('run-in-heading' satisfies ElementName)
  const ofLevel = runIn ? rolesOfTags[`h${Number(dataLevel) + 1}`] : undefined
  return {
    role:
      rolesOfElements.get(String(dataElement)) ??
      ofLevel ??
      rolesOfTags[node.tagName] ??
      outer.role,
    file: dataOrigin === 'metadata' ? file : (attachments.get(String(dataPath)) ?? outer.file),
    line: dataLine === undefined ? outer.line : Number(dataLine)
  }
}

function isFormula({properties}: Element): boolean {
  return properties.dataFormula !== undefined
}

function tellOf(file: VFile, chars: ReadonlyMap<string, number>): void {
  const [first] = chars
  if (!first) return
  const all = [...chars.keys()].join('')
  tell(file, {
    ruleId: 'substituted-face',
    severity: 'info',
    place: placeOfCharacter(file, first[0], first[1]),
    actual: all,
    wording: {
      zh: `“${all}”不在所用的字体里，改由另一字体印出，字形与旁边的字略有不同；应换用有此字的字体时，把它放进 fonts/`,
      en: `Unexpected characters \`${all}\`: the face of the text lacks them and another one prints them, expected a font with them in fonts/ where that matters`
    }
  })
}
