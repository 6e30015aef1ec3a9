/** What the author typed as text, and where: code, formulas and escaped signs are meant as they are. */

import type {Root, Text} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {type Severity, tell, type Wording} from '../../base/message.ts'

/** What is looked for, and what is said of it. */
export interface Sought {
  readonly ruleId: string
  readonly severity: Severity
  readonly pattern: RegExp
  /** Of the first that is found; `more` is what to add where it is not the only one. */
  readonly wording: (found: string, more: Wording) => Wording
}

interface Found {
  readonly text: string
  readonly offset: number
  readonly count: number
}

/** Tell for each of `sought` the first place in the texts of `tree`, and how many there are. */
export function reportTexts(tree: Root, file: VFile, sought: readonly Sought[]): void {
  const source = String(file)
  const found = new Map<Sought, Found>()
  visit(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') return SKIP
    if (node.type !== 'text') return
    for (const each of sought) {
      for (const match of node.value.matchAll(each.pattern)) {
        const offset = offsetOf(match, node, source)
        const before = found.get(each)
        if (offset === undefined) continue
        const first = before ?? {text: match[0], offset}
        found.set(each, {...first, count: (before?.count ?? 0) + 1})
      }
    }
  })
  const places = location(file)
  for (const [{ruleId, severity, wording}, {text, offset, count}] of found) {
    const {line = 1, column = 1} = places.toPoint(offset) ?? {}
    const more = {
      zh: count > 1 ? `，共 ${count} 处` : '',
      en: count > 1 ? `, ${count} in all` : ''
    }
    const place = {line, column}
    tell(file, {ruleId, severity, place, actual: text, wording: wording(text, more)})
  }
}

/** Nothing where the source has it in other signs: behind `\`, or as `&#…;`. */
function offsetOf(match: RegExpExecArray, node: Text, source: string): number | undefined {
  const {start, end} = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  // What stands before it is at most as long as its source, by escapes.
  const offset = source.indexOf(match[0], start.offset)
  return offset < 0 || offset + match[0].length > end.offset ? undefined : offset
}
