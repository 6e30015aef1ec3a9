/** Blocks on their way: the section that ends with one is known only when the next begins. */

import type {Element} from 'hast'
import type {WritingContext} from '../context.ts'
import {pointTwips} from '../measures.ts'
import {type ParagraphSetting, writeParagraph} from '../text/paragraph.ts'
import {writePhrasing} from '../text/phrasing.ts'
import type {RunSetting} from '../text/run.ts'
import {joinXml, type Xml} from '../xml/element.ts'

export type DocxBlock =
  | {
      readonly type: 'paragraph'
      readonly content: readonly Xml[]
      readonly setting: ParagraphSetting
    }
  | {readonly type: 'table'; readonly xml: Xml}
  /** Ends a section, which is set as `xml` says. */
  | {readonly type: 'sectionEnd'; readonly xml: Xml}

/** A paragraph of what stands in `element`, by which it is found again. */
export function paragraphFrom(
  element: Element,
  context: WritingContext,
  setting: ParagraphSetting = {},
  run: RunSetting = {}
): DocxBlock {
  const respaced = context.respacingOf(element)
  const own = respaced ? {...run, tracking: trackingOf(respaced.tracking)} : run
  const runs = writePhrasing(element.children, context, own)
  const pitch = respaced && {exact: pointTwips(respaced.pitch)}
  return paragraphAround(context.placed(element, runs), {...setting, ...pitch})
}

/** Twips for points: what is rounded is never too wide for its line. */
function trackingOf(points: number): number {
  return Math.floor(points * 20)
}

/** The same, as a 公文域. */
export function fieldParagraph(
  name: string,
  element: Element,
  context: WritingContext,
  setting: ParagraphSetting = {},
  run: RunSetting = {}
): DocxBlock {
  const runs = writePhrasing(element.children, context, run)
  return paragraphAround(context.placed(element, context.field(name, runs)), setting)
}

/** A paragraph around runs. */
export function paragraphAround(
  content: readonly Xml[],
  setting: ParagraphSetting = {}
): DocxBlock & {readonly type: 'paragraph'} {
  return {type: 'paragraph', content, setting}
}

/** A line that takes no room, where one has to be. */
export const hairline: ParagraphSetting = {exact: 20, isOffGrid: true, firstLine: 0}

/** Write blocks; a section ends in a paragraph, in one of its own where a table is last. */
export function writeBlocks(blocks: readonly DocxBlock[]): Xml {
  return joinXml(
    blocks.map((block, index) => {
      const next = blocks[index + 1]
      if (block.type === 'table') return block.xml
      if (block.type === 'paragraph') {
        const section = next?.type === 'sectionEnd' ? next.xml : undefined
        return writeParagraph(block.content, block.setting, section)
      }
      const before = blocks[index - 1]
      return before?.type === 'paragraph' ? joinXml([]) : writeParagraph([], hairline, block.xml)
    })
  )
}

/** Put `content` into the last paragraph of `blocks`, or into one of its own behind them. */
export function appended(
  blocks: readonly DocxBlock[],
  content: readonly Xml[]
): readonly DocxBlock[] {
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph') return [...blocks, paragraphAround(content, hairline)]
  return [...blocks.slice(0, -1), {...last, content: [...last.content, ...content]}]
}

/** Put `content` before what stands in the first paragraph of `blocks`. */
export function prepended(
  blocks: readonly DocxBlock[],
  content: readonly Xml[]
): readonly DocxBlock[] {
  const index = blocks.findIndex(({type}) => type === 'paragraph')
  const first = blocks[index]
  if (first?.type !== 'paragraph') return [paragraphAround(content, hairline), ...blocks]
  return blocks.with(index, {...first, content: [...content, ...first.content]})
}

/** The first paragraph of `blocks`, set a little differently. */
export function withFirst(
  blocks: readonly DocxBlock[],
  setting: ParagraphSetting
): readonly DocxBlock[] {
  const index = blocks.findIndex(({type}) => type === 'paragraph')
  const first = blocks[index]
  if (first?.type !== 'paragraph') return blocks
  return blocks.with(index, {...first, setting: {...first.setting, ...setting}})
}
