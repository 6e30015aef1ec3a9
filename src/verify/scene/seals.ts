/**
 * 印章 and pictures of 签名章: what is red, and neither text nor a rule; and what is round and lies
 * over a name, in whatever colour. 7.3.5.1, 7.3.5.3.
 */

import type {Millimetres} from '../../base/units.ts'
import type {Box, Colour} from '../../facts/index.ts'
import {isReddish, isWhite} from './colour.ts'
import {around, boxOf, type Line} from './line.ts'
import type {SeenPage} from './seen-page.ts'
import {clusters, touches} from './tables.ts'

export interface SeenSeal {
  readonly page: number
  /** Of its ink. */
  readonly box: Box
  readonly isRed: boolean
}

/** Less is a stamp or an ornament. */
const smallest: Millimetres = 25
const largest: Millimetres = 80

/** A seal is about as wide as high; an oval one is 3 : 2. */
const roundest = 0.6

/** What is not red is a seal only when it is as wide as high, and lies so far over a name. */
const round = 0.85
const leastOverlap: Millimetres = 3

/** The seals of a page; `names` are its names and date at the end of the text. */
export function seenSeals(seen: SeenPage, names: readonly Line[]): SeenSeal[] {
  const page = seen.number
  const red = redThings(seen)
    .filter((box) => isSealLike(box, roundest))
    .map((box) => ({page, box, isRed: true}))
  const others = otherThings(seen, names)
    .filter((box) => isSealLike(box, round))
    .filter((box) => names.some((name) => touches(box, boxOf(name), -leastOverlap)))
    .filter((box) => !red.some((seal) => touches(seal.box, box)))
    .map((box) => ({page, box, isRed: false}))
  return [...red, ...others]
}

function isSealLike({width, height}: Box, ratio: number): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return long >= smallest && long <= largest && short / long >= ratio
}

/** A seal is printed solid; what is so pale is a watermark, or an ornament. */
const leastOpacity = 0.55

/** Paper shows through a seal; a photograph has ink from edge to edge. */
const solid = 0.98

/** Red that cannot be told for certain: the samples of a picture that is not decoded. */
export function redThings({page}: SeenPage): Box[] {
  const pictures = page.pictures
    .filter(({colour, opacity}) => isReddish(colour) && opacity > leastOpacity)
    .filter(({coverage = 0}) => coverage < solid)
    .map(({ink, box}) => ink ?? box)
  const shapes = page.shapes
    .filter(({opacity = 1}) => opacity > leastOpacity)
    .filter(({fill, stroke}) => isReddish(fill) || isReddish(stroke))
    .map(({box}) => box)
    .filter(({width, height}) => width < 100 && height > 0.05 * width)
  return [...pictures, ...drawn(shapes)]
}

/** Pictures and drawings of another colour near `names`, outside tables. */
function otherThings({page, tables}: SeenPage, names: readonly Line[]): Box[] {
  if (names.length === 0) return []
  const isNear = (box: Box): boolean =>
    names.some((name) => touches(box, boxOf(name), smallest)) &&
    !tables.some((table) => touches(table, box))
  const isOther = (colour: Colour | undefined): boolean =>
    colour !== undefined && !isReddish(colour) && !isWhite(colour)
  const pictures = page.pictures
    .filter(({box}) => isNear(box))
    .filter(({colour}) => isOther(colour))
    .map(({ink, box}) => ink ?? box)
  const shapes = page.shapes
    .filter(({fill, stroke}) => isOther(fill) || isOther(stroke))
    .map(({box}) => box)
    .filter((box) => Math.max(box.width, box.height) <= largest && isNear(box))
  return [...pictures, ...drawn(shapes)]
}

/** Shapes that touch, each as one box. */
function drawn(shapes: readonly Box[]): Box[] {
  return clusters(shapes, 0.3)
    .map((group) => around(group))
    .filter((box) => box !== undefined)
}
