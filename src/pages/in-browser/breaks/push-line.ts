/**
 * The last line of the text, pushed on to the page on which name and date stand alone.
 *
 * GB/T 9704—2012, 7.3.5.5, where spacing does not do: the page before ends a line early.
 */

import type {Chunker, Page} from 'pagedjs'
import {type SignedText, signing} from './closing.ts'
import type {EarlyEnd} from './early-end.ts'
import type {Footnotes} from './footnotes.ts'
import {Relay, withdrawn} from './relay.ts'

/**
 * Lay out all from page `lone - 1` on with that line on page `lone`, or as before where that
 * does not do. Gives whether it does.
 */
export async function pushLine(
  chunker: Chunker,
  footnotes: Footnotes | undefined,
  lone: number,
  {end, paragraphs}: Pick<SignedText, 'end' | 'paragraphs'>,
  early: EarlyEnd,
  isKept: () => boolean
): Promise<boolean> {
  return withdrawn(chunker, lone - 1, async () => {
    const page = chunker.pages[lone - 1]
    const line = page && lastLine(chunker.source, page, paragraphs)
    const relay = new Relay(chunker, lone - 1, footnotes)
    if (page && line) {
      early.set(lone - 1, page, line)
      await relay.until(end)
      if (isKept()) {
        await relay.rest()
        return true
      }
      early.clear(lone - 1)
    }
    await relay.until(end)
    await relay.rest()
    return false
  })
}

/** Of the text on `page`, when it ends with a paragraph and neither a table nor a picture. */
function lastLine(source: ParentNode, {area}: Page, paragraphs: string): DOMRect | undefined {
  const found = [...source.querySelectorAll(paragraphs)].at(-1)
  const body = found?.parentElement?.closest('[data-element="body"], [data-element="attachment"]')
  const blocks = source.querySelectorAll(`[data-element="body"] > *, ${paragraphs}`)
  const last = body?.matches('[data-element="attachment"]') ? lastBlock(body) : [...blocks].at(-1)
  if (!last?.matches(paragraphs)) return undefined
  const own = area.querySelector(`[data-ref="${last.getAttribute('data-ref')}"]`)
  if (!own) return undefined
  const range = document.createRange()
  range.selectNodeContents(own)
  return [...range.getClientRects()].at(-1)
}

/** Of the text of an attachment: what stands before its name and date. */
function lastBlock(attachment: Element): Element | undefined {
  return [...attachment.children].findLast((child) => !child.matches(signing))
}
