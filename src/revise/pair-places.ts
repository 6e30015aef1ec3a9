/** The places of a DOCX and the blocks of a draft that may have changed since. */

import {placeText, type SourceBlock, textDigest} from '../docx/index.ts'
import type {DocxSource} from '../word/index.ts'

type Place = DocxSource['places'][number]

/**
 * Pair them by what they said when the DOCX was made, in their order; between two pairs, as
 * many places as blocks are pairs as well.
 */
export function pairPlaces(
  places: readonly Place[],
  blocks: readonly SourceBlock[]
): ReadonlyMap<string, SourceBlock> {
  const digests = blocks.map(({element}) => textDigest(placeText(element)))
  const pairs = new Map<string, SourceBlock>()
  let [at, open] = [0, 0]
  const close = (untilPlace: number, untilBlock: number): void => {
    const between = untilPlace - open
    if (between === untilBlock - at) {
      for (let index = 0; index < between; index += 1) {
        const [place, block] = [places[open + index], blocks[at + index]]
        if (place && block) pairs.set(place.name, block)
      }
    }
  }
  places.forEach((place, index) => {
    const found = digests.indexOf(place.text, at)
    // What is far away is another text that says the same.
    if (found < 0 || found - at > index - open + farthest) return
    close(index, found)
    const block = blocks[found]
    if (block) pairs.set(place.name, block)
    at = found + 1
    open = index + 1
  })
  close(places.length, blocks.length)
  return pairs
}

/** Blocks that may have been put in between. */
const farthest = 20
