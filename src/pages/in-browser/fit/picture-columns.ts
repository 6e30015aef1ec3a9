/** Pictures side by side: how wide each column is, and on which line the pictures stand. */

import type {Note} from '../contract.ts'
import type {Workbench} from '../workbench.ts'

export const pictureRows = '[data-element="picture-row"]'

/** What `--type-area-width` is. */
export const typeAreaMillimetres = 156

/** In millimetres: what is narrower shows nobody anything. */
const narrowest = 20

/**
 * Give the pictures of `row` the width of their columns: what their author gave them, made as
 * much narrower as the gaps need; the others share what is left.
 */
export function fitColumns(row: HTMLElement, bench: Workbench): Note[] {
  const pictures = picturesOf(row)
  const typeArea = bench.length('--type-area-width')
  const room = typeArea - bench.length('--char-pitch') * (pictures.length - 1)
  const given = pictures.map((picture) => {
    const image = picture.querySelector('img')
    return image ? givenWidth(image, bench) : undefined
  })
  const sum = given.reduce<number>((total, width = 0) => total + width, 0)
  const others = given.filter((width) => width === undefined).length
  // All of the same width where none is given; what is left over goes to all alike.
  const share = others > 0 ? Math.max(0, room - sum) / others : 0
  const spare = others > 0 ? 0 : Math.max(0, room - sum) / pictures.length
  const shrunk = others > 0 ? 1 : Math.min(1, room / sum)
  const widths = given.map((width) => (width === undefined ? share : width * shrunk + spare))
  for (const [index, picture] of pictures.entries()) {
    picture.style.width = `${widths[index] ?? share}px`
    picture.style.flex = 'none'
  }
  // What its author has narrow is narrow.
  const millimetres = (share / typeArea) * typeAreaMillimetres
  if (others === 0 || millimetres >= narrowest) return []
  const line = row.closest('[data-path]') ? null : row.querySelector('img')?.dataset.line
  return [
    {
      kind: 'pictures-narrow',
      millimetres: Math.round(millimetres * 10) / 10,
      line: line ? Number(line) : undefined
    }
  ]
}

/** As its author has it: of the type area, or in mm. */
export function givenWidth({dataset}: HTMLElement, bench: Workbench): number | undefined {
  const {givenWidth: given} = dataset
  if (given === undefined) return undefined
  const typeArea = bench.length('--type-area-width')
  const share = given.endsWith('%') ? 100 : typeAreaMillimetres
  return (typeArea * Number.parseFloat(given)) / share
}

/** Put the lower edges of the pictures of `row` on one line, and so the captions below them. */
export function standOnOneLine(row: HTMLElement): void {
  const images = [...row.querySelectorAll('img')]
  const highest = Math.max(...images.map(({height}) => Number(height)))
  for (const image of images) image.style.marginTop = `${highest - Number(image.height)}px`
}

function picturesOf(row: HTMLElement): HTMLElement[] {
  return [...row.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && child.dataset.element === 'picture'
  )
}
