/**
 * The signatures of any PDF, and whether it is still what was signed. ISO 32000-1, 12.8.1.
 *
 * Whether the signer is who he says he is, and may be trusted, is not asked: that takes lists of
 * authorities, which a checker of pages has no business to keep.
 */

import {type PDFDict, PDFName} from '@cantoo/pdf-lib'
import {
  arrayAt,
  asDict,
  dictAt,
  members,
  nameAt,
  numbers,
  openFile,
  textAt
} from '../pdf-syntax/index.ts'
import {judgeMessage, type MessageState} from './judge-message.ts'

/**
 * `intact`: all of the file is as it was signed; `appended`: what was signed is, and something
 * was added behind it; `changed`: what was signed is not as it was, or is not all up to the
 * signature; `unknown`: it is signed in a way that is not known here.
 */
export type SignatureState = MessageState | 'appended'

export interface FoundSignature {
  readonly state: SignatureState
  /** Whom its certificate names, or what it says itself. */
  readonly signer: string | undefined
  /** As it says: `2026-03-05 09:00:00 +08:00`. */
  readonly time: string | undefined
  /** Bytes of the file behind what was signed. */
  readonly behind: number
}

/** More are nobody's. */
const mostSignatures = 100
const mostFields = 10_000
/** Longer messages have more than certificates in them. */
const mostMessage = 4 * 1024 * 1024

/**
 * The signatures of a file, those that cover more behind those that cover less. A `PdfFault` if it
 * cannot be opened.
 */
export async function readSignatures(bytes: Uint8Array): Promise<readonly FoundSignature[]> {
  const dicts = signaturesIn(bytes)
  const found: {readonly end: number; readonly signature: FoundSignature}[] = []
  for (const dict of dicts.slice(0, mostSignatures)) {
    const [start, length, next, rest] = numbers(arrayAt(dict, 'ByteRange'))
    const end = (next ?? 0) + (rest ?? 0)
    const gap = gapOf(bytes, [start, length, next, rest])
    const said = {signer: textAt(dict, 'Name'), time: timeOf(textAt(dict, 'M'))}
    if (!gap) {
      found.push({end, signature: {...said, state: 'changed', behind: 0}})
      continue
    }
    const signed = [bytes.subarray(0, length), bytes.subarray(next, end)]
    const {state, signer} = await judgeMessage(gap, signed, nameAt(dict, 'SubFilter'))
    const behind = isBlank(bytes.subarray(end)) ? 0 : bytes.length - end
    const isAppended = state === 'intact' && behind > 0
    const signature = {
      ...{time: said.time, behind, signer: signer ?? said.signer},
      state: isAppended ? ('appended' as const) : state
    }
    found.push({end, signature})
  }
  return found.sort((one, other) => one.end - other.end).map(({signature}) => signature)
}

/** The dictionaries of the fields that are signed. */
function signaturesIn(bytes: Uint8Array): readonly PDFDict[] {
  const {catalog} = openFile(bytes)
  const seen = new Set<PDFDict>()
  const found = new Set<PDFDict>()
  const open = [...members(arrayAt(dictAt(catalog, 'AcroForm'), 'Fields'))]
  while (open.length > 0 && seen.size < mostFields) {
    const field = asDict(open.pop())
    if (!field || seen.has(field)) continue
    seen.add(field)
    const value = dictAt(field, 'V')
    if (value?.has(PDFName.of('ByteRange'))) found.add(value)
    open.push(...members(arrayAt(field, 'Kids')))
  }
  return [...found]
}

type Range = readonly [
  start: number | undefined,
  length: number | undefined,
  next: number | undefined,
  rest: number | undefined
]

/**
 * The message, which stands between the two parts that are signed; undefined where something
 * else does as well, or the parts do not begin and end where they should.
 */
function gapOf(
  bytes: Uint8Array,
  [start, length = 0, next = 0, rest = 0]: Range
): Buffer | undefined {
  if (start !== 0 || length <= 0 || next <= length + 2 || rest < 0) return undefined
  if (next + rest > bytes.length || next - length > 2 * mostMessage) return undefined
  const text = Buffer.from(bytes.subarray(length, next)).toString('latin1')
  const [, hex] = /^<([\da-f\s]*)>$/iu.exec(text) ?? []
  return hex === undefined ? undefined : Buffer.from(hex.replace(/\s/gu, ''), 'hex')
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length <= 16 && bytes.every((byte) => byte === 10 || byte === 13 || byte === 32)
}

/** `D:20260305090000+08'00'` as it is read. */
function timeOf(date: string | undefined): string | undefined {
  const parts =
    /^D:(?<y>\d{4})(?<mo>\d\d)(?<d>\d\d)(?<h>\d\d)(?<mi>\d\d)(?<s>\d\d)(?<zone>Z|[+-]\d\d'\d\d)?/u
  const {y, mo, d, h, mi, s, zone = ''} = parts.exec(date ?? '')?.groups ?? {}
  if (y === undefined) return undefined
  const shown = zone.startsWith('Z') ? ' UTC' : zone === '' ? '' : ` ${zone.replace("'", ':')}`
  return `${y}-${mo}-${d} ${h}:${mi}:${s}${shown}`
}
