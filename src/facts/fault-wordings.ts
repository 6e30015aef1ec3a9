/** Why a PDF cannot be read, in words for whoever named it. */

import type {Wording} from '../base/message.ts'
import type {FaultKind, PdfFault} from '../pdf-syntax/index.ts'

const faults: Readonly<Record<FaultKind, Wording>> = {
  'not-a-pdf': {zh: '不是 PDF 文件', en: 'Unexpected file that is no PDF'},
  damaged: {
    zh: 'PDF 已损坏，读不出页面，应为完整的文件',
    en: 'Unexpected damaged PDF, expected a whole file'
  },
  password: {
    zh: 'PDF 设有打开密码，读不了；请先去掉密码',
    en: 'Unexpected password, expected a PDF that opens without one'
  },
  encryption: {
    zh: 'PDF 的加密方式不认识，读不了',
    en: 'Unexpected kind of encryption, expected a PDF that is not encrypted'
  },
  'no-pages': {zh: 'PDF 一页也没有', en: 'Unexpected PDF without pages'},
  'too-much': {
    zh: 'PDF 展开后过大，已停止',
    en: 'Unexpected size of the PDF once unpacked, stopped'
  },
  'too-long': {
    zh: 'PDF 读得过久，已停止',
    en: 'Unexpected time to read the PDF, stopped'
  }
}

export function wordingOfFault({kind}: PdfFault): Wording {
  return faults[kind]
}
