/** What the parser made of files that are read again after each edit. */

import type {Root} from 'mdast'
import {moved, type Parsed, parseAgain} from './parse-again.ts'

/** Files at hand: what is written just now, and what it includes. */
const most = 8

export class KnownTrees {
  /** By path, the latest last. */
  readonly #known = new Map<string, Parsed>()

  /** The tree of the text of the file at `path`, for the caller to change. */
  parse(path: string, markdown: string, parse: (markdown: string) => Root): Root {
    const before = this.#known.get(path)
    const tree = (before && parseAgain(markdown, before, parse)) ?? parse(markdown)
    this.#known.delete(path)
    this.#known.set(path, {markdown, tree})
    const [oldest] = this.#known.keys()
    if (this.#known.size > most && oldest !== undefined) this.#known.delete(oldest)
    return moved(tree, {lines: 0, offset: 0})
  }
}
