/**
 * Orders and minutes have their title in the mark: `某某市人民政府令` typed as a title is the
 * 发文机关标志.
 *
 * GB/T 9704—2012, 10.2 and 10.3.
 */

import type {VFile} from 'vfile'
import {type Form, forms} from '../../base/forms.ts'
import {tell} from '../../base/message.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {Field, Title} from '../model.ts'
import {wordsOfTitle} from '../pasted/title-words.ts'
import {sameWords} from '../words/same.ts'

export interface MarkTitle {
  readonly mark: Field | undefined
  /** What is left to print as 标题. */
  readonly title: Title | undefined
}

export function markOfTitle(
  title: Title | undefined,
  metadata: Metadata | undefined,
  form: Form,
  issuers: readonly string[],
  file: VFile
): MarkTitle {
  if (title === undefined || !forms[form].isNumberedAlone) return {mark: undefined, title}
  const text = wordsOfTitle(title)
  const asMark = {mark: {text, origin: title.origin, line: title.line}, title: undefined}
  const given = metadata?.issuerMark?.text
  if (given !== undefined && sameWords(given, text)) return asMark

  if (form === 'minutes') {
    // Where the words told that these are minutes, they told it by this mark.
    const isTold = metadata?.form === undefined
    const derived =
      isTold || issuers.length === 0 || issuers.some((name) => sameWords(`${name}纪要`, text))
    return given === undefined && derived ? asMark : {mark: undefined, title}
  }
  if (given === undefined && text.endsWith('令')) return asMark
  tell(file, {
    ruleId: 'title',
    severity: 'error',
    wording: {
      zh: `命令格式没有标题，“${text}”应为“……令”，或写“格式: 通用”`,
      en: `the form \`order\` has no title, expected \`…令\` for \`${text}\`, or \`form: general\``
    },
    place: {line: title.line ?? 1, column: 1},
    actual: text,
    clause: 'GB/T 9704—2012, 10.2'
  })
  return {mark: undefined, title}
}
