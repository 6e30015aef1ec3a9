/**
 * What the skeleton of each kind (文种) is: a file of `templates/`, as it is written but for
 * what is known later, `{…}`, and for the lines in English, which stand for missing names.
 *
 * 党政机关公文处理工作条例, 8 and 9; which kind carries what is otherwise practice. What the
 * author has to fill in is marked in one of two ways: `# 待填` after a value of the front
 * matter, 【】 around words of the text.
 */

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {templatesFolder} from '../project/paths.ts'

export interface Template {
  /** Who issues it when the title does not say: the printed name, and the one in the title. */
  readonly issuer: string
  /** What the title begins with, where that is not the issuer: the meeting that adopted it. */
  readonly meeting: string | undefined
  /** Lines of the front matter, in the order they are printed. */
  readonly front: readonly string[]
  /** Markdown. */
  readonly body: string
}

const form =
  /^---\nissuer: (?<issuer>[^\n]+)\n(?:meeting: (?<meeting>[^\n]+)\n)?(?<front>.+?)\n---\n\n(?<body>.+)\n$/su

/** Read the template `name`: a kind in English, see `read-kind.ts`, or a variety of one. */
export function readTemplate(name: string): Template {
  const text = readFileSync(join(templatesFolder, `${name}.md`), 'utf8')
  const {issuer, meeting, front, body} = form.exec(text)?.groups ?? {}
  if (issuer === undefined || front === undefined || body === undefined) {
    throw new Error(`Expected issuer, front matter and text in the template \`${name}\``)
  }
  return {issuer, meeting, front: front.split('\n'), body}
}
