/**
 * The pictures of a paragraph, which stand side by side, and what names them: a title in
 * Markdown, `![what it shows](plan.png "图1 名称")`; lines below, one for each picture or one for
 * all; or, where there is neither, a description that begins as a caption, `![图1 名称](plan.png)`.
 */

import type {Image, Paragraph, PhrasingContent, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {EXIT, visit} from 'unist-util-visit'

/** Whether `text` begins with 图1, 附图2 or the like. */
export function isLabelled(kind: '表' | '图', text: string): boolean {
  const label = new RegExp(
    `^(?:附|续)?${kind}\\s*(?:[A-Z]?\\d{1,3}(?:[-—－.．]\\d{1,3})?|[一二三四五六七八九十]{1,3})(?:$|[\\s\\u3000:：.．、]|(?=\\p{Script=Han}))|^${kind}[:：]`,
    'u'
  )
  return label.test(text)
}

/** Whether `node` is a paragraph of nothing but pictures. */
export function isPicture(node: RootContent): node is Paragraph {
  return (
    node.type === 'paragraph' &&
    node.children.some(({type}) => type === 'image') &&
    node.children.every(
      (child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === '')
    )
  )
}

/** Whether `node` shows a picture anywhere: its description would read as its text. */
export function showsPicture(node: Paragraph): boolean {
  let isShown = false
  visit(node, 'image', () => {
    isShown = true
    return EXIT
  })
  return isShown
}

/** List the pictures of `paragraph`. */
export function imagesOf(paragraph: Paragraph): Image[] {
  return paragraph.children.filter((child) => child.type === 'image')
}

/** Join what was typed as one paragraph, on lines of its own, and is nothing but pictures. */
export function joinRows(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = []
  for (const node of nodes) {
    const before = joined.at(-1)
    if (before && isPicture(before) && isPicture(node) && node.data?.soft) {
      joined[joined.length - 1] = {...before, children: [...before.children, ...node.children]}
    } else {
      joined.push(node)
    }
  }
  return joined
}

/**
 * Make a row of `images`, the pictures of `paragraph`: the pictures, then their captions.
 * `below` are the lines that follow and begin as captions; `taken` says how many are.
 */
export function pictureRow(
  paragraph: Paragraph,
  images: readonly Image[],
  below: readonly Paragraph[]
): {readonly nodes: readonly RootContent[]; readonly taken: number} {
  const [first] = images
  const position = (images.length === 1 && first?.position) || paragraph.position
  const row: Paragraph = {...paragraph, children: [...images], ...(position && {position})}
  const hasTitles = images.some(({title}) => title && title.trim() !== '')
  const each = hasTitles ? undefined : oneForEach(images, below)
  if (each) return {nodes: [row, ...each.captions], taken: each.taken}
  const whole = below.slice(0, 1).map((line) => captionOf(line, undefined))
  const own = images.flatMap((image, index) => {
    const titles = pictureTitleOf(image, index + 1)
    return titles.length > 0 || whole.length > 0 ? titles : described(image, index + 1)
  })
  return {nodes: [row, ...own, ...whole], taken: whole.length}
}

/** Several pictures, and as many captions: on lines of their own, or side by side as well. */
function oneForEach(
  {length}: readonly Image[],
  below: readonly Paragraph[]
): {readonly captions: readonly Paragraph[]; readonly taken: number} | undefined {
  const [first] = below
  if (length < 2 || !first) return undefined
  if (below.length >= length) {
    const captions = below.slice(0, length).map((line, index) => captionOf(line, index + 1))
    return {captions, taken: length}
  }
  const texts = textOf(first).split(/[\s\u3000]+(?=附?图\s*\d)/u)
  const isPlain = first.children.every(({type}) => type === 'text')
  if (!isPlain || texts.length !== length) return undefined
  const captions = texts.map((value, index) =>
    captionOf({...first, children: [{type: 'text', value}]}, index + 1)
  )
  return {captions, taken: 1}
}

function captionOf(paragraph: Paragraph, ordinal: number | undefined): Paragraph {
  const data = {...paragraph.data, caption: 'picture' as const}
  return {...paragraph, data: ordinal === undefined ? data : {...data, captionOf: ordinal}}
}

/** Read the title of a picture as its caption, the `ordinal`th of its row. */
export function pictureTitleOf({title, position}: Image, ordinal?: number): Paragraph[] {
  if (!title || title.trim() === '') return []
  return [captionOf(paragraphOf({type: 'text', value: title.trim()}, position), ordinal)]
}

/** A description is for those who do not see the picture; printed, it is not what was typed. */
function described({alt, position}: Image, ordinal: number): Paragraph[] {
  if (!alt || !isLabelled('图', alt.trim())) return []
  return [captionOf(paragraphOf({type: 'generatedText', value: alt.trim()}, position), ordinal)]
}

function paragraphOf(text: PhrasingContent, position: Image['position']): Paragraph {
  return {type: 'paragraph', children: [text], ...(position && {position})}
}
