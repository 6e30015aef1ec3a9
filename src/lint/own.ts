/** What is the document's own: not of its attachments, nor of the texts it forwards. */

import {kindOf} from '../document/words/title-form.ts'
import {bodyTexts, type Manuscript, type Passage, type TextElement} from './manuscript.ts'

/** Find the passages of `element` that are the document's own, in the order they stand. */
export function ownPassages({passages}: Manuscript, element: TextElement): readonly Passage[] {
  return passages.filter((passage) => passage.element === element && passage.part === 0)
}

/** Find the first of them. */
export function ownPassage({passages}: Manuscript, element: TextElement): Passage | undefined {
  return passages.find((passage) => passage.element === element && passage.part === 0)
}

/** 标题 of the document: where it is typed, and its words in one line. */
export interface OwnTitle {
  readonly passages: readonly Passage[]
  readonly first: Passage
  readonly last: Passage
  readonly text: string
}

/** Find the title, which may be given line by line. */
export function ownTitle(manuscript: Manuscript): OwnTitle | undefined {
  const passages = ownPassages(manuscript, 'title')
  const [first] = passages
  const last = passages.at(-1)
  if (!first || !last) return undefined
  return {passages, first, last, text: passages.map(({text}) => text.trim()).join('')}
}

/** Find 正文 of the document, in the order it stands. */
export function ownText({passages}: Manuscript): readonly Passage[] {
  const elements: readonly TextElement[] = bodyTexts
  return passages.filter(
    ({element, origin, part}) => origin === 'body' && part === 0 && elements.includes(element)
  )
}

/** Of a title, enough for its kind and what is bracketed behind it. */
const tail = 80

/** Find the kind that a title ends with. */
export function kindAtEnd(title: string): ReturnType<typeof kindOf> {
  return kindOf(title.slice(-tail))
}

/** Tell whether a title is that of a 复函, which answers as a 批复 does. */
export function isReply(kind: string | undefined, title: string): boolean {
  return kind === '批复' || (kindAtEnd(title) === '函' && title.slice(-tail).includes('复函'))
}
