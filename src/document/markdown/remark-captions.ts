/** 表1 … above a table, 图1 … below a picture: captions. Runs before lines are joined. */

import type {Image, Paragraph, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {shorten} from '../../base/shorten.ts'
import {
  imagesOf,
  isLabelled,
  isPicture,
  joinRows,
  pictureRow,
  pictureTitleOf,
  showsPicture
} from './picture-row.ts'
import {reportIdleWidths} from './picture-widths.ts'
import {tellLoneCaptions} from './tell-lone-captions.ts'

declare module 'mdast' {
  interface ParagraphData {
    /** The line names the table below it, or the picture above it. */
    caption?: 'table' | 'picture'
    /** Which of the pictures above it the line names, from 1; all of them where it is left out. */
    captionOf?: number
    /** What the numbers of the table below it are counted in: 单位：万元. */
    isTableUnit?: boolean
    /** 注：…, 资料来源：… below a table. */
    isTableNote?: boolean
  }
}

const unit =
  '(?:[百千万亿]{0,2}(?:元|美元|人|人次|户|家|个|亩|公顷|吨|公斤|千克|公里|千米|米|平方米|平方公里|立方米|千瓦时|千瓦|件|台|套|辆|次|项|所|份|天|年|岁|分|度)|[%％‰℃]|[a-zA-Z]{1,4}[²³]?)'
const tableUnit = new RegExp(
  `^[（(]?(?:计量|货币|金额)?单位\\s*[:：]\\s*${unit}(?:[、，,／/]\\s*${unit}){0,4}[）)]?$`,
  'u'
)

const tableNote = /^(?:备?注|说明|资料来源|数据来源)\s*[:：]|^注\s*\d+\s*[:：.．]/u

/** A sentence about a table is no caption. */
const longest = 60

export function remarkCaptions() {
  return (tree: Root, file: VFile): undefined => {
    tree.children = joinRows(tree.children)
    tellLoneCaptions(tree.children, captionKind, file)
    const made: RootContent[] = []
    for (let index = 0; index < tree.children.length; index += 1) {
      const node = tree.children[index]
      if (node?.type !== 'paragraph') {
        if (node) made.push(node)
      } else if (isAbove(tree, index) && isUnit(node)) {
        made.push({...node, data: {...node.data, caption: 'table', isTableUnit: true}})
      } else if (
        isAboveTable(tree, index) &&
        !showsPicture(node) &&
        isCaption('表', textOf(node))
      ) {
        made.push({...node, data: {...node.data, caption: 'table'}})
      } else if (
        isEndOfTable(tree.children[index - 1], made.at(-1)) &&
        tableNote.test(textOf(node))
      ) {
        made.push({...node, data: {...node.data, isTableNote: true}})
      } else {
        const images = imagesOf(node)
        reportUndescribed(images, file)
        const typed = isPicture(node) ? captionsBelow(tree, index) : []
        const row = isPicture(node) ? pictureRow(node, images, typed) : undefined
        made.push(
          ...(row ? row.nodes : [node, ...images.flatMap((image) => pictureTitleOf(image))])
        )
        index += row?.taken ?? 0
      }
    }
    tree.children = made
    reportIdleWidths(tree, file)
  }
}

/** The lines that name the pictures above them: as many as there are pictures, at most. */
function captionsBelow({children}: Root, index: number): readonly Paragraph[] {
  const captions: Paragraph[] = []
  for (const node of children.slice(index + 1)) {
    if (node.type !== 'paragraph' || showsPicture(node)) break
    if (!isCaption('图', textOf(node))) break
    captions.push(node)
  }
  return captions
}

function isAbove({children}: Root, index: number): boolean {
  return children[index + 1]?.type === 'table'
}

/** With nothing between them but what the numbers are counted in. */
function isAboveTable(tree: Root, index: number): boolean {
  const next = tree.children[index + 1]
  return (
    isAbove(tree, index) || (next?.type === 'paragraph' && isUnit(next) && isAbove(tree, index + 1))
  )
}

/** Whether a note belongs to the table above: `before` it, or above other notes, `made` last. */
function isEndOfTable(before: RootContent | undefined, made: RootContent | undefined): boolean {
  return before?.type === 'table' || (made?.type === 'paragraph' && made.data?.isTableNote === true)
}

function isUnit(node: Paragraph): boolean {
  return tableUnit.test(textOf(node).trim())
}

function isCaption(kind: '表' | '图', text: string): boolean {
  return isLabelled(kind, text) && text.length <= longest && !/[。；;，,]$/u.test(text)
}

/** `图1 某某示意图`, `表1 某某统计表`; undefined for a line that has no number. */
function captionKind(node: Paragraph): '图' | '表' | undefined {
  // The description of a picture reads as its text.
  if (showsPicture(node)) return undefined
  const text = textOf(node).trim()
  if (!/^[图表]\s*\d{1,3}(?:[-—－.．]\d{1,3})?[\s\u3000:：]+\S/u.test(text)) return undefined
  if (/[：:]$|所示|见下|如下/u.test(text)) return undefined
  return (['图', '表'] as const).find((kind) => isCaption(kind, text))
}

/** Characters of an address that are told. */
const longestName = 60

function reportUndescribed(images: readonly Image[], file: VFile): void {
  for (const {alt, url, position} of images) {
    if (alt && alt.trim() !== '') continue
    const name = shorten(url, longestName)
    tell(file, {
      ruleId: 'pictures',
      severity: 'warning',
      place: position,
      actual: url,
      wording: {
        zh: `图片“${name}”没有说明文字，应写作“![说明](${name})”，供看不到图的读者使用`,
        en: `Unexpected picture \`${name}\` without a description, expected \`![description](${name})\``
      }
    })
  }
}
