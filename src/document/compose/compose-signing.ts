/** 发文机关署名 and 成文日期: the draft's and the front matter's. GB/T 9704—2012, 7.3.5. */

import type {VFile} from 'vfile'
import {lineOf, typed} from '../block-text.ts'
import {checkBylines, checkSignedDate} from '../check/check-signing.ts'
import {reportConflict} from '../conflict.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import {given} from '../given.ts'
import type {Field, SignatureStamp} from '../model.ts'
import type {Signature} from '../pasted/read-ending.ts'
import {
  type CalendarDate,
  exists,
  isoDate,
  printedDate,
  readDate,
  readSignedDate
} from '../words/date.ts'
import {sameWords} from '../words/same.ts'

export interface Signing {
  readonly bylines: readonly Field[]
  readonly signedOn: Field | undefined
  readonly date: CalendarDate | undefined
}

/** 发文机关署名 and 成文日期. 7.3.5. `isNamed`: the 发文机关 is named when nothing else is said. */
export function signingOf(
  signature: Signature | undefined,
  metadata: Metadata | undefined,
  isNamed: boolean,
  stamps: readonly SignatureStamp[],
  file: VFile
): Signing {
  const {date: typedDate, bylines: names = []} = signature ?? {}
  const read = typedDate && readSignedDate(typedDate.text)
  const givenDate = metadata?.signedOn && readDate(metadata.signedOn.text)
  if (
    typedDate &&
    read &&
    metadata?.signedOn &&
    givenDate &&
    isoDate(read) !== isoDate(givenDate)
  ) {
    reportConflict(file, 'signedOn', metadata.signedOn, typedDate.text, typedDate.node)
  }
  if (typedDate) checkSignedDate(typedDate, file)
  checkBylines(names, file)

  // The draft's own date keeps its hanzi; the front matter's is written out.
  const signedOn = typedDate
    ? typed(typedDate.text, typedDate.node)
    : metadata?.signedOn && givenDate
      ? given(metadata.signedOn, printedDate(givenDate))
      : undefined
  const date = givenDate ?? (read && exists(read) ? read : undefined)
  // 7.3.5.3: a stamp stands in the place of the names, unless these are given besides.
  const signers = stamps
    .filter(({office}) => office.origin === 'body')
    .map(({office}) => office.line)
  const left = names.filter(({node}) => !signers.includes(lineOf(node)))
  const bylines = bylinesOf(left, metadata, isNamed, file)
  const isDefault = left.length === 0 && metadata?.byline === undefined
  return {bylines: stamps.length > 0 && isDefault ? [] : bylines, signedOn, date}
}

function bylinesOf(
  names: Signature['bylines'],
  metadata: Metadata | undefined,
  isNamed: boolean,
  file: VFile
): readonly Field[] {
  const {byline, issuer = []} = metadata ?? {}
  const all = names.map(({text}) => text).join('、')
  const [first] = byline ?? []
  const wanted = byline?.map(({text}) => text).join('、')
  if (first && wanted !== undefined && names.length > 0 && !sameWords(wanted, all)) {
    reportConflict(file, 'byline', {...first, text: wanted}, all, names[0]?.node)
  }
  if (names.length > 0) return names.map(({text, node}) => typed(text, node))
  if (wanted === '无') return []
  if (byline) return byline.map((name) => given(name))
  return isNamed ? issuer.map((name) => given(name)) : []
}
