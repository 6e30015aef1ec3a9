/** Who signs the PDFs of a run: opened before anything is made, whatever is remembered. */

import {env} from 'node:process'
import {digestOf} from '../base/digest.ts'
import type {Wording} from '../base/message.ts'
import {OperationalError} from '../base/operational-error.ts'

export interface PdfSigner {
  /** Of the certificates: what was signed with others is made anew. */
  readonly digest: string
  sign(pdf: Uint8Array): Promise<Uint8Array>
}

/**
 * Open the PKCS#12 `bytes` of the file that is shown as `path`. An `OperationalError` when they,
 * the password or the time of the certificate are no good.
 */
export async function openSigner(
  path: string,
  bytes: Uint8Array,
  password: string
): Promise<PdfSigner> {
  const [{IdentityFault, openIdentity}, {signPdf}] = await Promise.all([
    import('../signing/identity.ts'),
    import('../signing/sign-pdf.ts')
  ])
  const identity = await openIdentity(bytes, password).catch((error: unknown) => {
    if (!(error instanceof IdentityFault)) throw error
    throw refused(path, error.wording)
  })
  const {certificate, chain, validFrom, validTo} = identity
  const time = signingTime()
  if (time < validFrom || time > validTo) {
    throw refused(path, {
      zh: `证书的有效期是 ${day(validFrom)} 至 ${day(validTo)}，不含签名之日 ${day(time)}`,
      en: `its certificate is valid from ${day(validFrom)} to ${day(validTo)}, expected the day of signing in it, ${day(time)}`
    })
  }
  return {
    digest: digestOf(Buffer.concat([certificate, ...chain])),
    sign: (pdf) => signPdf(pdf, identity, signingTime())
  }
}

/** `SOURCE_DATE_EPOCH`, else now: a signature says when it was made. */
function signingTime(): Date {
  const epoch = env.SOURCE_DATE_EPOCH
  if (epoch === undefined || !/^\d+$/u.test(epoch)) return new Date()
  return new Date(Number(epoch) * 1000)
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function refused(path: string, {zh, en}: Wording): OperationalError {
  return new OperationalError({
    zh: `不能用“${path}”签名：${zh}`,
    en: `Cannot sign with \`${path}\`: ${en}`
  })
}
