/** 印章: a round picture that stands over name and date. GB/T 9704—2012, 7.3.5.1. */

import {paragraphsIn, type WordBlock} from '../reading/blocks.ts'
import type {FoundSeal} from './findings.ts'
import type {WordLine} from './lines.ts'

/** Seals of offices have 38 to 50 mm. */
const [smallest, largest] = [30, 60]

/** How much wider than high a scan of one may be, in mm. */
const slant = 3

/** Blocks around name and date in which a seal may be anchored. */
const around = 3

/** Find the seals at the lines that were `taken` as name and date. */
export function sealsAt(taken: readonly WordLine[], blocks: readonly WordBlock[]): FoundSeal[] {
  const [first] = taken
  const last = taken.at(-1)
  if (!first || !last) return []
  const near = blocks.slice(Math.max(0, first.block - around), last.block + around + 1)
  return [...paragraphsIn(near)].flatMap(({inlines}) =>
    inlines.flatMap((inline): FoundSeal[] => {
      if (inline.type !== 'picture') return []
      const {picture} = inline
      const {width, height, isFloating} = picture
      const isSeal =
        isFloating && width >= smallest && width <= largest && Math.abs(width - height) <= slant
      return isSeal ? [{picture, diameter: Math.round(Math.max(width, height))}] : []
    })
  )
}
