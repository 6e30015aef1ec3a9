/** What stands in the margins: numbers of pages (7.5), nothing, or the rules of a letter. */

import type {WritingContext} from '../context.ts'
import {anchored, textBoxGraphic} from '../elements/drawing.ts'
import {textArea, typeSizes} from '../measures.ts'
import {type ParagraphSetting, writeParagraph} from '../text/paragraph.ts'
import {type RunSetting, wrapRun, writeField, writeRun} from '../text/run.ts'
import {writeElement, writePart, type Xml} from '../xml/element.ts'
import {textNamespaces} from '../xml/vocabulary.ts'

/** How the office has its page numbers; see `document/model.ts`. */
export interface NumberSetting {
  readonly isCentred: boolean
  readonly isLatin: boolean
  readonly hasDashes: boolean
}

/** Write a footer with the number of its page: one 字 in from its side. */
export function numberFooter(side: 'recto' | 'verso', setting: NumberSetting): string {
  return footer([numberParagraph(side, setting)])
}

/**
 * The same on a sheet turned sideways: where it stands on the others once the sheet is bound.
 * 8: its left edge is the foot then, and what is read downwards there is upright.
 */
export function turnedNumberFooter(
  side: 'recto' | 'verso',
  setting: NumberSetting,
  context: WritingContext
): string {
  const id = context.nextDrawing()
  const box = [297 - 273, textArea.left, 8, textArea.width] as const
  const graphic = textBoxGraphic(numberParagraph(side, setting), [box[2], box[3]], true)
  const drawing = anchored(graphic, {box, from: 'page'}, {id, name: `页码 ${id}`})
  const choice = writeElement('mc:AlternateContent', {}, [
    writeElement('mc:Choice', {Requires: 'wps'}, [drawing])
  ])
  return footer([writeParagraph([wrapRun(choice)], {style: 'Footer', exact: 20})])
}

function numberParagraph(side: 'recto' | 'verso', setting: NumberSetting): Xml {
  const indent = typeSizes.small * 20
  const place: ParagraphSetting = setting.isCentred
    ? {align: 'center'}
    : side === 'recto'
      ? {align: 'right', right: indent}
      : {align: 'left', left: indent}
  const run: RunSetting = setting.isLatin ? {} : {face: 'song'}
  const dash = setting.hasDashes ? '—' : ''
  const content = [
    writeRun(dash === '' ? '' : `${dash} `, run),
    writeField('PAGE', '1', run),
    writeRun(dash === '' ? '' : ` ${dash}`, run)
  ].filter((xml) => xml !== '')
  return writeParagraph(content, {style: 'Footer', ...place, exact: 280})
}

export function emptyFooter(): string {
  return footer([writeParagraph([], {style: 'Footer'})])
}

function footer(content: readonly Xml[]): string {
  return writePart(writeElement('w:ftr', textNamespaces, content))
}

/** A header that only draws. */
export function drawnHeader(drawings: readonly Xml[]): string {
  return writePart(
    writeElement('w:hdr', textNamespaces, [writeParagraph(drawings, {style: 'Header', exact: 20})])
  )
}
