/**
 * Lines that their author broke by `\` or `<br>` where each is a thing of its own: at the head
 * of a draft, in a list of attachments, in a signature. Breaks among text are left alone.
 */

import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {readSignedDate} from '../words/date.ts'
import {isDocumentNumber, isTitleLine} from '../words/title-form.ts'
import {isName} from './signature-names.ts'

/** Part those paragraphs of `blocks` whose lines are no text. */
export function partLines(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((node, index): RootContent[] => {
    if (node.type !== 'paragraph' || node.data?.verbatim) return [node]
    const lines = linesOf(node)
    if (lines.length < 2) return [node]
    const texts = lines.map((line) => textOf(line).trim())
    // Who breaks the line below a title breaks every line so: text too is a paragraph a line.
    const isHead = index === 0 && isHeadLine(texts[0] ?? '')
    return isHead || isSignature(texts) || isList(texts) ? lines : [node]
  })
}

function isHeadLine(text: string): boolean {
  return isTitleLine(text) || isDocumentNumber(text) || /^[^。；]{1,60}[：:]$/u.test(text)
}

/** Names, and a date below them; what stands below that is an 附注, or a list. */
function isSignature(texts: readonly string[]): boolean {
  const date = texts.findIndex((text) => readSignedDate(text) !== undefined)
  if (date < 1) return false
  const isNamed = texts.slice(0, date).every(isName)
  return isNamed && texts.slice(date + 1).every((text) => text.length <= 120)
}

function isList([first = '', ...more]: readonly string[]): boolean {
  return (
    /^附\s*(?:件\s*)?[：:]/u.test(first) && more.every((text) => /^\d{1,2}\s*[.．、]/u.test(text))
  )
}

/** The lines of `node`, each a paragraph; `node` alone if it has no breaks. */
function linesOf(node: Paragraph): Paragraph[] {
  const start = node.position?.start.line ?? 1
  const parts: {children: PhrasingContent[]; line: number; column: number}[] = [
    {children: [], line: start, column: node.position?.start.column ?? 1}
  ]
  for (const child of withoutMarks(node)) {
    if (child.type === 'break') {
      const {line = start, column = 1} = child.position?.end ?? {}
      parts.push({children: [], line, column})
    } else parts.at(-1)?.children.push(child)
  }
  if (parts.length === 1) return [node]
  return parts.flatMap(({children, line, column}, index): Paragraph[] => {
    const end = {line, column: column + textOf({type: 'paragraph', children}).length}
    const made: Paragraph = {
      type: 'paragraph',
      children,
      data: {...node.data, soft: index > 0 || node.data?.soft === true},
      position: {start: {line, column}, end}
    }
    return textOf(made).trim() === '' ? [] : [made]
  })
}

/** Breaks within the emphasis that is around all of a paragraph part it as well. */
function withoutMarks({children}: Pick<Paragraph, 'children'>): readonly PhrasingContent[] {
  const [only, ...more] = children
  const isMarked = more.length === 0 && (only?.type === 'strong' || only?.type === 'emphasis')
  return isMarked ? withoutMarks(only) : children
}
