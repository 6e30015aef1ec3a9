/** Where a page is on paper: crop box within media box, turned, in millimetres. */

import {type Millimetres, toMillimetres} from '../base/units.ts'
import {type Matrix, numberAt} from '../pdf-syntax/index.ts'
import {boxOfEdges, cut, transform} from './edges.ts'
import type {Box, PdfPage} from './page.ts'
import type {PageNode} from './page-tree.ts'

export interface PagePlace
  extends Pick<PdfPage, 'width' | 'height' | 'mediaBox' | 'rotation' | 'trim'> {
  /** User space → millimetres from the top-left corner of the page as it is looked at. */
  readonly ctm: Matrix
}

type Corners = readonly [number, number, number, number]

/** What viewers take for a page that does not say: US letter. */
const noBox: Corners = [0, 0, 612, 792]

export function pagePlaceOf(node: PageNode): PagePlace {
  const place = wholePlaceOf(node)
  const trim = trimOf(node, place)
  return trim ? {...place, trim} : place
}

function wholePlaceOf({dict, mediaBox, cropBox, rotate}: PageNode): PagePlace {
  const media = cornersOf(mediaBox) ?? noBox
  const [l, b, r, t] = media
  const [left, bottom, right, top] = within(cornersOf(cropBox), media)
  const unit = numberAt(dict, 'UserUnit') ?? 1
  const s = toMillimetres(1) * (unit > 0 ? unit : 1)
  const width = s * (right - left)
  const height = s * (top - bottom)

  const mediaBoxInMillimetres = {x: s * l, y: s * b, width: s * (r - l), height: s * (t - b)}
  const upright = {width, height, mediaBox: mediaBoxInMillimetres}
  const turned = {width: height, height: width, mediaBox: mediaBoxInMillimetres}

  switch (((Math.round(rotate / 90) % 4) + 4) % 4) {
    case 1:
      return {...turned, rotation: 90, ctm: [0, s, s, 0, -s * bottom, -s * left]}
    case 2:
      return {...upright, rotation: 180, ctm: [-s, 0, 0, s, s * right, -s * bottom]}
    case 3:
      return {...turned, rotation: 270, ctm: [0, -s, -s, 0, s * top, s * right]}
    default:
      return {...upright, rotation: 0, ctm: [s, 0, 0, -s, -s * left, s * top]}
  }
}

/** A trim box that leaves less of a side than this is as good as none. */
const leastTrim: Millimetres = 1

/** Where the trim box is on the page as it is looked at, when it leaves some of that out. */
function trimOf({trimBox}: PageNode, {ctm, width, height}: PagePlace): Box | undefined {
  const corners = cornersOf(trimBox)
  const edges = corners && cut(transform(corners, ctm), [0, 0, width, height])
  if (!edges) return undefined
  const box = boxOfEdges(edges)
  const isLess = width - box.width > leastTrim || height - box.height > leastTrim
  return isLess ? box : undefined
}

/** Left, bottom, right, top; undefined for a box without extent. */
function cornersOf(box: readonly number[] | undefined): Corners | undefined {
  if (!box || box.length < 4) return undefined
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box
  if (x1 === x2 || y1 === y2) return undefined
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

/** The crop box as far as the media box reaches; the media box where they have nothing in common. */
function within(crop: Corners | undefined, media: Corners): Corners {
  if (!crop) return media
  const left = Math.max(crop[0], media[0])
  const bottom = Math.max(crop[1], media[1])
  const right = Math.min(crop[2], media[2])
  const top = Math.min(crop[3], media[3])
  return left < right && bottom < top ? [left, bottom, right, top] : media
}
