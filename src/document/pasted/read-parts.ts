/**
 * The blocks below the front matter, taken apart: from the ends, which are certain, to the
 * text between them.
 */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Metadata} from '../front-matter/metadata.ts'
import type {SourceText} from '../model.ts'
import {
  type AttachmentPart,
  type ListedName,
  readAttachmentList,
  splitAttachments
} from './read-attachments.ts'
import {type ColophonReading, readColophon} from './read-colophon.ts'
import {findByline, findSignature, isBody, type Signature} from './read-ending.ts'
import {type PastedHead, readHead} from './read-head.ts'
import {firstLabel, textIssuedAt} from './text-ends.ts'
import {issuersIn} from './title-issuers.ts'
import {wordsOfTitle} from './title-words.ts'

/** What the author typed below the front matter, part by part. */
export interface TypedParts {
  readonly head: PastedHead
  /** Between head and 附件说明; entries of 出席 are still at its end. */
  readonly text: readonly RootContent[]
  /** The 附件说明. */
  readonly listed: readonly ListedName[]
  readonly signature: Signature | undefined
  readonly attachments: readonly AttachmentPart[]
  readonly colophon: ColophonReading
  /** 发文机关: as given, else those that sign, else those of the title. */
  readonly issuers: readonly string[]
  readonly suppressed: readonly SourceText[]
}

/** Take `blocks` apart; what the front matter says otherwise is told on `file`. */
export function readParts(
  blocks: readonly RootContent[],
  metadata: Metadata | undefined,
  file: VFile
): TypedParts {
  const colophon = readColophon(blocks)
  const {rest} = colophon
  const limit = Math.min(firstLabel(rest), textIssuedAt(rest, metadata))
  const signature = readSignature(rest.slice(0, limit), metadata)
  const issuersFor = (title: string): readonly string[] => issuersOf(metadata, signature, title)

  const top = rest.slice(0, signature?.start ?? limit)
  const head = readHead(top, metadata, file, (title) => issuersFor(title).length > 0)
  const list = readAttachmentList(head.rest)
  const given = metadata?.attachments
  return {
    head,
    text: list.rest,
    listed: list.names,
    signature,
    attachments: splitAttachments(
      rest.slice(signature?.end ?? limit),
      (given ?? list.names).map(({name}) => name.text)
    ),
    colophon,
    issuers: issuersFor(wordsOfTitle(head.title)),
    suppressed: [...colophon.suppressed, ...head.suppressed, ...list.suppressed]
  }
}

/** A date with names above it; without a date, a name at the end that the front matter has. */
function readSignature(
  blocks: readonly RootContent[],
  metadata: Metadata | undefined
): Signature | undefined {
  const issuers = textsOf(metadata?.issuer)
  return (
    findSignature(blocks, issuers.map(withoutSpaces)) ??
    findByline(blocks, [...issuers, ...textsOf(metadata?.byline)])
  )
}

function issuersOf(
  metadata: Metadata | undefined,
  signature: Signature | undefined,
  title: string
): readonly string[] {
  const named = textsOf(metadata?.issuer)
  if (named.length > 0) return named
  const signed = textsOf(signature?.bylines).map(withoutSpaces).filter(isBody)
  return signed.length > 0 ? signed : issuersIn(title)
}

function textsOf(fields: readonly {readonly text: string}[] = []): string[] {
  return fields.map(({text}) => text)
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u3000]/gu, '')
}
