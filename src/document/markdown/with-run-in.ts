import type {Paragraph} from 'mdast'
import type {RunInHeading} from '../model.ts'
import type {Level} from '../words/ordinal.ts'
import {plainPhrasing} from './plain-phrasing.ts'
import {splitPhrasing} from './split-phrasing.ts'

/** `paragraph` with its first `length` characters as a heading of `level`, run on with the rest. */
export function withRunIn(paragraph: Paragraph, level: Level, length: number): Paragraph {
  const [heading, text] = splitPhrasing(paragraph.children, length)
  const node: RunInHeading = {type: 'runInHeading', level, children: plainPhrasing(heading)}
  return {...paragraph, children: [node, ...text]}
}
