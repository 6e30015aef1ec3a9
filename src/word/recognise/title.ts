/** 标题 and 主送机关, told by place, size and face. GB/T 9704—2012, 7.3.1, 7.3.2. */

import {isAddressee} from '../../document/words/addressee.ts'
import {isTitleLine} from '../../document/words/title-form.ts'
import type {WordLine} from './lines.ts'
import {isTitleFace} from './look.ts'

/** Titles are set in 22 pt; those of drafts in 18 pt and more. */
const smallestTitle = 18

/** A title has no more lines. */
const mostLines = 8

/** How many of `lines` are the title. */
export function countTitle(lines: readonly WordLine[]): number {
  const [first] = lines
  if (!first || !isTitle(first)) return 0
  let count = 1
  while (count < mostLines) {
    const next = lines[count]
    // Notes under a title are smaller.
    if (!next || !isTitle(next) || next.size !== first.size || next.face !== first.face) break
    count += 1
  }
  return count
}

function isTitle(line: WordLine): boolean {
  const {text, isCentred, isRed, isInTable, size, isBold, paragraph} = line
  if (isInTable || isRed || !isTitleLine(text)) return false
  if (/^(?:title|标题)$/iu.test(paragraph.format.styleName ?? '')) return true
  return isCentred && (size >= smallestTitle || isTitleFace(line) || (isBold && size >= 16))
}

/** 主送机关 in the first of `lines`, without its colon; undefined where it is none. */
export function recipientsIn([line]: readonly WordLine[]): string | undefined {
  if (!line || line.isCentred || line.isInTable) return undefined
  const {text} = line
  if (!/[：:]$/u.test(text) || text.length > 300 || !isAddressee(text)) return undefined
  return text.replace(/\s*[：:]$/u, '')
}
