/** 附件. GB/T 9704—2012, 7.3.7. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Attachment} from '../document/model.ts'
import {annotationElements} from './annotation.ts'
import {attachmentListElement} from './attachment-list.ts'
import {bodyElements, type PicturesByPath} from './body.ts'
import {fieldElement, generated, optionalElement, sourceAttributes} from './element.ts'
import {titleElement} from './title.ts'

/** The attachment at `index`, on a page of its own; its parts are like those of a document. */
export function attachmentElement(
  attachment: Attachment,
  index: number,
  pictures: PicturesByPath,
  names: readonly string[]
): Element {
  const {label, documentNumber, title, subtitleNotes, mainRecipients, body, path} = attachment
  return h('section', {'data-element': 'attachment', ...(path && {'data-path': path})}, [
    h('p', {'data-element': 'attachment-label', ...sourceAttributes(label)}, [
      ...(documentNumber === undefined ? [] : [generated(documentNumber)]),
      label.text === '' ? generated('') : label.text
    ]),
    ...titleElement('attachment-title', title, names),
    ...subtitleNotes.map((note) => fieldElement('attachment-note', note)),
    ...optionalElement('attachment-recipients', mainRecipients),
    ...bodyElements(body, pictures.get(path ?? '')),
    ...attachmentListElement(attachment.attachmentList),
    ...closingElements(attachment, index)
  ])
}

/** 署名 and 成文日期 of its own are one block, fitted by itself. 7.3.5.2. */
function closingElements({bylines, signedOn, annotations}: Attachment, index: number): Element[] {
  const notes = annotationElements('attachment-annotation', annotations)
  if (bylines.length === 0) return notes
  const block = h(
    'section',
    {'data-element': 'attachment-signing', 'data-ordinal': String(index + 1)},
    [
      ...bylines.map((byline) => fieldElement('attachment-byline', byline)),
      ...optionalElement('attachment-signed-on', signedOn)
    ]
  )
  return [block, ...notes]
}
