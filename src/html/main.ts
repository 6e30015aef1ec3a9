/** 主体. GB/T 9704—2012, 7.3. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Field, Main} from '../document/model.ts'
import {annotationElements} from './annotation.ts'
import {attachmentElement} from './attachment.ts'
import {attachmentListElement} from './attachment-list.ts'
import {attendanceElements} from './attendance.ts'
import {bodyElements, type PicturesByPath} from './body.ts'
import {closingElement} from './closing.ts'
import {contentsElement} from './contents.ts'
import {fieldElement, optionalElement} from './element.ts'
import {footnoteElements} from './footnotes.ts'
import {signingElements} from './signing.ts'
import {titleElement} from './title.ts'

/** Where the table of contents stands. */
export type Contents = 'none' | 'below-title' | 'before-attachments'

/**
 * Everything between the masthead and the colophon, in reading order.
 *
 * `names`: bodies whose names stay whole in titles.
 */
export function mainElements(
  main: Main,
  pictures: PicturesByPath,
  names: readonly string[],
  contents: Contents
): Element[] {
  const body = bodyElements(main.body, pictures.get(''))
  const attachments = main.attachments.map((attachment, index) =>
    attachmentElement(attachment, index, pictures, names)
  )
  return [
    ...titleElement('title', main.title, names),
    ...underTitleElements(main),
    ...(contents === 'below-title' ? contentsElement([...body, ...attachments]) : []),
    ...optionalElement('main-recipients', main.mainRecipients),
    h('section', {'data-element': 'body'}, body),
    ...attachmentListElement(main.attachmentList),
    ...attendanceElements(main.attendance),
    ...(main.seals.length > 0 || main.stampPictures.length > 0
      ? [closingElement(main, pictures.get('') ?? new Map())]
      : [...signingElements(main), ...annotationElements('annotation', main.annotations)]),
    ...(contents === 'before-attachments' ? contentsElement(attachments) : []),
    ...attachments,
    ...footnoteElements(main.footnotes)
  ]
}

/** 副标题, 题注 and 报告人; names and dates in the order in which they were typed. */
function underTitleElements({subtitle, subtitleNotes, speaker}: Main): Element[] {
  const name = optionalElement('speaker', speaker)
  const [before, after] = [true, false].map((isAbove) =>
    subtitleNotes
      .filter((note) => (note.origin === 'body' && isTypedBelow(note, speaker)) !== isAbove)
      .map((note) => fieldElement('subtitle-note', note))
  )
  return [...optionalElement('subtitle', subtitle), ...(before ?? []), ...name, ...(after ?? [])]
}

function isTypedBelow(note: Field, speaker: Field | undefined): boolean {
  return speaker !== undefined && (speaker.line ?? 0) < (note.line ?? 0)
}
