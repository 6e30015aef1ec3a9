/**
 * Pictures, before the pages are broken: decoded, and as large as they were made, or as the
 * type area lets them be.
 *
 * Their sizes are attributes, so that no page waits for a picture to know its height.
 */

import {headingsWith} from '../breaks/keep-headings.ts'
import type {Trouble} from '../contract.ts'
import type {Workbench} from '../workbench.ts'

/** Seals and stamps have their own sizes: fit-seals.ts. */
export const picturesOfText = 'img:not([data-element="closing"] img)'

/** What `--type-area-width` is. */
const typeAreaMillimetres = 156

/** In millimetres: less cannot be seen. */
const thinnest = 0.5

/** `scale` is how much larger than life the pages are laid out. */
export async function fitPictures(
  content: ParentNode,
  bench: Workbench,
  scale: number
): Promise<Trouble[]> {
  const troubles: Trouble[] = []
  for (const image of content.querySelectorAll<HTMLImageElement>(picturesOfText)) {
    const natural = await sizeOf(image.src)
    if (!natural) {
      troubles.push({kind: 'picture-unreadable', detail: image.alt, ...placeOf(image)})
      continue
    }
    const most = roomFor(image, bench)
    const wanted = givenWidth(image, bench)
    const usual = wanted === undefined ? scale : wanted / natural.width
    const ratio = Math.min(usual, most.width / natural.width, most.height / natural.height)
    const [width, height] = [natural.width * ratio, natural.height * ratio]
    const least = (bench.length('--type-area-width') / typeAreaMillimetres) * thinnest
    if (Math.min(width, height) < least) {
      const detail = `${natural.width} × ${natural.height}`
      troubles.push({kind: 'picture-too-thin', detail, ...placeOf(image)})
    }
    image.width = Math.max(1, Math.round(width))
    image.height = Math.max(1, Math.round(height))
  }
  return troubles
}

/** As its author has it: of the type area, or in mm. */
function givenWidth({dataset}: HTMLElement, bench: Workbench): number | undefined {
  const {givenWidth: given} = dataset
  if (given === undefined) return undefined
  const typeArea = bench.length('--type-area-width')
  const share = given.endsWith('%') ? 100 : typeAreaMillimetres
  return (typeArea * Number.parseFloat(given)) / share
}

async function sizeOf(address: string): Promise<{width: number; height: number} | undefined> {
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
 * the headings that it stays with.
 */
function roomFor(image: Element, bench: Workbench): {width: number; height: number} {
  const width = bench.length('--type-area-width')
  const picture = image.closest('[data-element="picture"]')
  if (!picture) return {width, height: bench.length('--inline-picture-height')}
  const captions = [...picture.querySelectorAll('[data-element="picture-caption"]')]
  const others = [...headingsWith(picture), ...captions]
  const taken = others.map((each) => bench.place(each).getBoundingClientRect().height)
  const height = taken.reduce((rest, each) => rest - each, bench.length('--type-area-height'))
  return {width, height}
}

function placeOf(image: Element): {line: number | undefined} {
  const line = image.closest('[data-path]') ? undefined : image.getAttribute('data-line')
  return {line: line === null || line === undefined ? undefined : Number(line)}
}
