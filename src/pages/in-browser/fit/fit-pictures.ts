/**
 * Pictures, before the pages are broken: decoded, and as large as they were made, or as the
 * type area lets them be.
 *
 * Their sizes are attributes, so that no page waits for a picture to know its height.
 */

import {headingsWith} from '../breaks/keep-headings.ts'
import type {Note, Trouble} from '../contract.ts'
import type {Workbench} from '../workbench.ts'
import {
  fitColumns,
  givenWidth,
  pictureRows,
  standOnOneLine,
  typeAreaMillimetres
} from './picture-columns.ts'

/** Seals and stamps have their own sizes: fit-seals.ts. */
export const picturesOfText = 'img:not([data-element="closing"] img)'

/** In millimetres: less cannot be seen. */
const thinnest = 0.5

/** Pictures, fitted. */
export interface FittedPictures {
  readonly troubles: readonly Trouble[]
  readonly notes: readonly Note[]
}

/** Fit the pictures of `content`; `scale` is how much larger than life the pages are laid out. */
export async function fitPictures(
  content: ParentNode,
  bench: Workbench,
  scale: number
): Promise<FittedPictures> {
  const troubles: Trouble[] = []
  const naturals = new Map<HTMLImageElement, Size>()
  for (const image of content.querySelectorAll<HTMLImageElement>(picturesOfText)) {
    const natural = await sizeOf(image.src)
    if (natural) naturals.set(image, natural)
    else troubles.push({kind: 'picture-unreadable', detail: image.alt, ...placeOf(image)})
  }
  const notes = [...content.querySelectorAll<HTMLElement>(pictureRows)].flatMap((row) =>
    fitColumns(row, bench)
  )
  const millimetre = bench.length('--type-area-width') / typeAreaMillimetres
  for (const [image, natural] of naturals) {
    const most = roomFor(image, bench)
    const wanted = givenWidth(image, bench)
    const usual = wanted === undefined ? scale : wanted / natural.width
    const ratio = Math.min(usual, most.width / natural.width, most.height / natural.height)
    const [width, height] = [natural.width * ratio, natural.height * ratio]
    if (Math.min(width, height) < millimetre * thinnest) {
      const detail = `${natural.width} × ${natural.height}`
      troubles.push({kind: 'picture-too-thin', detail, ...placeOf(image)})
    }
    image.width = Math.max(1, Math.round(width))
    image.height = Math.max(1, Math.round(height))
  }
  for (const row of content.querySelectorAll<HTMLElement>(pictureRows)) standOnOneLine(row)
  return {troubles, notes}
}

interface Size {
  readonly width: number
  readonly height: number
}

async function sizeOf(address: string): Promise<Size | undefined> {
  const image = new Image()
  image.src = address
  try {
    await image.decode()
  } catch {
    // Whatever is wrong with it, it cannot be shown.
    return undefined
  }
  const {naturalWidth: width, naturalHeight: height} = image
  return width > 0 && height > 0 ? {width, height} : undefined
}

/**
 * A picture among text is as high as its line; one alone has the page, less its caption and
 * the headings that it stays with; one of a row its column.
 */
function roomFor(image: Element, bench: Workbench): Size {
  const typeArea = bench.length('--type-area-width')
  const picture = image.closest<HTMLElement>('[data-element="picture"]')
  if (!picture) return {width: typeArea, height: bench.length('--inline-picture-height')}
  const row = picture.closest<HTMLElement>(pictureRows)
  const width = row ? Number.parseFloat(picture.style.width) : typeArea
  const heights = headingsWith(row ?? picture).map((each) => heightOf(bench.place(each)))
  const taken = heights.reduce((sum, each) => sum + each, captionsOf(row ?? picture, bench))
  return {width, height: bench.length('--type-area-height') - taken}
}

/** How high the captions of a picture are; of a row the highest of its columns, and its own. */
function captionsOf(block: HTMLElement, bench: Workbench): number {
  const copy = bench.place(block)
  const own = (holder: Element): number =>
    [...holder.children]
      .filter((child) => child.matches('[data-element="picture-caption"]'))
      .reduce((sum, caption) => sum + heightOf(caption), 0)
  const columns = [...copy.children].filter((child) => child.matches('[data-element="picture"]'))
  return Math.max(0, ...columns.map(own)) + own(copy)
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height
}

function placeOf(image: Element): {line: number | undefined} {
  const line = image.closest('[data-path]') ? undefined : image.getAttribute('data-line')
  return {line: line === null || line === undefined ? undefined : Number(line)}
}
