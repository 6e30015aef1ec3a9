/** What a title says. */

import {toString as textOf} from 'mdast-util-to-string'
import type {Title} from '../model.ts'

/** One of its lines. */
export function wordsOfLine(line: Title['lines'][number]): string {
  return textOf({type: 'paragraph', children: [...line]})
}

/** All of it in one line; empty without a title. */
export function wordsOfTitle(title: Pick<Title, 'lines'> | undefined): string {
  return (title?.lines ?? []).map(wordsOfLine).join('')
}
