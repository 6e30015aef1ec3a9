/** 标题 in the lines that were measured. 7.3.1. */

import type {Element} from 'hast'
import {printed} from '../../base/same-text.ts'
import type {PlacedPiece, WritingContext} from '../context.ts'
import {titlePitch} from '../measures.ts'
import type {ParagraphSetting} from '../text/paragraph.ts'
import {writePhrasing} from '../text/phrasing.ts'
import {writeRun} from '../text/run.ts'
import {elementNameOf, shownText} from '../tree.ts'
import {type DocxBlock, paragraphAround} from './block.ts'

/** Write a title; `setting` says how far below what it stands. */
export function titleBlock(
  title: Element,
  context: WritingContext,
  setting: ParagraphSetting = {}
): {readonly block: DocxBlock; readonly lines: number; readonly piece: PlacedPiece | undefined} {
  const name = elementNameOf(title) ?? ''
  const piece = context.take(name)
  const lines = piece?.lines ?? []
  // Where they are not what is in the title, they are not its lines.
  const isWhole = printed(lines.join('')) === printed(shownText(title)) && isPlain(title)
  if (isWhole) context.breaks.set(title, breaksBetween(lines, title))
  const runs = isWhole
    ? [writeRun(lines.map((line) => line.trim()).join('\n'))]
    : writePhrasing(title.children, context)
  const field = name === 'title' ? context.field('标题', runs) : runs
  return {
    block: paragraphAround(context.placed(title, field), {style: 'Title', ...setting}),
    lines: Math.max(1, lines.length),
    piece
  }
}

/** What stood between the lines: nothing, a space, or a break of the author's. */
function breaksBetween(lines: readonly string[], title: Element): string {
  const whole = title.children
    .map((child) => (child.type === 'element' && child.tagName === 'br' ? '\n' : shownText(child)))
    .join('')
  let end = 0
  return lines
    .map((line) => {
      const start = Math.max(end, whole.indexOf(line.trim(), end))
      const between = whole.slice(end, start)
      end = start + line.trim().length
      if (between.includes('\n')) return 'n'
      return between === '' ? '-' : 's'
    })
    .slice(1)
    .join('')
}

/** Nothing but text and places where a line may end. */
function isPlain(title: Element): boolean {
  return title.children.every(
    (child) =>
      child.type === 'text' ||
      (child.type === 'element' && (child.tagName === 'wbr' || child.tagName === 'br'))
  )
}

/** The height of a title of so many lines, in twips. */
export function titleHeight(lines: number): number {
  return lines * titlePitch
}
