/** Which pictures of a paragraph stand side by side: by the widths their author gave them. */

import type {Element} from 'hast'

/** More of them side by side would be stamps. */
const mostInRow = 4
/** A picture without a width needs this much of the type area at least. */
const leastShare = 0.15
/** In mm: the type area, of which a width is given as a share or as so many mm. */
const typeArea = 156
/** Widths are rounded when they are typed: three of 33.4 % are a row. */
const full = 1.005

/** Part `images` into rows: as even as can be, or as many as their widths let stand together. */
export function pictureRowsOf(images: readonly Element[]): Element[][] {
  const shares = images.map(shareOf)
  if (shares.every((share) => share === undefined)) return evenRows(images)
  const rows: Element[][] = []
  let taken = 0
  for (const [index, image] of images.entries()) {
    const share = shares[index] ?? leastShare
    const row = rows.at(-1)
    if (row && row.length < mostInRow && taken + share <= full) {
      row.push(image)
      taken += share
    } else {
      rows.push([image])
      taken = share
    }
  }
  return rows
}

function evenRows(images: readonly Element[]): Element[][] {
  const count = Math.ceil(images.length / mostInRow)
  const rows: Element[][] = []
  for (let index = 0, from = 0; index < count; index += 1) {
    const length = Math.ceil((images.length - from) / (count - index))
    rows.push(images.slice(from, from + length))
    from += length
  }
  return rows
}

function shareOf({properties: {dataGivenWidth: given}}: Element): number | undefined {
  if (typeof given !== 'string') return undefined
  return Number.parseFloat(given) / (given.endsWith('%') ? 100 : typeArea)
}
