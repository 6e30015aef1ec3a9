/** Nothing is lost: what a DOCX says against what its Markdown says, as the gate compares. */

import {VFile} from 'vfile'
import {charactersWithout} from '../base/characters-without.ts'
import {firstDifference, printed} from '../base/same-text.ts'
import {sourceText} from '../document/markdown/source-text.ts'
import {
  type Inline,
  paragraphsIn,
  plainText,
  type WordNote,
  type WordParagraph
} from './reading/blocks.ts'
import type {Part, RecognisedDocument} from './recognise/recognise.ts'

/** Where the two part. */
export interface TextDifference {
  /** Of Word's, from 1; undefined where nothing of the DOCX stands there. */
  readonly paragraph: number | undefined
  /** Characters of the DOCX that the Markdown does not have. */
  readonly missing: string
  /** Characters that only the Markdown has. */
  readonly surplus: string
}

/** What is left of a line when its element has been taken out: labels and marks. */
const labels =
  /^(?:签\s*发\s*人|抄\s*送|机\s*关|印\s*发|附\s*件|文\s*件|令|\d{1,2}[.．、]|[：:、，,;；。.（）()★☆—―─━＿_=-])*$/u

/** Compare the text of `document` and `notes` with what is typed in `markdown`. */
export function differenceOfText(
  {parts}: Pick<RecognisedDocument, 'parts'>,
  notes: readonly WordNote[],
  markdown: string
): TextDifference | undefined {
  const pieces = [
    ...parts.flatMap(paragraphsOf),
    ...notes.flatMap(({blocks}) => [...paragraphsIn(blocks)])
  ]
  const texts = pieces.map((paragraph) => printed(textOf(paragraph)))
  const expected = texts.join('')
  const actual = sourceText(new VFile({path: 'draft.md', value: markdown}))
    .map(({text}) => text)
    .join('')
  const at = firstDifference(expected, actual)
  if (at === undefined) return undefined
  const missing = charactersWithout(expected, actual)
  const surplus = charactersWithout(actual, expected)
  // Notes of a table stand below it.
  if (missing === '' && surplus === '') return undefined
  let end = 0
  const index = texts.findIndex((text) => {
    end += text.length
    return end > at
  })
  return {paragraph: pieces[index]?.paragraph, missing, surplus}
}

/** What of the lines that went into the front matter is not there. */
export function differencesOfFields({
  taken,
  fields
}: Pick<RecognisedDocument, 'taken' | 'fields'>): readonly TextDifference[] {
  const values = [...fields.values()]
    .flat()
    .map(printed)
    .filter((value) => value !== '')
    .sort((a, b) => b.length - a.length)
  // Of what runs over several lines each line is a part of the value.
  const whole = values.join('\n')
  return taken.flatMap(({text, paragraph: {paragraph}}): TextDifference[] => {
    const own = printed(text)
    let rest = own
    for (const value of values) rest = rest.replace(value, '')
    if (labels.test(rest)) return []
    const bare = own
      .replace(/^(?:抄送(?:机关)?|附件)[：:]?(?:\d{1,2}[.．、])?/u, '')
      .replace(/[。]$/u, '')
    return whole.includes(bare) ? [] : [{paragraph, missing: rest, surplus: ''}]
  })
}

function paragraphsOf(part: Part): readonly WordParagraph[] {
  if (part.type === 'pageBreak') return []
  return part.type === 'table' ? [...paragraphsIn([part.table])] : part.paragraphs
}

function textOf({ordinal, inlines}: WordParagraph): string {
  const text = (inline: Inline): string =>
    inline.type === 'formula' ? inline.tex : plainText({inlines: [inline]})
  return `${ordinal}${inlines.map(text).join('')}`
}
