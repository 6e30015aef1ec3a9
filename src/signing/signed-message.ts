/**
 * A signature as PAdES B-B has it: CMS signed data without the content, of one signer, whose
 * certificate is signed too. ETSI EN 319 142-1, 6; RFC 5652; RFC 5035.
 *
 * The time is not among what is signed: PAdES has it in the PDF’s own dictionary.
 */

import {createHash} from 'node:crypto'
import {
  Constructed,
  Set as DerSet,
  fromBER,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence
} from 'asn1js'
import {Certificate} from 'pkijs'
import type {SigningIdentity} from './identity.ts'

type DerValue = Sequence | DerSet | Integer | Null | ObjectIdentifier | OctetString | Constructed

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2'
} as const

/** Sign what has the SHA-256 `digest`; the CMS in DER. */
export async function signedMessage(
  digest: Uint8Array,
  identity: SigningIdentity
): Promise<Uint8Array> {
  const {certificate, chain, isElliptic} = identity
  const attributes = sortedDer([
    attribute(oids.contentType, new ObjectIdentifier({value: oids.data})),
    attribute(oids.messageDigest, octets(digest)),
    // ESSCertIDv2 with its default, SHA-256.
    attribute(oids.signingCertificate, sequence(sequence(sequence(octets(sha256(certificate))))))
  ])
  const signature = await identity.sign(derOf(new DerSet({value: [...attributes]})))
  const {issuer, serialNumber} = Certificate.fromBER(bufferOf(certificate))
  const sha256Algorithm = algorithm(oids.sha256)
  const signerInfo = sequence(
    new Integer({value: 1}),
    sequence(parsed(derOf(issuer.toSchema())), serialNumber),
    sha256Algorithm,
    tagged(0, [...attributes]),
    isElliptic
      ? sequence(new ObjectIdentifier({value: oids.ecdsaWithSha256}))
      : algorithm(oids.rsa),
    octets(signature)
  )
  const certificates = sortedDer([certificate, ...chain].map(parsed))
  const signedData = sequence(
    new Integer({value: 1}),
    new DerSet({value: [sha256Algorithm]}),
    sequence(new ObjectIdentifier({value: oids.data})),
    tagged(0, [...certificates]),
    new DerSet({value: [signerInfo]})
  )
  return derOf(sequence(new ObjectIdentifier({value: oids.signedData}), tagged(0, [signedData])))
}

/** The most bytes that the message of `identity` takes, whatever is signed. */
export function mostBytesOf({certificate, chain}: SigningIdentity): number {
  const certificates = [certificate, ...chain].reduce((sum, {length}) => sum + length, 0)
  // Issuer and serial once more, the signature of a key of 8192 bits, and what holds it together.
  return certificates + certificate.length + 2048
}

function sequence(...value: DerValue[]): Sequence {
  return new Sequence({value})
}

function tagged(tagNumber: number, value: DerValue[]): Constructed {
  return new Constructed({idBlock: {tagClass: 3, tagNumber}, value})
}

function algorithm(value: string): Sequence {
  return sequence(new ObjectIdentifier({value}), new Null())
}

function attribute(type: string, value: DerValue): Sequence {
  return sequence(new ObjectIdentifier({value: type}), new DerSet({value: [value]}))
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({valueHex: bufferOf(bytes)})
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}

/** In the order that DER asks of a set. */
function sortedDer<Value extends DerValue>(values: readonly Value[]): readonly Value[] {
  return [...values].sort((one, other) => Buffer.compare(derOf(one), derOf(other)))
}

function parsed(der: Uint8Array): Sequence {
  const {result} = fromBER(bufferOf(der))
  if (result instanceof Sequence) return result
  throw new Error('Expected a sequence')
}

function derOf(value: {toBER(): ArrayBuffer}): Uint8Array {
  return new Uint8Array(value.toBER())
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
