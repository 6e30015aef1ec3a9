/**
 * What stands below the title of an attachment: 题注, the text, and a 署名 of its own.
 *
 * GB/T 9704—2012, 7.3.7: 附件格式要求同正文.
 */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {lineText, typed} from '../block-text.ts'
import {checkAnnotations} from '../check/check-annotations.ts'
import {checkAttachmentList} from '../check/check-attachment-list.ts'
import {checkBylines, checkSignedDate} from '../check/check-signing.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {Attachment, Field, SourceText} from '../model.ts'
import {optional} from '../optional.ts'
import {
  type AttachmentListReading,
  numberedNames,
  readAttachmentList
} from '../pasted/read-attachment-list.ts'
import {findSignature, type Signature} from '../pasted/read-ending.ts'
import {readRecipients} from '../pasted/read-recipients.ts'
import type {SignatureText} from '../pasted/signature-names.ts'
import {notesUnderTitle} from '../pasted/under-title-notes.ts'
import {readBody} from './read-body.ts'

type AttachmentText = Omit<Attachment, 'label' | 'title' | 'path' | 'documentNumber'>

/** Read the text in `blocks`; `isDocument`: one that was issued, which has addressees. */
export function readAttachmentText(
  blocks: readonly RootContent[],
  isDocument: boolean,
  metadata: Metadata | undefined,
  file: VFile
): {readonly text: AttachmentText; readonly suppressed: readonly SourceText[]} {
  const notes = notesUnderTitle(blocks)
  const below = blocks.slice(notes.length)
  const recipients = isDocument ? readRecipients(below) : undefined
  const rest = below.slice(recipients?.count ?? 0)
  const signature = signatureAtEnd(rest)
  const above = rest.slice(0, signature?.start)
  const list = ownList(above, isDocument && signature !== undefined)
  if (list) checkAttachmentList(list, false, file)
  if (signature?.date) checkSignedDate(signature.date, file)
  checkBylines(signature?.bylines ?? [], file)
  checkAnnotations(signature?.annotations ?? [], signature, file)
  const text: AttachmentText = {
    subtitleNotes: notes.map((node) => typed(lineText(node), node)),
    ...optional('mainRecipients', recipients && typed(recipients.text, below[0])),
    body: readBody(list?.rest ?? above, metadata, file),
    attachmentList: numberedNames(list?.names.map(({name}) => name) ?? []),
    bylines: (signature?.bylines ?? []).map(fieldOf),
    ...optional('signedOn', signature?.date && fieldOf(signature.date)),
    annotations: (signature?.annotations ?? []).map(fieldOf)
  }
  return {text, suppressed: list?.suppressed ?? []}
}

/**
 * The 附件说明 at the end of `blocks`: of a document that was issued, or one that cannot be
 * anything else. In other attachments it may be any list.
 */
function ownList(
  blocks: readonly RootContent[],
  isSigned: boolean
): AttachmentListReading | undefined {
  const list = readAttachmentList(blocks)
  const isCounted =
    list.names.length > 1 && list.names.every(({number}, index) => number === index + 1)
  return isSigned || isCounted ? list : undefined
}

/** Names and a date, with nothing below them but 附注. */
function signatureAtEnd(blocks: readonly RootContent[]): Signature | undefined {
  const found = findSignature(blocks, [])
  const isOne = found && found.bylines.length > 0 && found.end === blocks.length
  return isOne && found.start > 0 ? found : undefined
}

function fieldOf({text, node}: SignatureText): Field {
  return typed(text, node)
}
