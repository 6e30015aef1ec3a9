/** 版头 at the places that were measured. GB/T 9704—2012, 7.2, 10.2, 10.3. */

import type {Element} from 'hast'
import type {Area} from '../../pages/in-browser/contract.ts'
import type {PlacedPiece, WritingContext} from '../context.ts'
import type {FittedLengths} from '../fitted.ts'
import {typeSizes} from '../measures.ts'
import type {ParagraphSetting} from '../text/paragraph.ts'
import type {RunSetting} from '../text/run.ts'
import {allNamed, elementNameOf, elementsIn} from '../tree.ts'
import {type DocxBlock, fieldParagraph, paragraphAround} from './block.ts'
import type {FlowPlace} from './flow.ts'
import {jointMark} from './joint-mark.ts'
import {type MastheadPlace, markColour} from './masthead-place.ts'
import {signedNumber} from './signed-number.ts'

/** What stands at the left above the mark, and in which face. */
const marks: Readonly<Record<string, {readonly field: string; readonly run: RunSetting}>> = {
  'copy-number': {field: '份号', run: {}},
  'secrecy-level': {field: '密级和保密期限', run: {face: 'hei'}},
  urgency: {field: '紧急程度', run: {face: 'hei'}}
}

/** 7.2.4, 10.2: below the edge of the sheet, in mm. */
const inkTops: Readonly<Record<string, number>> = {general: 72, minutes: 72, order: 57}

/** How thick the separator is, in eighths of a point: 0.5 mm. */
const separatorWeight = 12

/** Write the masthead of any form but a letter's. */
export function mastheadBlocks(
  masthead: Element,
  place: MastheadPlace,
  context: WritingContext
): readonly DocxBlock[] {
  const {flow, form, fitted, isOverprint} = place
  let lastBottom = 0
  return elementsIn(masthead).flatMap((element): readonly DocxBlock[] => {
    const name = elementNameOf(element)
    const mark = marks[name ?? '']
    if (mark) {
      const line = lineOf(context.take(name ?? ''), flow)
      return [fieldParagraph(mark.field, element, context, {...line, firstLine: 0}, mark.run)]
    }
    if (name === 'issuer-mark') {
      const top = inkTops[form] ?? 72
      lastBottom = bottomOf(context.blockOf(name))
      const block = markParagraph(element, context, fitted, (size) => flow.inkAt(top, size))
      return isOverprint ? [] : [block]
    }
    if (name === 'joint-mark') {
      const names = ['issuer-name', 'issuer-mark-ending'] as const
      lastBottom = Math.max(...names.map((each) => bottomOf(context.blockOf(each))))
      return isOverprint ? [] : jointMark(element, context, place)
    }
    if (name === 'document-number') {
      const piece = context.take(name)
      lastBottom = bottomOf(context.blockOf(name))
      const setting = {...lineOf(piece, flow), align: 'center', firstLine: 0} as const
      return [fieldParagraph(form === 'order' ? '令号' : '发文字号', element, context, setting)]
    }
    if (name === 'signed-number') {
      const pieces = piecesIn(element, context)
      const names = ['document-number', 'signatory', 'signatories-label'] as const
      lastBottom = Math.max(...names.map((each) => bottomOf(context.blockOf(each))))
      return signedNumber(element, pieces, flow, context)
    }
    if (name === 'masthead-separator') {
      const offset = fitted.length('--fitted-masthead-separator-offset') ?? 2
      return isOverprint ? [] : [separator(flow.ruleAt(lastBottom + offset))]
    }
    return []
  })
}

/** 7.2.4: the mark, its size and spacing as fitted. */
export function markParagraph(
  element: Element,
  context: WritingContext,
  fitted: FittedLengths,
  place: (size: number) => ParagraphSetting
): DocxBlock {
  context.take('issuer-mark')
  const size = fitted.points('--fitted-issuer-mark-size') ?? 42
  const tracking = (fitted.points('--fitted-issuer-mark-tracking') ?? 0) * 20
  const scale = fitted.scale('--fitted-issuer-mark-transform')
  const run = {
    face: 'title-song',
    colour: markColour,
    size: Math.floor(size * 2) / 2,
    tracking,
    ...(scale !== undefined && {scale: scale * 100})
  } as const
  const setting = {...place(size), align: 'center', firstLine: 0} as const
  return fieldParagraph('发文机关标志', element, context, setting, run)
}

function separator(setting: ParagraphSetting): DocxBlock {
  return paragraphAround([], {
    ...setting,
    firstLine: 0,
    top: {weight: separatorWeight, colour: markColour}
  })
}

/** The line of a text of 三号 where it was measured; where it was not, the next. */
function lineOf(piece: PlacedPiece | undefined, flow: FlowPlace): ParagraphSetting {
  if (!piece) return {}
  const [, y, , height] = piece.box
  return flow.lineAt(y + height / 2, typeSizes.body)
}

/** Where a block ends, in mm. */
function bottomOf([, y, , height]: Area = [0, 0, 0, 0]): number {
  return y + height
}

/** The pieces of the number and the names beside it, in their order. */
function piecesIn(element: Element, context: WritingContext): readonly PlacedPiece[] {
  return (['document-number', 'signatories-label', 'signatory'] as const).flatMap((name) =>
    allNamed(element, name).flatMap(() => context.take(name) ?? [])
  )
}
