/** The flags of `build` about signatures, and who signs. */

import {basename, resolve} from 'node:path'
import {stdin} from 'node:process'
import {text} from 'node:stream/consumers'
import type {PdfSigner} from '../build/pdf-signer.ts'
import {readRegular} from '../files/regular.ts'
import {whyUnreadable} from '../source/unreadable.ts'
import type {Context, Flags, Values} from './command.ts'
import {UsageError} from './usage-error.ts'

const passwordVariable = 'HONGTOU_SIGN_PASSWORD'

export const signFlags = {
  'signature-field': {
    type: 'boolean',
    summary: {
      zh: '在署名和日期处留一个空的电子签名域',
      en: 'an empty field for a signature, over name and date'
    }
  },
  sign: {
    type: 'string',
    placeholder: 'FILE.p12',
    summary: {
      zh: `用这个证书签名（PAdES B-B）；密码放在环境变量 ${passwordVariable} 里`,
      en: `sign with this certificate (PAdES B-B); its password is in ${passwordVariable}`
    }
  },
  'sign-password-file': {
    type: 'string',
    placeholder: 'FILE',
    summary: {
      zh: '--sign：密码在这个文件的第一行（- 为标准输入）',
      en: '--sign: the password is the first line of this file (- for standard input)'
    }
  }
} as const satisfies Flags

/** Certificates with all of their chain have 10 kB. */
const mostBytes = 1024 * 1024

type SignValues = Values<typeof signFlags>

/** The field that is asked for: at its place, or without one where it is only signed. */
export function signatureFieldOf(values: SignValues): 'placed' | 'unplaced' | undefined {
  if (values['signature-field']) return 'placed'
  return values.sign === undefined ? undefined : 'unplaced'
}

/** Who signs; undefined where nobody does. */
export async function signerOf(
  values: SignValues,
  {folder, environment}: Pick<Context, 'folder' | 'environment'>
): Promise<PdfSigner | undefined> {
  const {sign, 'sign-password-file': file} = values
  if (sign === undefined) {
    if (file !== undefined) throw new UsageError(nothingSigned)
    return undefined
  }
  const password =
    file === undefined ? environment[passwordVariable] : await firstLine(file, folder)
  if (password === undefined) throw new UsageError(noPassword)
  const bytes = await read('--sign', sign, folder)
  const {openSigner} = await import('../build/pdf-signer.ts')
  return openSigner(basename(sign), bytes, password)
}

async function firstLine(file: string, folder: string): Promise<string> {
  const whole =
    file === '-'
      ? await text(stdin)
      : (await read('--sign-password-file', file, folder)).toString('utf8')
  return whole.split(/\r?\n/u, 1)[0] ?? ''
}

async function read(flag: string, path: string, folder: string): Promise<Buffer> {
  try {
    return await readRegular(resolve(folder, path), mostBytes)
  } catch (error) {
    const {zh, en} = whyUnreadable(error)
    throw new UsageError({
      zh: `${flag} 的“${path}”：${zh}`,
      en: `Unexpected \`${path}\` for ${flag}: ${en}`
    })
  }
}

const nothingSigned = {
  zh: '--sign-password-file 只和 --sign 同用',
  en: 'Unexpected --sign-password-file without --sign'
}
const noPassword = {
  zh: `--sign 要有密码：放在环境变量 ${passwordVariable} 里，或用 --sign-password-file 指出文件；没有密码的证书，变量留空`,
  en: `Unexpected --sign without a password, expected it in ${passwordVariable} or in a file, by --sign-password-file; for a certificate without one the variable is empty`
}
