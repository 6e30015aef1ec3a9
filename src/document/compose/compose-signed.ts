/** Who signs a document and in which way: by name, under a seal, by 签名章. GB/T 9704—2012, 7.3.5. */

import type {VFile} from 'vfile'
import {checkAnnotations} from '../check/check-annotations.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {Main, SignatureStamp, SourceText, StampPicture} from '../model.ts'
import {optional} from '../optional.ts'
import type {TypedParts} from '../pasted/read-parts.ts'
import {isDraftNote} from '../pasted/under-title-notes.ts'
import {annotationsOf} from './compose-annotations.ts'
import {sealsOf} from './compose-seals.ts'
import {type Signing, signingOf} from './compose-signing.ts'
import {stampPicturesOf} from './compose-stamp-pictures.ts'
import {stampsOf} from './compose-stamps.ts'
import type {Nature} from './nature.ts'

export interface Signed extends Signing {
  readonly stampPictures: readonly StampPicture[]
  readonly signatureStamps: readonly SignatureStamp[]
  /** By a picture, or by office and name. */
  readonly isStamped: boolean
}

type Closing = Pick<
  Main,
  'bylines' | 'signatureStamps' | 'stampPictures' | 'seals' | 'signedOn' | 'annotations'
>

/** Compose names, date and stamps from the draft and the front matter. */
export function composeSigned(
  {head, signature}: TypedParts,
  {form, kind}: Nature,
  metadata: Metadata | undefined,
  file: VFile
): Signed {
  const stampPictures = stampPicturesOf(metadata, signature, file)
  const isSigned = form === 'order' || kind === '议案'
  const isPictured = metadata?.signatureStamp?.some(({picture}) => picture) ?? false
  const signatureStamps = isPictured ? [] : stampsOf(signature, metadata, isSigned, file)
  const isNamed = form !== 'minutes' && !isAdopted()
  const signing = signingOf(signature, metadata, isNamed, signatureStamps, file)
  const isStamped = isPictured || signatureStamps.length > 0
  return {...signing, stampPictures, signatureStamps, isStamped}

  /** A 题注 says who adopted the document, and when: no name and no date below the text. */
  function isAdopted(): boolean {
    const isDated = metadata?.signedOn !== undefined || signature?.date !== undefined
    const says = head.subtitleNotes.some(({text}) => /年/u.test(text) && !isDraftNote(text))
    return !isDated && (says || kind === '决议' || kind === '公报')
  }
}

/** Compose what is printed below the text: where a stamp is a picture, no name beside it. */
export function composeClosing(
  {stampPictures, signatureStamps, ...signing}: Signed,
  {annotations, signature}: TypedParts,
  metadata: Metadata | undefined,
  file: VFile
): Closing & {readonly suppressed: readonly SourceText[]} {
  const notes = annotationsOf(annotations, metadata, file)
  checkAnnotations(annotations, signature, file)
  return {
    bylines: stampPictures.length > 0 ? [] : signing.bylines,
    signatureStamps,
    stampPictures,
    seals: sealsOf(metadata, signing, file),
    ...optional('signedOn', signing.signedOn),
    annotations: notes.fields,
    suppressed: notes.suppressed
  }
}
