/** The document as composed → on which lines of a file its elements begin. */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {
  Attachment,
  Field,
  Main,
  OfficialDocument,
  SourceText,
  Title
} from '../../document/model.ts'
import type {TextElement, TypedOrdinal} from '../manuscript.ts'

export interface ElementStart {
  readonly line: number
  readonly element: TextElement
  /** As composed; parts elements that stand on one line. */
  readonly text: string
  /** Which attachment it is of, from 1; 0 in the document itself. */
  readonly part: number
  readonly level?: 1 | 2 | 3 | 4
  readonly ordinal?: TypedOrdinal
  /** How long the heading is that a paragraph begins with, as composed. */
  readonly headingLength: number
  /** A table: its cells are passages of their own. */
  readonly isTable: boolean
}

/** By line; several on a line in the order they stand there, as far as it is known. */
export type ElementStarts = ReadonlyMap<number, readonly ElementStart[]>

/** Find where the elements of `document` begin in its own file, or in the one at `path`. */
export function elementStarts(document: OfficialDocument, path: string | undefined): ElementStarts {
  const starts = new Map<number, ElementStart[]>()
  const add = (start: ElementStart): void => {
    const others = starts.get(start.line)
    if (others) others.push(start)
    else starts.set(start.line, [start])
  }
  if (path === undefined) {
    for (const start of headStarts(document)) add(start)
    for (const node of document.main.body) add(nodeStart(node, 0))
    for (const start of endStarts(document)) add(start)
  }
  document.main.attachments.forEach((attachment, index) => {
    if (attachment.path !== path) return
    for (const start of attachmentStarts(attachment, index + 1)) add(start)
  })
  if (path === undefined) addRepeated(document.suppressed, starts, add)
  return starts
}

function headStarts({masthead, main}: OfficialDocument): ElementStart[] {
  return [
    ...fieldStarts(masthead?.copyNumber, 'copy-number'),
    ...fieldStarts(masthead?.secrecyLevel, 'secrecy-level'),
    ...fieldStarts(masthead?.urgency, 'urgency'),
    ...fieldStarts(masthead?.issuerMark, 'issuer-mark'),
    ...(masthead?.issuerNames ?? []).flatMap((name) => fieldStarts(name, 'issuer-mark')),
    ...fieldStarts(masthead?.issuerMarkEnding, 'issuer-mark'),
    ...fieldStarts(masthead?.documentNumber, 'document-number'),
    ...(masthead?.signatories ?? [])
      .slice(0, 1)
      .flatMap((name) => fieldStarts(name, 'signatories')),
    ...titleStarts(main.title, 'title', 0),
    ...fieldStarts(main.subtitle, 'subtitle'),
    ...main.subtitleNotes.flatMap((note) => fieldStarts(note, 'subtitle-note')),
    ...fieldStarts(main.speaker, 'speaker'),
    ...fieldStarts(main.mainRecipients, 'main-recipients')
  ]
}

function endStarts({main, colophon}: OfficialDocument): ElementStart[] {
  return [
    ...main.attachmentList.flatMap(({name}) => fieldStarts(name, 'attachment-list')),
    ...main.attendance.flatMap(({label, names}) => [
      ...fieldStarts(label, 'attendance'),
      ...(names.line === label.line ? [] : fieldStarts(names, 'attendance'))
    ]),
    ...main.bylines.flatMap((byline) => fieldStarts(byline, 'byline')),
    ...main.signatureStamps.flatMap(stampStarts),
    ...fieldStarts(main.signedOn, 'signed-on'),
    ...main.annotations.flatMap((note) => fieldStarts(note, 'annotation')),
    ...fieldStarts(colophon?.copyRecipients, 'copy-recipients'),
    ...fieldStarts(colophon?.printingOffice, 'printing-office'),
    ...fieldStarts(colophon?.printedOn, 'printed-on')
  ]
}

function stampStarts({office}: Main['signatureStamps'][number]): ElementStart[] {
  return fieldStarts(office, 'signature-stamp')
}

function attachmentStarts(attachment: Attachment, part: number): ElementStart[] {
  const {label, title, subtitleNotes, mainRecipients, body, attachmentList} = attachment
  const {bylines, signedOn, annotations} = attachment
  return [
    ...fieldStarts(label, 'attachment-label', part),
    ...titleStarts(title, 'attachment-title', part),
    ...subtitleNotes.flatMap((note) => fieldStarts(note, 'subtitle-note', part)),
    ...fieldStarts(mainRecipients, 'main-recipients', part),
    ...body.map((node) => nodeStart(node, part)),
    ...attachmentList.flatMap(({name}) => fieldStarts(name, 'attachment-list', part)),
    ...bylines.flatMap((byline) => fieldStarts(byline, 'byline', part)),
    ...fieldStarts(signedOn, 'signed-on', part),
    ...annotations.flatMap((note) => fieldStarts(note, 'annotation', part))
  ]
}

function titleStarts(title: Title | undefined, element: TextElement, part: number): ElementStart[] {
  if (title?.origin !== 'body' || title.line === undefined) return []
  const text = title.lines.map((line) => line.map((node) => textOf(node)).join('')).join('')
  return [{...plain, line: title.line, element, text, part}]
}

function fieldStarts(field: Field | undefined, element: TextElement, part = 0): ElementStart[] {
  if (field?.origin !== 'body' || field.line === undefined) return []
  return [{...plain, line: field.line, element, text: field.text, part}]
}

const plain = {headingLength: 0, isTable: false} as const

function nodeStart(node: RootContent, part: number): ElementStart {
  const start = {...plain, line: node.position?.start.line ?? 1, text: '', part}
  if (node.type === 'table') return {...start, element: 'cell', isTable: true}
  if (node.type === 'heading') {
    const {ordinal, chapter} = node.data ?? {}
    if (chapter) return {...start, element: 'chapter'}
    const level = levelOf(ordinal?.level ?? node.depth - 1)
    return {...start, element: 'heading', ...level, ...(ordinal && {ordinal})}
  }
  if (node.type !== 'paragraph') return {...start, element: 'paragraph'}
  const {ordinal, chapter, caption, names, verbatim} = node.data ?? {}
  const [first] = node.children
  const headingLength = first?.type === 'runInHeading' ? textOf(first).length : 0
  const element = chapter
    ? 'chapter'
    : caption
      ? 'caption'
      : names
        ? 'names'
        : verbatim
          ? 'code'
          : 'paragraph'
  const level = levelOf(ordinal?.level ?? 0)
  return {...start, element, headingLength, ...level, ...(ordinal && {ordinal})}
}

function levelOf(level: number): Pick<ElementStart, 'level'> {
  return level === 1 || level === 2 || level === 3 || level === 4 ? {level} : {}
}

/** What is printed from elsewhere, and labels that we write. */
function addRepeated(
  suppressed: readonly SourceText[],
  starts: ReadonlyMap<number, readonly ElementStart[]>,
  add: (start: ElementStart) => void
): void {
  for (const {line, text} of suppressed) {
    if (starts.has(line)) continue
    const element = /^附件/u.test(text)
      ? 'attachment-list'
      : /^抄送/u.test(text)
        ? 'copy-recipients'
        : 'repeated'
    add({...plain, line, element, text, part: 0})
  }
}
