/** What stands in the margins: numbers of pages (7.5), nothing, or the rules of a letter. */

import {sizes} from '../measures.ts'
import {type ParagraphSetting, writeParagraph} from '../text/paragraph.ts'
import {type RunSetting, writeField, writeRun} from '../text/run.ts'
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
  const indent = sizes.small * 20
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
  return writePart(
    writeElement('w:ftr', textNamespaces, [
      writeParagraph(content, {style: 'Footer', ...place, exact: 280})
    ])
  )
}

export function emptyFooter(): string {
  return writePart(writeElement('w:ftr', textNamespaces, [writeParagraph([], {style: 'Footer'})]))
}

/** A header that only draws. */
export function drawnHeader(drawings: readonly Xml[]): string {
  return writePart(
    writeElement('w:hdr', textNamespaces, [writeParagraph(drawings, {style: 'Header', exact: 20})])
  )
}
