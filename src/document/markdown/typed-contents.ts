/**
 * A 目录 typed without dots: its lines say the chapters and sections below it again, and are
 * none of them.
 */

import type {Paragraph, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {wordsAlone} from '../words/same.ts'
import {isTypedLine} from './running-heads.ts'

/** Fewer are no contents. */
const fewest = 2

const heading = /^目[\s\u3000]*[录次]$/u

interface TypedContents {
  readonly blocks: readonly RootContent[]
  /** The lines below the word 目录. */
  readonly entries: readonly Paragraph[]
}

/** Mark the typed contents among `blocks`: their head stands as a chapter's does, their lines as text. */
export function markTypedContents(blocks: readonly RootContent[]): TypedContents {
  const at = blocks.findIndex((node) => heading.test(wordsIn(node)))
  const head = blocks[at]
  if (!head || !isTypedLine(head)) return {blocks, entries: []}
  const entries = entriesBelow(blocks.slice(at + 1))
  if (entries.length < fewest) return {blocks, entries: []}
  const marked = new Set<RootContent>(entries)
  return {
    entries,
    blocks: blocks.map((node): RootContent => {
      if (node === head) return {...head, data: {...head.data, verbatim: true, chapter: true}}
      if (!marked.has(node) || node.type !== 'paragraph') return node
      return {...node, data: {...node.data, verbatim: true}}
    })
  }
}

/** The lines that are there again below, up to the first that is: the text begins with it. */
function entriesBelow(blocks: readonly RootContent[]): Paragraph[] {
  const first = wordsIn(blocks[0])
  const end =
    first === '' ? -1 : blocks.findIndex((node, index) => index > 0 && wordsIn(node) === first)
  if (end < 0) return []
  const later = new Set(blocks.slice(end).map(wordsIn))
  const entries = blocks.slice(0, end).filter(isTypedLine)
  const isWhole = entries.length === end && entries.every((node) => later.has(wordsIn(node)))
  return isWhole ? entries : []
}

function wordsIn(node: RootContent | undefined): string {
  return node?.type === 'paragraph' || node?.type === 'heading' ? wordsAlone(textOf(node)) : ''
}
