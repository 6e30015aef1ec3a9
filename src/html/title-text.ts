import {toString as textOf} from 'mdast-util-to-string'
import type {Title} from '../document/model.ts'

/** The title in one line, for `<title>`, bookmarks and the PDF's metadata. */
export function titleText(title: Title | undefined): string {
  return title?.lines.map((line) => textOf({type: 'paragraph', children: [...line]})).join('') ?? ''
}
