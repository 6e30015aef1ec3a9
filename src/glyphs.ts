/** Characters that no font has: they would be printed as empty boxes, or in a strange face. */

import type {Root} from 'hast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {tell} from './base/message.ts'
import {uncovered} from './fonts/coverage.ts'
import type {FontSet} from './fonts/font-set.ts'

/** Tell each such character once, at the first line it stands on. */
export function checkGlyphs(file: VFile, tree: Root, fonts: FontSet): void {
  const lines = new Map<string, number | undefined>()
  let line: number | undefined

  visit(tree, (node) => {
    if (node.type === 'element') {
      const own = node.properties.dataLine
      if (own !== undefined) line = Number(own)
    } else if (node.type === 'text') {
      // Every role ends in the same faces for rare characters; this one has the fewest of its own.
      for (const {char} of uncovered(fonts, 'fangsong', node.value)) {
        if (!lines.has(char)) lines.set(char, line)
      }
    }
  })

  for (const [char, at] of lines) {
    const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    tell(file, {
      ruleId: 'glyphs',
      severity: 'error',
      place: at === undefined ? undefined : placeOf(file, at, char),
      actual: char,
      wording: {
        zh: `“${char}”（${code}）没有字体可用，应为字体中有的字，或把有此字的字体放进 fonts/`,
        en: `Unexpected character \`${char}\` (${code}) that no font has, expected another, or a font with it in fonts/`
      }
    })
  }
}

/** The character itself, from the line of its block on. */
function placeOf(file: VFile, from: number, char: string): {line: number; column: number} {
  const lines = String(file).split(/\r\n?|\n/u)
  for (let line = from; line <= lines.length; line += 1) {
    const index = lines[line - 1]?.indexOf(char) ?? -1
    if (index >= 0) return {line, column: index + 1}
  }
  return {line: from, column: 1}
}
