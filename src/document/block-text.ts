/** What the steps that find the parts of a draft need to know of a block. */

import type {Paragraph, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Stretch} from '../base/message.ts'
import {printed} from '../base/same-text.ts'
import type {Field, SourceText} from './model.ts'

/** The text of a paragraph, as one line; empty for anything else. */
export function lineText(node: RootContent | undefined): string {
  return node?.type === 'paragraph' && !node.data?.verbatim ? textOf(node).trim() : ''
}

export function lineOf(node: RootContent | undefined): number {
  return node?.position?.start.line ?? 1
}

export function placeOf(node: RootContent | undefined): Stretch | undefined {
  return node?.position
}

/** Whether a paragraph goes on from the line above, with no blank line between. */
export function isSoft(node: RootContent | undefined): node is Paragraph {
  return node?.type === 'paragraph' && node.data?.soft === true
}

/** A field typed in the body. */
export function typed(text: string, node: RootContent | undefined): Field {
  return {text, origin: 'body', line: lineOf(node)}
}

/** A part of what was typed on `line`, as a block of its own. */
export function lineBlock(value: string, line: number): Paragraph {
  const start = {line, column: 1}
  return {
    type: 'paragraph',
    children: [{type: 'text', value}],
    position: {start, end: {line, column: 1 + value.length}}
  }
}

/** A record that the characters of `text`, typed in `node`, are not printed from there. */
export function suppress(text: string, node: RootContent | undefined): SourceText[] {
  const characters = printed(text)
  return characters === '' ? [] : [{line: lineOf(node), text: characters}]
}
