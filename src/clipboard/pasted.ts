/** What is pasted into a document: from a spreadsheet, Word or a browser → Markdown. */

import type {Wording} from '../base/message.ts'
import {readCopiedHtml} from './read-html.ts'
import {readRows} from './read-rows.ts'
import {writeCopied} from './write-blocks.ts'

export interface PastedMarkdown {
  readonly markdown: string
  /** Whether it stands for itself: there is a table in it. */
  readonly isBlock: boolean
  /** What could not be carried. */
  readonly told: readonly Wording[]
}

/** Markdown of what was copied as `html` and as `text`; undefined where the text is put in as it is. */
export function pastedMarkdown(html: string, text: string): PastedMarkdown | undefined {
  const copied = html === '' ? undefined : readCopiedHtml(html)
  const rows = copied ? undefined : readRows(text)
  const blocks = copied?.blocks ?? (rows ? [{type: 'table' as const, rows}] : [])
  const markdown = writeCopied(blocks)
  if (markdown === undefined || markdown === '') return undefined
  const pictures = copied?.pictures ?? 0
  return {
    markdown,
    isBlock: /^\|/mu.test(markdown),
    told: pictures > 0 ? [withoutPictures(pictures)] : []
  }
}

function withoutPictures(count: number): Wording {
  return {
    zh: `有 ${count} 张图片没有粘贴进来，应一张一张地单独复制，或另存后拖进来`,
    en: `Not pasted: ${count === 1 ? 'a picture' : `${count} pictures`}; expected each to be copied by itself, or saved and dropped`
  }
}
