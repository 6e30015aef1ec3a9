/**
 * The standard security handler, for files that open without a password.
 *
 * ISO 32000-1, 7.6; ISO 32000-2, 7.6.4 for AES with 256 bits.
 */

import {createDecipheriv, createHash} from 'node:crypto'
import type {PDFDict} from '@cantoo/pdf-lib'
import {PdfFault} from '../fault.ts'
import {filtersOf} from '../filters/filters.ts'
import {dictAt, flagAt, nameAt, numberAt} from '../objects.ts'
import {fileKey} from './file-key.ts'
import {rc4} from './rc4.ts'

export interface Cipher {
  string(bytes: Uint8Array, number: number, generation: number): Uint8Array
  stream(bytes: Uint8Array, number: number, generation: number): Uint8Array
  /** Whether the stream of this dictionary is enciphered. */
  covers(dict: PDFDict): boolean
}

/** The cipher that the trailer names; undefined when the file is not encrypted. */
export function openCipher(trailer: PDFDict): Cipher | undefined {
  const dict = dictAt(trailer, 'Encrypt')
  if (!dict) return undefined
  const version = numberAt(dict, 'V') ?? 0
  if (nameAt(dict, 'Filter') !== 'Standard' || ![1, 2, 4, 5].includes(version)) {
    throw new PdfFault('encryption', 'Expected the standard security handler')
  }
  const strings = methodOf(dict, version, 'StrF')
  const streams = methodOf(dict, version, 'StmF')
  const key = fileKey(dict, trailer)
  const hidesMetadata = flagAt(dict, 'EncryptMetadata') ?? true
  return {
    string: (bytes, number, generation) => strings(key, bytes, number, generation),
    stream: (bytes, number, generation) => streams(key, bytes, number, generation),
    covers(stream) {
      const type = nameAt(stream, 'Type')
      if (type === 'XRef' || (type === 'Metadata' && !hidesMetadata)) return false
      // The stream's own filter, which does nothing.
      return filtersOf(stream)[0]?.name !== 'Crypt'
    }
  }
}

type Method = (key: Uint8Array, bytes: Uint8Array, number: number, generation: number) => Uint8Array

/** Before version 4 all is RC4; from then on a crypt filter says. */
function methodOf(dict: PDFDict, version: number, use: 'StrF' | 'StmF'): Method {
  if (version < 4) return byRc4
  const filter = nameAt(dict, use) ?? 'Identity'
  if (filter === 'Identity') return (_key, bytes) => bytes
  switch (nameAt(dictAt(dictAt(dict, 'CF'), filter), 'CFM')) {
    case 'V2':
      return byRc4
    case 'AESV2':
      return byAes128
    case 'AESV3':
      return (key, bytes) => aes('aes-256-cbc', key, bytes)
    case 'None':
      return (_key, bytes) => bytes
    default:
      throw new PdfFault('encryption', 'Expected RC4 or AES')
  }
}

const byRc4: Method = (key, bytes, number, generation) =>
  rc4(objectKey(key, number, generation, false), bytes)

const byAes128: Method = (key, bytes, number, generation) =>
  aes('aes-128-cbc', objectKey(key, number, generation, true), bytes)

/** ISO 32000-1, algorithm 1. */
function objectKey(
  key: Uint8Array,
  number: number,
  generation: number,
  isAes: boolean
): Uint8Array {
  const place = [number, number >> 8, number >> 16, generation, generation >> 8]
  const hash = createHash('md5').update(key).update(Uint8Array.from(place))
  if (isAes) hash.update('sAlT')
  return hash.digest().subarray(0, Math.min(key.length + 5, 16))
}

/** The first block is where the chain begins; the last says how much of it is filling. */
function aes(name: 'aes-128-cbc' | 'aes-256-cbc', key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const whole = bytes.length - (bytes.length % 16)
  if (whole < 32) return new Uint8Array()
  const decipher = createDecipheriv(name, key, bytes.subarray(0, 16)).setAutoPadding(false)
  const plain = Buffer.concat([decipher.update(bytes.subarray(16, whole)), decipher.final()])
  const filling = plain.at(-1) ?? 0
  return filling >= 1 && filling <= 16 ? plain.subarray(0, plain.length - filling) : plain
}
