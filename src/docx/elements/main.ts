/** 主体: from the title to the last attachment. 7.3. */

import type {Element} from 'hast'
import type {WritingContext} from '../context.ts'
import {gridChar, gridLine} from '../measures.ts'
import {writePhrasing} from '../text/phrasing.ts'
import {elementNameOf, elementsIn, shownText} from '../tree.ts'
import {
  appended,
  type DocxBlock,
  fieldParagraph,
  paragraphAround,
  paragraphFrom,
  prepended,
  withFirst
} from './block.ts'
import {bodyBlocks} from './body.ts'
import {annotationBlock, bylineBlock, closingBlocks, dateBlock, stampNameBlocks} from './closing.ts'
import {contentsBlocks} from './contents.ts'
import type {FlowPlace} from './flow.ts'
import type {Sections} from './sections.ts'
import {titleBlock, titleHeight} from './title.ts'

export interface MainPlace {
  readonly flow: FlowPlace
  readonly sections: Sections
  /** Whether a red head stands above the title. */
  readonly hasMasthead: boolean
}

function isUnderTitle(previous: string | undefined): boolean {
  return previous === 'title' || underTitle[previous ?? ''] !== undefined
}

/** Notes under a title. */
const underTitle: Readonly<Record<string, string>> = {
  subtitle: '副标题',
  'subtitle-note': '题注',
  speaker: '报告人'
}

/** Write everything between the masthead and the colophon; footnotes are parts of their own. */
export function mainBlocks(
  elements: readonly Element[],
  place: MainPlace,
  context: WritingContext
): readonly DocxBlock[] {
  return elements.flatMap((element, index) => {
    const before = elements[index - 1]
    return blocksOf(element, before && elementNameOf(before), place, context)
  })
}

function blocksOf(
  element: Element,
  previous: string | undefined,
  place: MainPlace,
  context: WritingContext
): readonly DocxBlock[] {
  const name = elementNameOf(element)
  const under = underTitle[name ?? '']
  if (under !== undefined) return [fieldParagraph(under, element, context, {style: 'Subtitle'})]
  switch (name) {
    case 'title':
      return [documentTitle(element, place, context)]
    case 'contents':
      return contentsBlocks(element, !isUnderTitle(previous), context)
    case 'main-recipients':
      return [fieldParagraph('主送机关', element, context, {before: gridLine, firstLine: 0})]
    case 'body':
      return body(element, previous, place, context)
    case 'attachment-list':
      return listBlocks(element, context)
    case 'attendance':
      return attendanceBlocks(element, context)
    case 'closing':
      return closingBlocks(element, context)
    case 'joint-signing':
      return elementsIn(element).flatMap((child, at) =>
        signing(child, at === 0 ? gridLine : 0, true, context)
      )
    case 'attachment':
      return attachmentBlocks(element, place, context)
    default:
      return signing(element, previous === 'byline' ? 0 : gridLine, false, context)
  }
}

/** Name, stamps, date or annotation. */
function signing(
  element: Element,
  before: number,
  isJoint: boolean,
  context: WritingContext
): readonly DocxBlock[] {
  switch (elementNameOf(element)) {
    case 'byline':
    case 'attachment-byline':
      return [bylineBlock(element, context, {before, isJoint})]
    case 'signed-on':
    case 'attachment-signed-on':
      return [dateBlock(element, context, before)]
    case 'signature-stamps':
      return stampNameBlocks(element, context)
    case 'annotation':
    case 'attachment-annotation':
      return [annotationBlock(element, context)]
    default:
      return []
  }
}

function documentTitle(
  element: Element,
  {flow, hasMasthead}: MainPlace,
  context: WritingContext
): DocxBlock {
  const {block, lines, piece} = titleBlock(element, context)
  if (!hasMasthead || !piece || piece.page !== 1 || block.type !== 'paragraph') return block
  const [, y, , height] = piece.box
  return {...block, setting: {...block.setting, before: flow.beforeTitle(y + height / 2, lines)}}
}

function body(
  element: Element,
  previous: string | undefined,
  {sections}: MainPlace,
  context: WritingContext
): readonly DocxBlock[] {
  const {start, end} = context.openField('正文')
  const written = bodyBlocks(elementsIn(element), context, sections)
  // The text of a document without a masthead begins below its table of contents, on a page.
  const blocks = previous === 'contents' ? withFirst(written, {startsPage: true}) : written
  if (blocks.length === 0) return []
  const first = blocks[0]
  const gap = blankLinesAbove(previous)
  const spaced =
    gap > 0 && first?.type === 'paragraph'
      ? blocks.with(0, {...first, setting: {...first.setting, before: gap * gridLine}})
      : blocks
  return appended(prepended(spaced, start), end)
}

/** One blank line below a title, two below the number of an order. */
function blankLinesAbove(previous: string | undefined): number {
  if (previous === 'masthead') return 2
  return previous === 'title' || underTitle[previous ?? ''] !== undefined ? 1 : 0
}

/** 7.3.4: names hang under their own first character. */
function listBlocks(element: Element, context: WritingContext): readonly DocxBlock[] {
  const isNumbered = element.properties.dataNumbered === 'true'
  const {start, end} = context.openField('附件说明')
  const blocks = elementsIn(element).map((entry, index) => {
    const hanging = (index === 0 ? 3 : 0) + (isNumbered ? 1 : 0)
    return paragraphFrom(entry, context, {
      align: 'left',
      before: index === 0 ? gridLine : undefined,
      left: (isNumbered ? 6 : 5) * gridChar,
      hanging: hanging * gridChar
    })
  })
  return appended(prepended(blocks, start), end)
}

/** 10.3: 出席, 请假, 列席. */
function attendanceBlocks(element: Element, context: WritingContext): readonly DocxBlock[] {
  return elementsIn(element).map((entry, index) => {
    const label = elementsIn(entry).find((child) => elementNameOf(child) === 'attendance-label')
    const [words = ''] = (label ? shownText(label) : '').split(/[：:]/u)
    const names = entry.children.filter((child) => child !== label)
    const content = [
      ...(label ? writePhrasing(label.children, context, {face: 'hei'}) : []),
      ...context.field(words.replace(/\s/gu, '') || '出席', writePhrasing(names, context))
    ]
    return paragraphAround(context.placed(entry, content), {
      align: 'left',
      left: 5 * gridChar,
      hanging: 3 * gridChar,
      before: index === 0 ? gridLine : undefined
    })
  })
}

/** 7.3.7: a page of its own, the label on line 1, the title on line 3. */
function attachmentBlocks(
  attachment: Element,
  {sections}: MainPlace,
  context: WritingContext
): readonly DocxBlock[] {
  const blocks: DocxBlock[] = []
  let text: Element[] = []
  let isBelowTitle = false
  const flush = (): void => {
    const written = bodyBlocks(text, context, sections)
    const [first] = written
    blocks.push(
      ...(isBelowTitle && first?.type === 'paragraph'
        ? written.with(0, {...first, setting: {...first.setting, before: gridLine}})
        : written)
    )
    if (written.length > 0) isBelowTitle = false
    text = []
  }
  for (const element of elementsIn(attachment)) {
    const own = attachmentPart(element, context)
    if (!own) {
      text.push(element)
      continue
    }
    flush()
    blocks.push(...own)
    if (/title|note/u.test(elementNameOf(element) ?? '')) isBelowTitle = true
    else isBelowTitle = false
  }
  flush()
  return blocks
}

/** What of an attachment is no text. */
function attachmentPart(
  element: Element,
  context: WritingContext
): readonly DocxBlock[] | undefined {
  switch (elementNameOf(element)) {
    case 'attachment-label':
      return [paragraphFrom(element, context, {style: 'AttachmentLabel', startsPage: true})]
    case 'attachment-title': {
      const offset = gridLine - (titleHeight(1) - gridLine) / 2
      return [titleBlock(element, context, {before: Math.round(offset)}).block]
    }
    case 'attachment-note':
      return [paragraphFrom(element, context, {style: 'Subtitle'})]
    case 'attachment-recipients':
      return [paragraphFrom(element, context, {before: gridLine, firstLine: 0})]
    case 'attachment-list':
      return listBlocks(element, context)
    case 'attachment-signing':
      return elementsIn(element).flatMap((child, at) =>
        signing(child, at === 0 ? gridLine : 0, elementsIn(element).length > 2, context)
      )
    case 'attachment-annotation':
      return [annotationBlock(element, context)]
    default:
      return undefined
  }
}
