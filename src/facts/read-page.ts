/** Read one page: its content, and what annotations show on it. */

import type {FontShelf} from './font.ts'
import {Interpreter} from './interpret.ts'
import type {PdfPage} from './page.ts'
import {placeOf} from './page-place.ts'
import type {PageNode} from './page-tree.ts'
import {pageContents} from './streams.ts'
import type {ReadingRanks} from './structure.ts'

/** `ranks`: undefined when the document is not tagged. */
export function readPage(
  node: PageNode,
  ranks: ReadingRanks | undefined,
  shelf: FontShelf
): PdfPage {
  const {ctm, ...place} = placeOf(node)
  const interpreter = new Interpreter(ctm, ranks !== undefined, shelf)
  interpreter.run(pageContents(node.dict), node.resources)
  return {
    ...place,
    glyphs: interpreter.glyphs,
    rules: interpreter.rules,
    shapes: interpreter.shapes,
    pictures: interpreter.pictures,
    ranks: (node.ref && ranks?.get(node.ref)) ?? new Map()
  }
}
