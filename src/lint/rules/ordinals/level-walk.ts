/** One walk over the levels of a numbered text, for the rules that ask which are open. */

import {isArticle} from '../../../document/words/ordinal.ts'
import type {Passage, TypedOrdinal} from '../../manuscript.ts'

/** A level with an item whose next may still come. */
interface OpenLevel {
  readonly level: TypedOrdinal['level']
  /** The first item, and how many there have been. */
  readonly first: Passage
  readonly count: number
}

interface LevelStep {
  /** The item that is reached; undefined where only levels are closed. */
  readonly item: {readonly passage: Passage; readonly ordinal: TypedOrdinal} | undefined
  /** The deepest level that is open as it is reached, its own among them; 0 without any. */
  readonly above: TypedOrdinal['level'] | 0
  /** Levels that end here, from the highest on. */
  readonly closed: readonly OpenLevel[]
}

/** Walk from item to item; a chapter, an article and the end of the text close all levels. */
export function* walkLevels(part: readonly Passage[]): Iterable<LevelStep> {
  let open: readonly OpenLevel[] = []
  for (const passage of part) {
    const {ordinal, element, text} = passage
    if (element === 'chapter' || isArticle(text)) {
      yield {item: undefined, above: 0, closed: open}
      open = []
    }
    if (!ordinal) continue
    const {level} = ordinal
    const closed = open.filter((each) => each.level > level)
    const others = open.filter((each) => each.level < level)
    const own = open.find((each) => each.level === level)
    yield {item: {passage, ordinal}, above: own?.level ?? others.at(-1)?.level ?? 0, closed}
    open = [...others, {level, first: own?.first ?? passage, count: (own?.count ?? 0) + 1}]
  }
  yield {item: undefined, above: 0, closed: open}
}
