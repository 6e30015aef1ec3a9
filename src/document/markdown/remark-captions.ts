/**
 * 表1 … above a table, 图1 … below a picture: captions.
 *
 * A picture's title in Markdown, `![what it shows](plan.png "图1 名称")`, is its caption too;
 * the alternative text is for readers who do not see it. Runs before lines are joined.
 */

import type {Image, Paragraph, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {shorten} from '../../base/shorten.ts'

declare module 'mdast' {
  interface ParagraphData {
    /** The line names the table below it, or the picture above it. */
    caption?: 'table' | 'picture'
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
    const made: RootContent[] = []
    let before: RootContent | undefined
    for (const [index, node] of tree.children.entries()) {
      if (node.type !== 'paragraph') {
        made.push(node)
      } else if (isAbove(tree, index) && isUnit(node)) {
        made.push({...node, data: {...node.data, caption: 'table', isTableUnit: true}})
      } else if (isAboveTable(tree, index) && isCaption('表', node)) {
        made.push({...node, data: {...node.data, caption: 'table'}})
      } else if (isEndOfTable(before, made.at(-1)) && tableNote.test(textOf(node))) {
        made.push({...node, data: {...node.data, isTableNote: true}})
      } else if (before && isPicture(before) && isCaption('图', node)) {
        made.push({...node, data: {...node.data, caption: 'picture'}})
      } else {
        const images = imagesOf(node)
        reportUndescribed(images, file)
        if (isPicture(node))
          made.push(...images.flatMap((image) => [alone(node, image), ...titleOf(image)]))
        else made.push(node, ...images.flatMap(titleOf))
      }
      before = node
    }
    tree.children = made
  }
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

/** A paragraph of nothing but pictures. */
export function isPicture(node: RootContent): node is Paragraph {
  return (
    node.type === 'paragraph' &&
    node.children.some(({type}) => type === 'image') &&
    node.children.every(
      (child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === '')
    )
  )
}

function isCaption(kind: '表' | '图', node: Paragraph): boolean {
  const text = textOf(node)
  const label = new RegExp(
    `^(?:附|续)?${kind}\\s*(?:[A-Z]?\\d{1,3}(?:[-—－.．]\\d{1,3})?|[一二三四五六七八九十]{1,3})(?:$|[\\s\\u3000:：.．、]|(?=\\p{Script=Han}))|^${kind}[:：]`,
    'u'
  )
  return label.test(text) && text.length <= longest && !/[。；;，,]$/u.test(text)
}

function imagesOf(paragraph: Paragraph): Image[] {
  return paragraph.children.filter((child) => child.type === 'image')
}

/** Each of several pictures stands alone, above its own caption. */
function alone(paragraph: Paragraph, image: Image): Paragraph {
  const {position = paragraph.position} = image
  return {...paragraph, children: [image], ...(position && {position})}
}

function titleOf({title, position}: Image): Paragraph[] {
  if (!title || title.trim() === '') return []
  return [
    {
      type: 'paragraph',
      data: {caption: 'picture'},
      children: [{type: 'text', value: title.trim()}],
      ...(position && {position})
    }
  ]
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
