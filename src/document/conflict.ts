/** One thing said twice and differently: in the front matter and in the text. */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../base/message.ts'
import {lineOf, placeOf} from './block-text.ts'
import {kebab} from './front-matter/field-names.ts'
import {type FieldName, fieldOf, type Given} from './front-matter/metadata.ts'

/** Report at the text's place; both places are named, for either may be the mistaken one. */
export function reportConflict(
  file: VFile,
  name: FieldName,
  given: Given,
  text: string,
  node: RootContent | undefined
): void {
  const {zh, clause} = fieldOf(name)
  const {line} = given.place.start
  tell(file, {
    ruleId: kebab(name),
    severity: 'error',
    wording: {
      zh: `正文第 ${lineOf(node)} 行的${zh}“${text}”与文件头第 ${line} 行的“${given.text}”不同，应一致或只写一处`,
      en: `\`${text}\` on line ${lineOf(node)} differs from \`${name}\` in the front matter, \`${given.text}\` on line ${line}; expected the same, or one of them`
    },
    place: placeOf(node),
    actual: text,
    expected: [given.text],
    clause
  })
}
