/**
 * A4 pages on A3 sheets, two on each side, in the order in which they can be folded and stitched
 * through the fold (骑马订). GB/T 9704—2012, 6.3.
 *
 * For a printer, not for the archive: a sheet has no reading order, so tags, links and bookmarks
 * go, and with them what was claimed of the file. What is painted stays as it is, text as text.
 */

import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef
} from '@cantoo/pdf-lib'
import {type Millimetres, toMillimetres, toPoints} from '../base/units.ts'
import {
  asDict,
  dictAt,
  entry,
  type Matrix,
  numberAt,
  numbers,
  pageContents
} from '../pdf-syntax/index.ts'
import {packed, serialise} from './serialise.ts'
import {sweep} from './sweep.ts'

/** Of a finished page, and of the sheet on which two lie side by side. 5.1. */
const page = {width: 210, height: 297} as const
const sheet = {width: 420, height: 297} as const

/** As far as a page may be from A4, in each direction; it is centred in its half. */
const tolerance: Millimetres = 1

/** What is folded together: pages of one document, or of one copy of it. */
export interface Booklet {
  /** The first and the last page, counted from 0. */
  readonly from: number
  readonly to: number
}

/** A page that is not A4, as it is looked at. */
export class NotA4 extends Error {
  /** Counted from 1. */
  readonly page: number
  readonly width: Millimetres
  readonly height: Millimetres

  constructor(page: number, width: Millimetres, height: Millimetres) {
    super(`Expected A4, got ${width} × ${height} mm on page ${page}`)
    this.page = page
    this.width = width
    this.height = height
  }
}

/**
 * The pages of each side of a booklet of `count` pages, left and right, counted from 0;
 * undefined where a page is blank. `sheetsInFold`: so many lie in one another, and the next
 * beside them; by default all.
 */
export function sidesOf(
  count: number,
  sheetsInFold?: number
): readonly (readonly [left: number | undefined, right: number | undefined])[] {
  const total = 4 * Math.ceil(count / 4)
  const most = 4 * (sheetsInFold ?? Math.max(1, total / 4))
  const sides: (readonly [number | undefined, number | undefined])[] = []
  const there = (index: number): number | undefined => (index < count ? index : undefined)
  for (let start = 0; start < total; start += most) {
    const length = Math.min(most, total - start)
    for (let at = 0; at < length / 2; at += 1) {
      const [first, last] = [there(start + at), there(start + length - 1 - at)]
      // The first side is the outside: its right half is the first page, bound at its left.
      sides.push(at % 2 === 0 ? [last, first] : [first, last])
    }
  }
  return sides
}

/**
 * Lay the pages of `document` on sheets, each of `booklets` by itself; the bytes of the file,
 * which says that it is `producer`’s. Throws `NotA4`.
 */
export async function impose(
  document: PDFDocument,
  booklets: readonly Booklet[],
  sheetsInFold?: number
): Promise<Uint8Array> {
  const {catalog, context} = document
  const pages = document.getPages()
  const halves = pages.map(placementOf)
  const forms = new FormShelf(document)
  const tree = context.nextRef()
  const box = [0, 0, toPoints(sheet.width), toPoints(sheet.height)].map(rounded)
  const sheets: PDFRef[] = []
  for (const {from, to} of booklets) {
    for (const side of sidesOf(to - from + 1, sheetsInFold)) {
      const objects: Record<string, PDFRef> = {}
      const painted: string[] = []
      for (const [half, offset] of side.entries()) {
        const index = offset === undefined ? -1 : from + offset
        const [own, place] = [pages[index], halves[index]]
        if (!own || !place) continue
        const name = `P${half + 1}`
        objects[name] = forms.of(own, place.box)
        const matrix = place.onHalf(half * toPoints(page.width)).map(rounded)
        painted.push(`q ${matrix.join(' ')} cm /${name} Do Q\n`)
      }
      sheets.push(
        context.register(
          context.obj({
            ...{Type: 'Page', Parent: tree, MediaBox: box, TrimBox: box},
            Resources: {XObject: objects},
            Contents: context.register(packed(context, Buffer.from(painted.join(''))))
          })
        )
      )
    }
  }
  context.assign(tree, context.obj({Type: 'Pages', Count: sheets.length, Kids: sheets}))
  keepOnly(catalog, ['Type', 'OutputIntents', 'OCProperties', 'Lang'])
  catalog.set(PDFName.of('Pages'), tree)
  const preferences = {Duplex: 'DuplexFlipShortEdge', PrintScaling: 'None'}
  catalog.set(PDFName.of('ViewerPreferences'), context.obj(preferences))
  const info = asDict(context.lookup(context.trailerInfo.Info))
  info?.set(PDFName.of('Producer'), PDFHexString.fromText('Hongtou'))
  sweep(document)
  return serialise(document)
}

function keepOnly(catalog: PDFDict, names: readonly string[]): void {
  for (const key of catalog.keys()) if (!names.includes(key.decodeText())) catalog.delete(key)
}

interface Placement {
  /** What is shown of the page, in its own coordinates. */
  readonly box: readonly number[]
  /** From there to the half of a sheet that begins so many points from its left. */
  readonly onHalf: (left: number) => Matrix
}

/** Where a page lies on its half: upright, as it is looked at, and not scaled. */
function placementOf({node}: PDFPage, index: number): Placement {
  const media = cornersOf(numbers(node.MediaBox()))
  const trim = entry(node, 'TrimBox') ? cornersOf(numbers(node.TrimBox())) : undefined
  const crop = cornersOf(numbers(node.CropBox() ?? node.MediaBox()))
  const [left, bottom, right, top] = within(trim ?? crop, media)
  const unit = numberAt(node, 'UserUnit') ?? 1
  const turns = ((((node.Rotate()?.asNumber() ?? 0) / 90) % 4) + 4) % 4
  const across = unit * (turns % 2 === 0 ? right - left : top - bottom)
  const up = unit * (turns % 2 === 0 ? top - bottom : right - left)
  const [width, height] = [toMillimetres(across), toMillimetres(up)]
  const isOff = (one: number, other: number): boolean => Math.abs(one - other) > tolerance
  if (isOff(width, page.width) || isOff(height, page.height) || turns % 1 !== 0) {
    throw new NotA4(index + 1, width, height)
  }
  const [dx, dy] = [(toPoints(page.width) - across) / 2, (toPoints(page.height) - up) / 2]
  return {
    box: [left, bottom, right, top],
    onHalf(from) {
      const [x, y] = [from + dx, dy]
      if (turns === 1) return [0, -unit, unit, 0, x - unit * bottom, y + unit * right]
      if (turns === 2) return [-unit, 0, 0, -unit, x + unit * right, y + unit * top]
      if (turns === 3) return [0, unit, -unit, 0, x + unit * top, y - unit * left]
      return [unit, 0, 0, unit, x - unit * left, y - unit * bottom]
    }
  }
}

type Corners = readonly [left: number, bottom: number, right: number, top: number]

function cornersOf([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): Corners {
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

function within(box: Corners, media: Corners): Corners {
  return [
    Math.max(box[0], media[0]),
    Math.max(box[1], media[1]),
    Math.min(box[2], media[2]),
    Math.min(box[3], media[3])
  ]
}

/** To a hundred-thousandth of a point. */
function rounded(value: number): number {
  return Number(value.toFixed(5))
}

/** Pages as forms; those that paint the same of the same are one. */
class FormShelf {
  readonly #document: PDFDocument
  readonly #known = new Map<string, PDFRef>()
  readonly #names = new Map<unknown, number>()

  constructor(document: PDFDocument) {
    this.#document = document
  }

  of({node}: PDFPage, box: readonly number[]): PDFRef {
    const resources = node.Resources()
    const contents = node.get(PDFName.of('Contents'))
    const key = `${contents} ${this.#nameOf(resources)} ${box.join(' ')}`
    const known = this.#known.get(key)
    if (known) return known
    const {context} = this.#document
    const form = packed(context, pageContents(node), {Type: 'XObject', Subtype: 'Form'})
    form.dict.set(PDFName.of('BBox'), context.obj([...box]))
    form.dict.set(PDFName.of('Resources'), resources ?? context.obj({}))
    const group = dictAt(node, 'Group')
    if (group) form.dict.set(PDFName.of('Group'), group)
    const ref = context.register(form)
    this.#known.set(key, ref)
    return ref
  }

  #nameOf(resources: PDFDict | undefined): number {
    const name = this.#names.get(resources) ?? this.#names.size
    this.#names.set(resources, name)
    return name
  }
}
