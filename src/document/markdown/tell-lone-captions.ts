/** A caption without its picture or table: what it names did not come along with the paste. */

import type {Paragraph, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {shorten} from '../../base/shorten.ts'
import {placeOf} from '../block-text.ts'

const longest = 30

/**
 * Tell of the captions among `blocks` that stand beside nothing they could name; `kindOf` tells
 * 图 from 表. Lines one below the other are a list of pictures or tables, and no captions.
 */
export function tellLoneCaptions(
  blocks: readonly RootContent[],
  kindOf: (node: Paragraph) => '图' | '表' | undefined,
  file: VFile
): void {
  const kindAt = (index: number): '图' | '表' | undefined => {
    const node = blocks[index]
    return node?.type === 'paragraph' ? kindOf(node) : undefined
  }
  blocks.forEach((node, index) => {
    const kind = kindAt(index)
    const beside = [index - 1, index + 1]
    if (kind === undefined || beside.some((at) => kindAt(at) !== undefined)) return
    if (beside.some((at) => isObject(blocks[at]))) return
    const text = shorten(textOf(node).trim(), longest)
    tell(file, {
      ruleId: kind === '图' ? 'pictures' : 'table-rows',
      severity: 'warning',
      wording:
        kind === '图'
          ? {
              zh: `“${text}”像是图题，上下没有图片，照正文排；图没有带过来的，应在它上面补“![说明](图片文件)”`,
              en: `\`${text}\` looks like the caption of a picture, with none beside it, and is set as text, expected \`![description](file)\` above it`
            }
          : {
              zh: `“${text}”像是表题，下面没有表格，照正文排；表没有带过来的，应在它下面补上`,
              en: `\`${text}\` looks like the caption of a table, with none below it, and is set as text, expected the table below it`
            },
      place: placeOf(node),
      actual: text
    })
  })
}

/** Anything but lines and headings. */
function isObject(node: RootContent | undefined): boolean {
  if (!node) return false
  if (node.type === 'heading') return false
  if (node.type !== 'paragraph') return true
  return node.data?.verbatim === true || node.children.some(({type}) => type === 'image')
}
