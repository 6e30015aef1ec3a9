/** Nothing is lost: what a DOCX says against what its Markdown says, as the gate compares. */

import {VFile} from 'vfile'
import {charactersWithout} from '../base/characters-without.ts'
import {firstDifference, printed} from '../base/same-text.ts'
import {sourceText} from '../document/markdown/source-text.ts'
import {type Inline, plainText, type WordParagraph} from './reading/blocks.ts'
import type {RecognisedDocument} from './recognise/recognise.ts'
import {joinPieces, type WrittenPiece} from './writing/write-markdown.ts'

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

/**
 * Pieces that are parsed at a time. A whole book would take some 14 kB of memory for each
 * paragraph; nothing we write reaches over the blank line between two of them.
 */
const mostAtATime = 250

/** A paragraph or heading of nothing that Markdown reads as markup: it says what stands there. */
const plain = /^(?:#{1,5} )?(?<text>[\p{L}\p{N}\u3000、。，；：？！“”‘’《》（）〔〕【】—…·％]+)$/u

/** Compare what is typed in the Markdown of `pieces` with what it was written of. */
export function differenceOfText(pieces: readonly WrittenPiece[]): TextDifference | undefined {
  const parsed = pieces.filter((piece) => !isPlainlyWhole(piece))
  const noted = new Set(parsed.flatMap(({markdown}) => namesIn(markdown, definition)))
  for (let first = 0; first < parsed.length; first += mostAtATime) {
    const difference = differenceIn(parsed.slice(first, first + mostAtATime), noted)
    if (difference) return difference
  }
  return undefined
}

/** Whether it need not be parsed to see that all is there. */
function isPlainlyWhole({markdown, paragraphs}: WrittenPiece): boolean {
  const text = plain.exec(markdown)?.groups?.text
  return text !== undefined && printed(text) === printed(paragraphs.map(textOf).join(''))
}

function differenceIn(
  pieces: readonly WrittenPiece[],
  noted: ReadonlySet<string>
): TextDifference | undefined {
  const paragraphs = pieces.flatMap((piece) => piece.paragraphs)
  const texts = paragraphs.map((paragraph) => printed(textOf(paragraph)))
  const markdown = joinPieces(pieces)
  const own = new Set(namesIn(markdown, definition))
  const notes = [...new Set(namesIn(markdown, call))].filter(
    (name) => noted.has(name) && !own.has(name)
  )
  const expected = [...texts, ...notes.map(() => stub)].join('')
  const value = [markdown, ...notes.map((name) => `[^${name}]: ${stub}`)].join('\n')
  const actual = sourceText(new VFile({path: 'draft.md', value}))
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
  return {paragraph: paragraphs[index]?.paragraph, missing, surplus}
}

/** What stands for a note that is written in other pieces than it is called in. */
const stub = '注'

const call = /(?<!\\)\[\^(\d+)\](?!:)/gu
const definition = /^\[\^(\d+)\]:/gmu

function namesIn(markdown: string, pattern: RegExp): readonly string[] {
  return [...markdown.matchAll(pattern)].map(([, name = '']) => name)
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

function textOf({ordinal, inlines}: WordParagraph): string {
  const text = (inline: Inline): string =>
    inline.type === 'formula' ? inline.tex : plainText({inlines: [inline]})
  return `${ordinal}${inlines.map(text).join('')}`
}
