/**
 * The blocks below the front matter, taken apart: from the ends, which are certain, to the
 * text between them.
 */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Form} from '../../base/forms.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {SourceText} from '../model.ts'
import {isBody} from '../words/body-name.ts'
import {partLines} from './break-lines.ts'
import {takeNotes} from './ending-notes.ts'
import {type AttachmentListReading, readAttachmentList} from './read-attachment-list.ts'
import {type ColophonReading, hasColophon, readColophon} from './read-colophon.ts'
import {findByline, findDoubtful, findSignature, type Signature} from './read-ending.ts'
import {type PastedHead, readHead} from './read-head.ts'
import {readLateList} from './read-late-list.ts'
import {type MastheadReading, readMasthead} from './read-masthead.ts'
import type {SignatureText} from './signature-names.ts'
import {type AttachmentPart, splitAttachments} from './split-attachments.ts'
import {tellForm} from './tell-form.ts'
import {firstLabel, textIssuedAt} from './text-ends.ts'
import {issuersIn} from './title-issuers.ts'
import {wordsOfTitle} from './title-words.ts'

/** What the author typed below the front matter, part by part. */
export interface TypedParts {
  readonly masthead: MastheadReading | undefined
  /** As the front matter says, or the words of the draft tell. */
  readonly form: Form | undefined
  readonly head: PastedHead
  /** Between head and 附件说明; entries of 出席 are still at its end. */
  readonly text: readonly RootContent[]
  /** The 附件说明. */
  readonly list: AttachmentListReading
  /** Whether it was typed below the signature. */
  readonly isListLate: boolean
  readonly signature: Signature | undefined
  /** A date below a body's name among the text. */
  readonly doubtful: RootContent | undefined
  /** 附注, wherever they were typed. */
  readonly annotations: readonly SignatureText[]
  readonly attachments: readonly AttachmentPart[]
  readonly colophon: ColophonReading
  /** 发文机关: as given, else those that sign, else those of the red head, else of the title. */
  readonly issuers: readonly string[]
  readonly suppressed: readonly SourceText[]
}

/** Take `all` blocks apart; what the front matter says otherwise is told on `file`. */
export function readParts(
  all: readonly RootContent[],
  metadata: Metadata | undefined,
  file: VFile
): TypedParts {
  const colophon = readColophonOf(partLines(all))
  const title = metadata?.title?.map(({text}) => text).join('')
  const masthead = readMasthead(colophon.rest, title)
  const rest = masthead?.rest ?? colophon.rest
  const form = metadata?.form ?? (masthead?.mark ? formOfMark(masthead) : tellForm(rest, title))
  const limit = Math.min(firstLabel(rest), textIssuedAt(rest, form))
  const signature = readSignature(rest.slice(0, limit), metadata)
  const issuersFor = (words: string): readonly string[] =>
    issuersOf(metadata, signature, masthead, words)

  const top = rest.slice(0, signature?.start ?? limit)
  // A number in the masthead is the document's; another one is a line under the title.
  const takesNumber = (words: string): boolean =>
    masthead?.documentNumber === undefined && issuersFor(words).length > 0
  const head = readHead(top, form, metadata, file, takesNumber)
  const {list, isLate, notes, text, after} = readTail(
    head.rest,
    rest.slice(signature?.end ?? limit),
    signature
  )
  const issuers = issuersFor(wordsOfTitle(head.title))
  const doubtful = findDoubtful(text, issuers.map(withoutSpaces))
  const given = metadata?.attachments
  return {
    masthead,
    form,
    head,
    text,
    list,
    isListLate: isLate,
    signature,
    doubtful,
    annotations: notes,
    attachments: splitAttachments(
      after,
      (given ?? list.names).map(({name}) => name.text)
    ),
    colophon,
    issuers,
    suppressed: [
      ...colophon.suppressed,
      ...(masthead?.suppressed ?? []),
      ...head.suppressed,
      ...list.suppressed,
      ...(signature?.suppressed ?? [])
    ]
  }
}

/** At the very end, or, as offices type it, above the first attachment. */
function readColophonOf(blocks: readonly RootContent[]): ColophonReading {
  const last = readColophon(blocks)
  const end = firstLabel(blocks)
  if (hasColophon(last) || end === blocks.length) return last
  const above = readColophon(blocks.slice(0, end))
  if (!hasColophon(above)) return last
  return {...above, isAboveAttachments: true, rest: [...above.rest, ...blocks.slice(end)]}
}

interface Tail {
  readonly list: AttachmentListReading
  readonly isLate: boolean
  readonly notes: readonly SignatureText[]
  readonly text: readonly RootContent[]
  /** What follows the signature and is no list. */
  readonly after: readonly RootContent[]
}

/** 附件说明 and 附注, from above the signature and from below it. */
function readTail(
  above: readonly RootContent[],
  below: readonly RootContent[],
  signature: Signature | undefined
): Tail {
  const {notes, rest} = takeNotes(above)
  const list = readAttachmentList(rest)
  const own = [...notes, ...(signature?.annotations ?? [])]
  const late = signature && list.head === undefined ? readLateList(below) : undefined
  if (!late) return {list, isLate: false, notes: own, text: list.rest, after: below}
  return {
    list: late.list,
    isLate: true,
    notes: [...own, ...late.notes],
    text: rest,
    after: late.rest
  }
}

/** A name without 文件 above a number of letters is the mark of one. 10.1. */
function formOfMark({mark, documentNumber}: MastheadReading): Form | undefined {
  return mark?.kind === 'name' && /函/u.test(documentNumber?.text ?? '') ? 'letter' : undefined
}

/** A date with names above it; without a date, a name at the end that the front matter has. */
function readSignature(
  blocks: readonly RootContent[],
  metadata: Metadata | undefined
): Signature | undefined {
  const issuers = textsOf(metadata?.issuer)
  const names = [...issuers, ...textsOf(metadata?.byline)]
  return findSignature(blocks, names.map(withoutSpaces)) ?? findByline(blocks, names)
}

function issuersOf(
  metadata: Metadata | undefined,
  signature: Signature | undefined,
  masthead: MastheadReading | undefined,
  title: string
): readonly string[] {
  const named = textsOf(metadata?.issuer)
  if (named.length > 0) return named
  const signed = textsOf(signature?.bylines).map(withoutSpaces).filter(isBody)
  if (signed.length > 0) return signed
  return masthead?.mark ? textsOf(masthead.mark.names) : issuersIn(title)
}

function textsOf(fields: readonly {readonly text: string}[] = []): string[] {
  return fields.map(({text}) => text)
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u3000]/gu, '')
}
