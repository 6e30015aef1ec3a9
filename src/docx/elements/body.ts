/** 正文 and the text of attachments. 7.3.3. */

import type {Element} from 'hast'
import type {WritingContext} from '../context.ts'
import {displayFormula} from '../formulas/write-formula.ts'
import {gridChar, gridLine, pointTwips, textWidth} from '../measures.ts'
import type {ParagraphSetting} from '../text/paragraph.ts'
import {writePhrasing} from '../text/phrasing.ts'
import {writeRun} from '../text/run.ts'
import {elementNameOf, elementsIn, findTag, propertyOf} from '../tree.ts'
import {type DocxBlock, paragraphAround, paragraphFrom, withFirst} from './block.ts'
import type {Sections} from './sections.ts'
import {tableBlocks} from './tables.ts'

/** Write the blocks of a text. */
export function bodyBlocks(
  elements: readonly Element[],
  context: WritingContext,
  sections: Sections
): readonly DocxBlock[] {
  return elements.flatMap((element) => {
    const lines = Number(propertyOf(element, 'dataBlankLines') ?? 0)
    const startsPage = propertyOf(element, 'dataStartsPage') !== undefined
    const blocks = blocksOf(element, context, sections)
    if (lines === 0 && !startsPage) return blocks
    return withFirst(blocks, {
      ...(lines > 0 && {before: lines * gridLine}),
      ...(startsPage && {startsPage})
    })
  })
}

/** `h2` is the first level: the title is the only `h1`. */
const levels: Readonly<Record<string, string>> = {
  h2: 'Heading1',
  h3: 'Heading2',
  h4: 'Heading3',
  h5: 'Heading4'
}

function blocksOf(
  element: Element,
  context: WritingContext,
  sections: Sections
): readonly DocxBlock[] {
  const {tagName} = element
  const paragraph = (setting: ParagraphSetting = {style: 'BodyText'}): readonly DocxBlock[] => [
    paragraphFrom(element, context, roomFor(element, setting))
  ]
  switch (elementNameOf(element)) {
    case 'chapter':
      return paragraph({style: tagName === 'h3' ? 'Section' : 'Chapter'})
    case 'picture':
      return pictureBlocks(element, context)
    case 'picture-caption':
      return paragraph({style: 'PictureCaption'})
    case 'table-note':
      return paragraph({style: 'TableNote'})
    case 'names':
      return [namesBlock(element, context)]
    case 'display-formula':
      return [paragraphAround(context.placed(element, displayFormula(element)), formulaSetting)]
    default:
  }
  if (tagName === 'table') return tableBlocks(element, context, sections)
  const style = levels[tagName]
  return style === undefined ? paragraph() : paragraph({style})
}

/** In the middle of the line, its number at the end. */
const formulaSetting: ParagraphSetting = {
  align: 'left',
  firstLine: 0,
  isOffGrid: true,
  atLeast: gridLine,
  tabs: [
    {kind: 'center', at: Math.round(textWidth / 2)},
    {kind: 'right', at: textWidth}
  ]
}

/** A line with a formula or a picture is as high as that. */
function roomFor(element: Element, setting: ParagraphSetting): ParagraphSetting {
  const isTall = findTag(element, 'math') ?? findTag(element, 'img')
  return isTall ? {...setting, atLeast: gridLine, isOffGrid: true} : setting
}

function pictureBlocks(element: Element, context: WritingContext): readonly DocxBlock[] {
  return elementsIn(element).map((child) => {
    if (elementNameOf(child) === 'picture-caption') {
      return paragraphFrom(child, context, {style: 'PictureCaption'})
    }
    const runs = writePhrasing([child], context)
    return paragraphAround(context.placed(child, runs), {
      align: 'center',
      firstLine: 0,
      isOffGrid: true,
      atLeast: gridLine,
      before: pointTwips(6.8),
      keepsNext: element.children.length > 1
    })
  })
}

/** Names in columns: at tabs. */
function namesBlock(element: Element, context: WritingContext): DocxBlock {
  const names = elementsIn(element)
  const content = names.flatMap((name, index) => [
    ...writePhrasing(trimmedName(name), context),
    ...(index < names.length - 1 ? [writeRun('\t')] : [])
  ])
  const width = Math.max(4, ...names.map((name) => widthOf(name) + 1)) * gridChar
  const tabs = names
    .slice(1)
    .map((_name, index) => ({kind: 'left' as const, at: 2 * gridChar + (index + 1) * width}))
  return paragraphAround(context.placed(element, content), {
    align: 'left',
    left: 2 * gridChar,
    firstLine: 0,
    tabs
  })
}

/** Between two names stands a space, for those who read them as text. */
function trimmedName(name: Element): Element['children'] {
  return name.children.map((child, index) =>
    child.type === 'text' && index === name.children.length - 1
      ? {...child, value: child.value.trimEnd()}
      : child
  )
}

function widthOf(name: Element): number {
  const text = name.children.map((child) => (child.type === 'text' ? child.value.trim() : '字'))
  return Math.max(3, [...text.join('')].length)
}
