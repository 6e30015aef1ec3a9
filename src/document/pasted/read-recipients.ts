/** 主送机关, as they are typed below the title or given. GB/T 9704—2012, 7.3.2. */

import type {RootContent} from 'mdast'
import {isSoft, lineText} from '../block-text.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import {given} from '../given.ts'
import type {Field} from '../model.ts'
import {isAddressee, namesBodies} from '../words/addressee.ts'
import {readOrdinal} from '../words/ordinal.ts'

/** A line that was wrapped is no shorter, or stops in the middle of a list. */
const shortestWrapped = 20

interface TypedRecipients {
  readonly text: string
  /** Of the blocks they stand in. */
  readonly count: number
}

/** Read `各区、县人民政府：` at the head of `blocks`, on one line or wrapped over a few. */
export function readRecipients(blocks: readonly RootContent[]): TypedRecipients | undefined {
  let text = ''
  for (let count = 1; count <= 6; count++) {
    const node = blocks[count - 1]
    const line = lineText(node)
    if (line === '' || (count > 1 && !isSoft(node))) return undefined
    text += line
    if (/[。！？!?]/u.test(text) || text.length > 600) return undefined
    if (!/[：:]$/u.test(text)) {
      if (line.length < shortestWrapped && !/[、，；,]$/u.test(line)) return undefined
      continue
    }
    const named = text.slice(0, -1)
    if (/[：:]/u.test(named) || readOrdinal(text) || !isAddressee(text)) return undefined
    // Groups of bodies are parted by `；`, and clauses.
    return /[；;]/u.test(text) && !namesBodies(text) ? undefined : {text, count}
  }
  return undefined
}

/** A list reads as text: 、 between addressees, and the colon that closes them. */
export function recipientsOf(metadata: Metadata | undefined): Field | undefined {
  const [first] = metadata?.mainRecipients ?? []
  if (!first) return undefined
  const text = (metadata?.mainRecipients ?? []).map((item) => item.text).join('、')
  return given(first, /[：:]$/u.test(text) ? text : `${text}：`)
}
