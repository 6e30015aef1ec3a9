/** 发文字号 and 签发人 of an upward document: number left, names right. 7.2.5, 7.2.6. */

import type {Element} from 'hast'
import type {Area} from '../../pages/in-browser/contract.ts'
import type {PlacedPiece, WritingContext} from '../context.ts'
import {writePhrasing} from '../text/phrasing.ts'
import {allNamed, findNamed} from '../tree.ts'
import type {DocxBlock} from './block.ts'
import type {FlowPlace} from './flow.ts'
import {type RowPiece, rowParagraphs} from './rows.ts'

/** Write the rows of names, the number on the last of them. */
export function signedNumber(
  element: Element,
  pieces: readonly PlacedPiece[],
  flow: FlowPlace,
  context: WritingContext
): readonly DocxBlock[] {
  const boxOf = (name: string, index: number): Area =>
    pieces.filter((piece) => piece.element === name)[index]?.box ?? [28, 60, 0, 0]
  const number = findNamed(element, 'document-number')
  const label = findNamed(element, 'signatories-label')
  const found: readonly RowPiece[] = [
    ...(label
      ? [
          {
            at: boxOf('signatories-label', 0),
            content: context.placed(label, writePhrasing(label.children, context))
          }
        ]
      : []),
    ...allNamed(element, 'signatory').map((name, index): RowPiece => {
      const runs = writePhrasing(name.children, context, {face: 'kai'})
      return {
        at: boxOf('signatory', index),
        content: context.placed(name, context.field('签发人', runs))
      }
    }),
    ...(number
      ? [
          {
            at: boxOf('document-number', 0),
            content: context.placed(
              number,
              context.field('发文字号', writePhrasing(number.children, context))
            )
          }
        ]
      : [])
  ]
  return rowParagraphs(found, flow)
}
