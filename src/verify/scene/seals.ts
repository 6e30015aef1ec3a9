/** 印章 and pictures of 签名章: what is red, and neither text nor a rule. 7.3.5.1, 7.3.5.3. */

import type {Millimetres} from '../../base/units.ts'
import type {Box} from '../../facts/index.ts'
import {isReddish} from './colour.ts'
import {around} from './line.ts'
import type {SeenPage} from './seen-page.ts'
import {clusters} from './tables.ts'

export interface SeenSeal {
  readonly page: number
  /** Of its ink. */
  readonly box: Box
}

/** Less is a stamp or an ornament. */
const smallest: Millimetres = 25
const largest: Millimetres = 80

/** A seal is about as wide as high; an oval one is 3 : 2. */
const roundest = 0.6

/** Red that cannot be told for certain: the samples of a picture that is not decoded. */
export function seenSeals(seen: SeenPage): SeenSeal[] {
  return redThings(seen)
    .filter(({width, height}) => Math.max(width, height) >= smallest)
    .filter(({width, height}) => Math.max(width, height) <= largest)
    .filter(({width, height}) => Math.min(width, height) / Math.max(width, height) >= roundest)
    .map((box) => ({page: seen.number, box}))
}

/** Red pictures, and red shapes that touch, each as one box. */
export function redThings({page}: SeenPage): Box[] {
  const pictures = page.pictures
    .filter(({colour}) => isReddish(colour))
    .map(({ink, box}) => ink ?? box)
  const shapes = page.shapes
    .filter(({fill, stroke}) => isReddish(fill) || isReddish(stroke))
    .map(({box}) => box)
    .filter(({width, height}) => width < 100 && height > 0.05 * width)
  const drawn = clusters(shapes, 0.3)
    .map((group) => around(group))
    .filter((box) => box !== undefined)
  return [...pictures, ...drawn]
}
