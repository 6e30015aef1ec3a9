/** 格式, as the words of a draft tell it where the front matter does not. GB/T 9704—2012, 10. */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Form} from '../../base/forms.ts'
import {lineText} from '../block-text.ts'
import {isOrderNumber, kindOf} from '../words/title-form.ts'
import {attendanceEntry} from './attendance-entry.ts'
import {issuersIn} from './title-issuers.ts'
import {pastedTitleLines} from './title-lines.ts'

/**
 * Tell the form of a draft that begins with its title: `某某市人民政府令` above `第12号` is an
 * order; 纪要 with 出席, 请假 or 列席 are minutes. Undefined where the words leave it open.
 */
export function tellForm(
  blocks: readonly RootContent[],
  title: string | undefined
): Form | undefined {
  const count = title === undefined ? titleLines(blocks) : 0
  const words = title ?? blocks.slice(0, count).map(wordsOf).join('')
  const below = blocks.slice(count)
  const kind = kindOf(words)
  if (
    (kind === '令' || kind === '命令') &&
    issuersIn(words).length > 0 &&
    !words.includes('关于')
  ) {
    return isOrderNumber(lineText(below[0])) ? 'order' : undefined
  }
  // A title with 关于 is no mark, and there is no other.
  if (kind !== '纪要' || words.includes('关于')) return undefined
  return below.some((node) => attendanceEntry.test(lineText(node))) ? 'minutes' : undefined
}

function titleLines(blocks: readonly RootContent[]): number {
  return blocks[0]?.type === 'heading' ? 1 : pastedTitleLines(blocks, 0)
}

function wordsOf(node: RootContent): string {
  return (node.type === 'heading' ? textOf(node) : lineText(node)).replace(/[\s\u3000]/gu, '')
}
