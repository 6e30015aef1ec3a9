/** 主体. GB/T 9704—2012, 7.3. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {ElementName} from '../base/elements.ts'
import type {Attachment, AttachmentEntry, Main, Title} from '../document/model.ts'
import {attendanceElements} from './attendance.ts'
import {bodyElements, type PicturesByPath, phrasingElements} from './body.ts'
import {closingElement} from './closing.ts'
import {contentsElement} from './contents.ts'
import {generated, optionalElement, sourceAttributes} from './element.ts'
import {footnoteElements} from './footnotes.ts'
import {markBreaks} from './mark-breaks.ts'
import {signingElements} from './signing.ts'

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
  const attachments = main.attachments.map((attachment) =>
    attachmentElement(attachment, pictures, names)
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
      : [...signingElements(main), ...optionalElement('annotation', main.annotation)]),
    ...(contents === 'before-attachments' ? contentsElement(attachments) : []),
    ...attachments,
    ...footnoteElements(main.footnotes)
  ]
}

/** 副标题, 题注 and 报告人; name and date in the order in which they were typed. */
function underTitleElements({subtitle, subtitleNote, speaker}: Main): Element[] {
  const note = optionalElement('subtitle-note', subtitleNote)
  const name = optionalElement('speaker', speaker)
  const isNameFirst =
    (speaker?.line ?? 0) < (subtitleNote?.line ?? 0) && subtitleNote?.origin === 'body'
  return [
    ...optionalElement('subtitle', subtitle),
    ...(isNameFirst ? [...name, ...note] : [...note, ...name])
  ]
}

/** 标题: the author's own lines are kept apart by `<br>`. GB/T 9704—2012, 7.3.1. */
function titleElement(
  name: ElementName,
  title: Title | undefined,
  names: readonly string[]
): Element[] {
  if (title === undefined) return []
  const lines = title.lines.flatMap((line, index): ElementContent[] => [
    ...(index > 0 ? [h('br')] : []),
    ...markBreaks(phrasingElements(line), names)
  ])
  return [h('h1', {'data-element': name, ...sourceAttributes(title)}, lines)]
}

/** 附件说明. GB/T 9704—2012, 7.3.4. */
function attachmentListElement(entries: readonly AttachmentEntry[]): Element[] {
  if (entries.length === 0) return []
  const items = entries.map(({ordinal, name}, index) =>
    h('p', {'data-element': 'attachment-entry', ...sourceAttributes(name)}, [
      ...(index === 0
        ? [h('span', {'data-element': 'attachment-list-label', 'data-origin': 'derived'}, '附件：')]
        : []),
      ...(ordinal === undefined
        ? []
        : [
            h(
              'span',
              {'data-element': 'attachment-ordinal', 'data-origin': 'derived'},
              `${ordinal}.`
            )
          ]),
      name.text
    ])
  )
  const numbered = entries.length > 1 ? 'true' : 'false'
  return [h('section', {'data-element': 'attachment-list', 'data-numbered': numbered}, items)]
}

/** 附件, on a page of its own. GB/T 9704—2012, 7.3.7. */
function attachmentElement(
  attachment: Attachment,
  pictures: PicturesByPath,
  names: readonly string[]
): Element {
  const {label, documentNumber, title, body, path} = attachment
  return h('section', {'data-element': 'attachment', ...(path && {'data-path': path})}, [
    h('p', {'data-element': 'attachment-label', ...sourceAttributes(label)}, [
      ...(documentNumber === undefined ? [] : [generated(documentNumber)]),
      label.text === '' ? generated('') : label.text
    ]),
    ...titleElement('attachment-title', title, names),
    ...bodyElements(body, pictures.get(path ?? ''))
  ])
}
