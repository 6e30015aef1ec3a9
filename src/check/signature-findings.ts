/** What is said of the signatures of a PDF: whether it was changed after they were made. */

import type {Finding, Severity, Wording} from '../base/message.ts'
import type {FoundSignature} from '../signing/read-signatures.ts'

interface Said {
  readonly severity: Severity
  readonly wording: Wording
}

/** Tell of each signature of a file, those that cover more behind those that cover less. */
export function signatureFindings(signatures: readonly FoundSignature[]): readonly Finding[] {
  return signatures.map((signature, index): Finding => {
    const {severity, wording} = said(signature, signatures.slice(index + 1))
    return {ruleId: 'signature', severity, clause: 'ISO 32000-1, 12.8', wording}
  })
}

function said(signature: FoundSignature, later: readonly FoundSignature[]): Said {
  const {state, signer, time, behind} = signature
  const zh = `${signer ?? '不知何人'}${time === undefined ? '' : `于 ${time} `}的签名`
  const en = `The signature of ${signer ?? 'somebody'}${time === undefined ? '' : ` at ${time}`}`
  switch (state) {
    case 'intact':
      return {
        severity: 'info',
        wording: {
          zh: `${zh}完好，签名后没有改动（证书是否可信未查）`,
          en: `${en} is whole: nothing was changed afterwards (whether its certificate can be trusted was not asked)`
        }
      }
    case 'appended': {
      // Each further signature is appended, and covers the ones before it.
      const isSignedOver = later.some((each) => each.state === 'intact' && each.behind === 0)
      return {
        severity: isSignedOver ? 'info' : 'warning',
        wording: {
          zh: isSignedOver
            ? `${zh}完好，其后又添了签名`
            : `${zh}之后文件又添了 ${behind} 个字节，所签部分没有改动；应与签名时一样`,
          en: isSignedOver
            ? `${en} is whole; another was added afterwards`
            : `${en} is followed by ${behind} bytes that it does not cover, though what it covers was not changed; expected the file as it was signed`
        }
      }
    }
    case 'changed':
      return {
        severity: 'error',
        wording: {
          zh: `${zh}不符：签名后文件被改动；应与签名时一样`,
          en: `${en} does not fit: the file was changed afterwards, expected it as it was signed`
        }
      }
    case 'unknown':
      return {
        severity: 'warning',
        wording: {
          zh: `${zh}没有查验：签法不认得（认得 PAdES 和 PKCS#7 的 RSA、ECDSA 签名）`,
          en: `${en} was not examined: it is of an unknown kind (known are PAdES and PKCS#7 with RSA or ECDSA)`
        }
      }
  }
}
