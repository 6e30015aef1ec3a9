/**
 * Join the lines that are one paragraph.
 *
 * A line break parts paragraphs when the line before it ends a sentence, when the next line
 * begins with an ordinal, an indent or a label (`联系人：`), or when one of the two is a heading on its own. Else
 * the lines are joined: without a space next to hanzi, with one between Latin words.
 */

import type {Paragraph, PhrasingContent, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {markdownOf} from '../front-matter/front-matter.ts'
import {bareNumeral, isArticle, isChapter, readOrdinal, readRunOn} from '../words/ordinal.ts'
import {endsClause, endsSentence} from '../words/sentences.ts'
import {isDocumentNumber} from '../words/title-form.ts'
import {mergeTexts} from './literals.ts'

/** A heading on its own is no longer than this; GB/T 9704 sets 28 characters to the line. */
const longestHeading = 60

export function remarkSoftBreaks() {
  return (tree: Root, file: VFile): undefined => {
    let full: ((line: string) => boolean) | undefined
    const isFull = (line: string): boolean => {
      full ??= fullLines(markdownOf(String(file)))
      return full(line)
    }
    const joined: Root['children'] = []
    let last: Paragraph | undefined
    /** The last source line of `last`. */
    let lastText = ''

    for (const node of tree.children) {
      const {verbatim, caption, names} = node.type === 'paragraph' ? (node.data ?? {}) : {}
      if (node.type !== 'paragraph' || verbatim || caption || names) {
        joined.push(node)
        last = undefined
        continue
      }
      const text = textOf(node)
      if (last && node.data?.soft && !parts(lastText, text, node.data.indented === true, isFull)) {
        join(last, lastText, node, text)
      } else {
        last = {...node, children: [...node.children]}
        joined.push(last)
      }
      lastText = text
    }

    tree.children = joined
    for (const node of joined) {
      if (node.type === 'paragraph') node.children = mergeTexts(node.children)
    }
  }
}

function parts(
  before: string,
  after: string,
  indented: boolean,
  isFull: (text: string) => boolean
): boolean {
  if (indented || endsSentence(before) || beginsItem(after)) return true
  if (isChapter(before) || bareNumeral(before) !== undefined || isDocumentNumber(before))
    return true
  // `联系人：`, `电话：` at the start of a line that was not broken by the edge.
  const labelled = /^\p{Script=Han}{2,6}[：:]/u.test(after)
  if (labelled && !endsClause(before) && !isFull(before)) return true
  const heading = readOrdinal(before) !== undefined && before.length <= longestHeading
  return heading && !endsClause(before) && !isFull(before)
}

/** Whether a line begins with something that only paragraphs begin with. */
function beginsItem(text: string): boolean {
  return (
    readOrdinal(text) !== undefined ||
    readRunOn(text) !== undefined ||
    bareNumeral(text) !== undefined ||
    isChapter(text) ||
    isArticle(text) ||
    /^(?:[①-⑳⑴-⒇●■◆▲★☆○□◇△·•]|[0-9０-９]{1,2}[)）]|附\s*件[\s0-9０-９：:]|注[：:])/u.test(text)
  )
}

function join(paragraph: Paragraph, before: string, next: Paragraph, after: string): void {
  const left = before.at(-1) ?? ''
  const right = after.at(0) ?? ''
  const space: PhrasingContent[] =
    /[\w.,;:!?)%'"]/.test(left) && /[\w("']/.test(right) ? [{type: 'text', value: ' '}] : []
  paragraph.children.push(...space, ...next.children)
  if (paragraph.position && next.position) {
    paragraph.position = {start: paragraph.position.start, end: next.position.end}
  }
}

/**
 * Tells lines that were broken because they were full from lines that ended there.
 *
 * A text is wrapped when a good part of its lines are as long as the longest, give or take
 * what punctuation and Latin words push over the edge; text with a line to the paragraph is not.
 */
function fullLines(text: string): (line: string) => boolean {
  const slack = 3
  const lengths = text
    .split('\n')
    .map((line) => widthOf(line.trim()))
    .filter((length) => length > 0)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  const full = lengths.filter((length) => length >= longest - slack).length
  const wrapped = longest >= 16 && longest <= 80 && full >= 3 && full * 4 >= lengths.length
  return (line) => wrapped && widthOf(line) >= longest - slack
}

/** In characters of full width. */
function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += /[\u0020-\u007e]/.test(char) ? 0.5 : 1
  return width
}
