/** What is drawn over the pages: the grid, the elements' boxes, the findings, the PDF. */

import {elements, elementsOfPages} from '../../base/elements.ts'
import type {Look, Mark} from './frame-contract.ts'
import {allPages, elementOf} from './frame-places.ts'
import {gridPicture} from './grid-picture.ts'

const millimetre = 96 / 25.4

/** The elements that get a box, and what it says in Chinese; others are parts of these. */
const boxed: ReadonlyMap<string, string> = new Map(
  Object.entries({...elements, ...elementsOfPages})
)

/** Draw what `look` asks for on the pages near the reader; those far away follow when seen. */
export function drawOverlays(look: Look, marks: readonly Mark[], scale: number): void {
  removeLayers()
  if (look.hasMarks) drawMarks(marks, scale)
  if (!look.hasGrid && !look.hasBoxes) return
  watcher = new IntersectionObserver(
    (entries) => {
      for (const {isIntersecting, target} of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue
        watcher?.unobserve(target)
        if (look.hasGrid) drawGrid(target, scale)
        if (look.hasBoxes) drawBoxes(target)
      }
    },
    {rootMargin: '100%'}
  )
  for (const page of allPages()) watcher.observe(page)
}

/** Everything that is drawn over the pages. */
export function removeOverlays(): void {
  removeLayers()
  drawPictures([], 'over')
}

let watcher: IntersectionObserver | undefined

function removeLayers(): void {
  watcher?.disconnect()
  for (const old of document.querySelectorAll('.overlay')) old.remove()
}

function layerOf(page: HTMLElement): HTMLElement {
  const existing = page.querySelector<HTMLElement>(':scope > .overlay')
  if (existing) return existing
  const layer = document.createElement('div')
  layer.className = 'overlay'
  page.append(layer)
  return layer
}

function drawGrid(page: HTMLElement, scale: number): void {
  const area = page.querySelector<HTMLElement>('.pagedjs_area')
  const length = (name: string): number => {
    const probe = document.createElement('div')
    probe.style.cssText = `position:absolute;width:var(${name})`
    page.append(probe)
    const {width} = getComputedStyle(probe)
    probe.remove()
    return Number.parseFloat(width) / scale / millimetre
  }
  const left = area ? leftOf(area, page) / scale / millimetre : 28
  const picture = gridPicture({
    left,
    top: length('--head-margin'),
    width: length('--type-area-width'),
    height: length('--type-area-height'),
    characterPitch: length('--char-pitch'),
    linePitch: length('--line-pitch'),
    lineHeight: length('--size-3')
  })
  const image = document.createElement('img')
  image.className = 'grid'
  image.alt = ''
  image.src = `data:image/svg+xml,${encodeURIComponent(picture)}`
  layerOf(page).prepend(image)
}

/** From the page's left edge, in its own pixels. */
function leftOf(element: HTMLElement, page: HTMLElement): number {
  let left = 0
  for (let node: Element | null = element; node instanceof HTMLElement && node !== page; ) {
    left += node.offsetLeft
    node = node.offsetParent
  }
  return left
}

function drawBoxes(page: HTMLElement): void {
  const origin = page.getBoundingClientRect()
  const ratio = origin.width / page.offsetWidth || 1
  const layer = layerOf(page)
  for (const element of page.querySelectorAll<HTMLElement>('main [data-element]')) {
    const name = element.dataset.element ?? ''
    const shown = boxed.get(name)
    if (shown === undefined) continue
    const {left, top, width, height} = element.getBoundingClientRect()
    if (width === 0 && height === 0) continue
    const box = document.createElement('div')
    box.className = 'element-box'
    box.style.left = `${(left - origin.left) / ratio}px`
    box.style.top = `${(top - origin.top) / ratio}px`
    box.style.width = `${width / ratio}px`
    box.style.height = `${height / ratio}px`
    const label = document.createElement('span')
    label.textContent = isEnglish() ? name.replaceAll('-', ' ') : shown
    label.title = name
    box.append(label)
    layer.append(box)
  }
}

function drawMarks(marks: readonly Mark[], scale: number): void {
  const pages = allPages()
  const used = new Map<HTMLElement, number[]>()
  for (const {number, finding, place} of marks) {
    const {box, severity, wording} = finding
    const target = place && elementOf(place)
    const page =
      finding.page !== null && box
        ? pages[finding.page - 1]
        : target?.closest<HTMLElement>('.pagedjs_page')
    if (!page) continue
    const origin = page.getBoundingClientRect()
    const ratio = origin.width / page.offsetWidth || 1
    const pixel = scale * millimetre
    const layer = layerOf(page)
    if (box) {
      const frame = document.createElement('div')
      frame.className = 'place'
      for (const [index, side] of (['left', 'top', 'width', 'height'] as const).entries()) {
        frame.style[side] = `${(box[index] ?? 0) * pixel}px`
      }
      layer.append(frame)
    }
    const top = box
      ? box[1] * pixel
      : ((target?.getBoundingClientRect().top ?? 0) - origin.top) / ratio
    const left = (box ? Math.max(12, box[0] - 4) : 16) * pixel
    const heights = used.get(page) ?? []
    used.set(page, [...heights, top])
    // Several findings on one line stand side by side.
    const beside = heights.filter((other) => Math.abs(other - top) < 4 * pixel).length
    const button = document.createElement('button')
    button.className = 'mark'
    button.type = 'button'
    button.dataset.mark = String(number)
    button.dataset.severity = severity
    button.textContent = String(number)
    const words = wording[isEnglish() ? 'en' : 'zh']
    button.ariaLabel = `${number}: ${words}`
    button.title = words
    button.style.left = `${left - beside * 6 * pixel}px`
    button.style.top = `${top}px`
    layer.append(button)
  }
}

/** The page that holds the frame says which language its reader has. */
function isEnglish(): boolean {
  return document.documentElement.dataset.language === 'en'
}

/** Lay `pictures`, one to a page, over the pages. */
export function drawPictures(pictures: readonly string[], mode: 'difference' | 'over'): void {
  for (const [index, page] of allPages().entries()) {
    page.querySelector(':scope > .print')?.remove()
    const address = pictures[index]
    page.classList.toggle('compared', address !== undefined)
    if (address === undefined) continue
    page.dataset.mode = mode
    const image = document.createElement('img')
    image.className = 'print'
    image.alt = ''
    image.src = address
    page.append(image)
  }
}
