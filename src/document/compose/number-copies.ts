/** 份号 of copies that are printed in one go: the command says them, not the front matter. */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import type {OfficialDocument} from '../model.ts'

/** `document` with the 份号 `number`, whether it has one of its own or not. 7.2.1. */
export function withCopyNumber(
  document: OfficialDocument,
  number: string,
  file: VFile
): OfficialDocument {
  const {form, masthead} = document
  if (form === 'plain' && !masthead?.copyNumber) {
    tell(file, {
      ruleId: 'copy-number',
      severity: 'error',
      wording: {
        zh: '白头文件没有版头，不印份号，不能用 --copies；应写“格式: 通用”等，或写“份号: 000001”',
        en: 'Unexpected --copies of a document without masthead, which has no copy number; expected a form such as `general`, or `copyNumber: 000001`'
      },
      clause: 'GB/T 9704—2012, 7.2.1'
    })
    return document
  }
  const copyNumber = {text: number, origin: 'derived', line: undefined} as const
  return {...document, masthead: {signatories: [], ...masthead, copyNumber}}
}
