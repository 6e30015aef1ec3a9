/** One signature, against what it signs: CMS signed data without the content. RFC 5652, 5.4. */

import {
  constants,
  createHash,
  getHashes,
  type KeyObject,
  type VerifyKeyObjectInput,
  verify,
  X509Certificate
} from 'node:crypto'
import {OctetString} from 'asn1js'
import {Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo} from 'pkijs'

export type MessageState = 'intact' | 'changed' | 'unknown'

interface Judged {
  readonly state: MessageState
  /** Whom the certificate names. */
  readonly signer: string | undefined
}

const unknown: Judged = {state: 'unknown', signer: undefined}

/** The kinds of signature in a PDF whose message is of this form. ISO 32000-1, table 257. */
const detached: ReadonlySet<string | undefined> = new Set([
  'adbe.pkcs7.detached',
  'ETSI.CAdES.detached'
])

const messageDigest = '1.2.840.113549.1.9.4'
const pss = '1.2.840.113549.1.1.10'

const digests: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '1.2.156.10197.1.401': 'sm3'
}

/** Judge `message`, zeros behind it included, of the two parts that are `signed`. */
export async function judgeMessage(
  message: Uint8Array,
  signed: readonly Uint8Array[],
  kind: string | undefined
): Promise<Judged> {
  if (!detached.has(kind)) return unknown
  try {
    const data = signedDataOf(message)
    const [info, ...others] = data.signerInfos
    const digest = info && digests[info.digestAlgorithm.algorithmId]
    if (!info || others.length > 0 || !digest || !getHashes().includes(digest)) return unknown
    const certificate = certificateOf(data, info)
    if (!certificate) return unknown
    return {state: stateOf(info, digest, certificate, signed), signer: nameOf(certificate)}
  } catch {
    // Whatever is no message of this form cannot be judged; that it was changed is not known.
    return unknown
  }
}

function signedDataOf(message: Uint8Array): SignedData {
  const {content} = ContentInfo.fromBER(new Uint8Array(message).buffer)
  return new SignedData({schema: content})
}

function certificateOf(data: SignedData, {sid}: SignerInfo): X509Certificate | undefined {
  if (!(sid instanceof IssuerAndSerialNumber)) return undefined
  const own = data.certificates?.find(
    (each) =>
      each instanceof Certificate &&
      each.serialNumber.isEqual(sid.serialNumber) &&
      each.issuer.isEqual(sid.issuer)
  )
  return own && new X509Certificate(Buffer.from(own.toSchema().toBER()))
}

function stateOf(
  {signedAttrs, signatureAlgorithm, signature}: SignerInfo,
  digest: string,
  {publicKey}: X509Certificate,
  signed: readonly Uint8Array[]
): MessageState {
  const value = Buffer.from(signature.valueBlock.valueHexView)
  const key = keyFor(publicKey, signatureAlgorithm.algorithmId === pss)
  if (!signedAttrs) {
    return verify(digest, Buffer.concat(signed), key, value) ? 'intact' : 'changed'
  }
  const [said] = signedAttrs.attributes.find(({type}) => type === messageDigest)?.values ?? []
  const hash = createHash(digest)
  for (const part of signed) hash.update(part)
  const isSame = said instanceof OctetString && hash.digest().equals(said.valueBlock.valueHexView)
  // The attributes as they are signed: a set, whatever they are tagged as.
  const isSigned = verify(digest, Buffer.from(signedAttrs.encodedValue), key, value)
  return isSame && isSigned ? 'intact' : 'changed'
}

function keyFor(key: KeyObject, isPss: boolean): VerifyKeyObjectInput {
  return isPss ? {key, padding: constants.RSA_PKCS1_PSS_PADDING} : {key}
}

function nameOf({subject}: X509Certificate): string | undefined {
  const names = new Map(
    subject.split('\n').map((line) => {
      const at = line.indexOf('=')
      return [line.slice(0, at), line.slice(at + 1)] as const
    })
  )
  return names.get('CN') ?? names.get('O')
}
