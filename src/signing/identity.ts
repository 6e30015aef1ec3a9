/**
 * Who signs: the key and the certificates of a PKCS#12 file (`.p12`, `.pfx`). RFC 7292.
 *
 * `@libpdf/core` opens the file, whatever it is encrypted with; which of its certificates is the
 * key’s is looked for here, since it takes the first.
 */

import {verify, X509Certificate} from 'node:crypto'
import {P12Signer} from '@libpdf/core'
import type {Wording} from '../base/message.ts'

export interface SigningIdentity {
  /** The certificate of the key, DER. */
  readonly certificate: Uint8Array
  /** The others of the file, DER. */
  readonly chain: readonly Uint8Array[]
  readonly isElliptic: boolean
  readonly validFrom: Date
  readonly validTo: Date
  /** The signature of `data`: RSA PKCS#1 v1.5, or ECDSA in DER, of its SHA-256. */
  sign(data: Uint8Array): Promise<Uint8Array>
}

/** What keeps a file from being signed with, for its owner. */
export class IdentityFault extends Error {
  readonly wording: Wording

  constructor(wording: Wording) {
    super(wording.en)
    this.wording = wording
  }
}

/** Read the PKCS#12 `bytes`; an `IdentityFault` when they, or the password, are no good. */
export async function openIdentity(bytes: Uint8Array, password: string): Promise<SigningIdentity> {
  const signer = await P12Signer.create(bytes, password).catch((error: unknown) => {
    throw new IdentityFault(wordingOf(error))
  })
  const sign = (data: Uint8Array): Promise<Uint8Array> => signer.sign(data, 'SHA-256')
  const all = [signer.certificate, ...signer.certificateChain]
  const probe = Buffer.from('Hongtou')
  const signature = await sign(probe)
  const isOwn = (der: Uint8Array): boolean => {
    try {
      return verify('sha256', probe, new X509Certificate(der).publicKey, signature)
    } catch {
      // A certificate of a kind that is not known here is not the one of a key that is.
      return false
    }
  }
  const certificate = all.find(isOwn)
  if (!certificate) throw new IdentityFault(noCertificate)
  const {validFrom, validTo} = new X509Certificate(certificate)
  return {
    certificate,
    chain: all.filter((each) => each !== certificate),
    isElliptic: signer.keyType === 'EC',
    validFrom: new Date(validFrom),
    validTo: new Date(validTo),
    sign
  }
}

/** The library tells one from another by its words alone: tests/signing/identity.test.ts. */
function wordingOf(error: unknown): Wording {
  const said = error instanceof Error ? error.message : ''
  if (/integrity|password|HMAC/iu.test(said)) return wrongPassword
  if (/no private key/iu.test(said)) return noKey
  if (/no certificate/iu.test(said)) return noCertificate
  if (/algorithm|curve|unsupported/iu.test(said)) return otherKind
  return notReadable
}

const wrongPassword = {
  zh: '密码不对，应为这个 .p12 文件的密码',
  en: 'the password is wrong, expected that of the .p12'
}
const noKey = {
  zh: '里面没有私钥，应为带私钥导出的 .p12 文件',
  en: 'it holds no private key, expected a .p12 that was exported with its key'
}
const noCertificate = {
  zh: '里面没有与私钥相配的证书，应为带证书的 .p12 文件',
  en: 'it holds no certificate of its key, expected a .p12 with one'
}
const otherKind = {
  zh: '密钥或加密的种类不支持，应为 RSA 或 ECDSA（P-256、P-384、P-521）',
  en: 'its kind of key or encryption is not supported, expected RSA or ECDSA (P-256, P-384, P-521)'
}
const notReadable = {
  zh: '不是 PKCS#12 文件，应为 .p12 或 .pfx',
  en: 'it is no PKCS#12 file, expected a .p12 or .pfx'
}
