/**
 * The key of an encrypted file whose user password is empty.
 *
 * ISO 32000-1, algorithms 2, 4 and 5; ISO 32000-2, algorithms 2.A and 2.B.
 */

import {createCipheriv, createDecipheriv, createHash} from 'node:crypto'
import type {PDFDict} from '@cantoo/pdf-lib'
import {PdfFault} from '../fault.ts'
import {arrayAt, bytesAt, bytesOfString, flagAt, members, numberAt} from '../objects.ts'
import {rc4} from './rc4.ts'

/** What a password is filled up with; all of an empty one. */
const padding = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex'
)

/** A fault when the file wants a password. */
export function fileKey(encrypt: PDFDict, trailer: PDFDict): Uint8Array {
  const revision = numberAt(encrypt, 'R') ?? 0
  const key = revision >= 5 ? keyOfAes256(encrypt, revision) : keyOfMd5(encrypt, trailer, revision)
  if (!key) throw new PdfFault('password', 'Expected a file that opens without a password')
  return key
}

function keyOfMd5(encrypt: PDFDict, trailer: PDFDict, revision: number): Uint8Array | undefined {
  const id = bytesOfString(members(arrayAt(trailer, 'ID'))[0]) ?? new Uint8Array()
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE((numberAt(encrypt, 'P') ?? 0) | 0)
  const hash = createHash('md5')
    .update(padding)
    .update((bytesAt(encrypt, 'O') ?? new Uint8Array()).subarray(0, 32))
    .update(permissions)
    .update(id)
  if (revision >= 4 && flagAt(encrypt, 'EncryptMetadata') === false) {
    hash.update(Buffer.from('ffffffff', 'hex'))
  }
  const length =
    revision === 2 ? 5 : Math.min(Math.max((numberAt(encrypt, 'Length') ?? 40) / 8, 5), 16)
  let key: Buffer = hash.digest()
  if (revision >= 3) {
    for (let round = 0; round < 50; round += 1) key = md5(key.subarray(0, length))
  }
  const result = key.subarray(0, length)
  return isKey(result, encrypt, id, revision) ? result : undefined
}

/** Whether `key` gives the check that the file carries. */
function isKey(key: Uint8Array, encrypt: PDFDict, id: Uint8Array, revision: number): boolean {
  const check = bytesAt(encrypt, 'U') ?? new Uint8Array()
  if (revision === 2) return Buffer.compare(rc4(key, padding), check.subarray(0, 32)) === 0
  let expected = rc4(key, md5(Buffer.concat([padding, id])))
  for (let round = 1; round < 20; round += 1) {
    expected = rc4(
      key.map((byte) => byte ^ round),
      expected
    )
  }
  return Buffer.compare(expected, check.subarray(0, 16)) === 0
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest()
}

function keyOfAes256(encrypt: PDFDict, revision: number): Uint8Array | undefined {
  const user = bytesAt(encrypt, 'U') ?? new Uint8Array()
  const hidden = bytesAt(encrypt, 'UE') ?? new Uint8Array()
  if (user.length < 48 || hidden.length < 32) return undefined
  const hash = revision === 5 ? sha256 : hardened
  if (Buffer.compare(hash(user.subarray(32, 40)), user.subarray(0, 32)) !== 0) return undefined
  const decipher = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), Buffer.alloc(16))
  return decipher.setAutoPadding(false).update(hidden.subarray(0, 32))
}

function sha256(salt: Uint8Array): Buffer {
  return createHash('sha256').update(salt).digest()
}

/** Algorithm 2.B for an empty password: at least 64 rounds. */
function hardened(salt: Uint8Array): Buffer {
  let key: Buffer = sha256(salt)
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const block = Buffer.concat(Array.from({length: 64}, () => key))
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32))
    const mixed = cipher.setAutoPadding(false).update(block)
    const remainder = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = createHash(['sha256', 'sha384', 'sha512'][remainder] ?? 'sha256')
      .update(mixed)
      .digest()
    last = mixed.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}
