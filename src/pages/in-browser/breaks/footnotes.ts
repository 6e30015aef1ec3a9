/**
 * Footnotes: each at the foot of the page that calls it.
 *
 * Paged.js 0.4.3 has `float: footnote`, and loses notes that do not fit. Here the heights of
 * the notes are measured first, and the page's text is made as much shorter as the notes
 * called from it need.
 */

import type {Layout, Page} from 'pagedjs'
import {type Trouble, tagRoles} from '../contract.ts'
import type {Workbench} from '../workbench.ts'

const heightProperty = '--pagedjs-footnotes-height'

interface Note {
  readonly paragraphs: readonly HTMLElement[]
  readonly height: number
}

export class Footnotes {
  readonly #notes = new Map<string, Note>()
  /** Where each note stands that was put on a page. */
  readonly #placed = new Map<string, Page>()
  readonly #above: number
  readonly #below: number
  /** How exactly the room is found: far less than a line. */
  readonly #step: number
  readonly #troubles: Trouble[] = []
  /** The calls of the page that is being laid out, and the room their notes have. */
  #reserved = 0

  /** Take the notes out of `content`. */
  constructor(content: ParentNode, bench: Workbench) {
    this.#above = bench.length('--footnotes-above')
    this.#below = bench.length('--half-leading')
    this.#step = bench.length('--line-pitch') / 16
    const section = content.querySelector('[data-element="footnotes"]')
    section?.remove()
    const paragraphs = [...(section?.querySelectorAll<HTMLElement>('[data-note]') ?? [])]
    // All at once: a layout for each would take as long as to break the pages.
    const heights = bench.placeAll(paragraphs).map((copy) => copy.getBoundingClientRect().height)
    for (const [index, paragraph] of paragraphs.entries()) {
      paragraph.setAttribute('role', tagRoles.footnote)
      const number = paragraph.dataset.note ?? ''
      const {paragraphs: others = [], height = 0} = this.#notes.get(number) ?? {}
      this.#notes.set(number, {
        paragraphs: [...others, paragraph],
        height: height + (heights[index] ?? 0)
      })
    }
    this.#check(content, bench.length('--type-area-height'))
  }

  /** What keeps the document from being laid out. */
  get troubles(): readonly Trouble[] {
    return this.#troubles
  }

  #check(content: ParentNode, pageHeight: number): void {
    for (const {paragraphs, height} of this.#notes.values()) {
      if (height <= pageHeight / 2) continue
      const [first] = paragraphs
      const detail = (first?.textContent ?? '').slice(1, 20)
      this.#troubles.push({kind: 'footnote-too-long', detail, line: lineOf(first)})
    }
    const turned = '[data-element="sideways-table"] [data-element="footnote-call"]'
    for (const call of content.querySelectorAll(turned)) {
      const detail = call.textContent ?? ''
      this.#troubles.push({kind: 'footnote-in-turned-table', detail, line: lineOf(call)})
    }
  }

  /** `free` is what the page in `rendered` keeps free at its foot anyway. */
  beginPage(rendered: HTMLElement): void {
    const free = areaOf(rendered)?.style.getPropertyValue(heightProperty) ?? ''
    this.#reserved = Number.parseFloat(free) || 0
  }

  /** Pages other than `left` were taken out: their notes are to be placed again. */
  keep(left: readonly Page[]): void {
    const pages = new Set(left)
    for (const [number, page] of this.#placed) {
      if (!pages.has(page)) this.#placed.delete(number)
    }
  }

  /**
   * Make room for the notes of the page; gives what then lies beyond it.
   *
   * `settle` turns what Paged.js found into what really goes to the next page.
   */
  makeRoom(
    first: Range | undefined,
    rendered: HTMLElement,
    bounds: DOMRect,
    layout: Layout,
    settle: (overflow: Range | undefined) => Range | undefined
  ): Range | undefined {
    let overflow = settle(first)
    const again = (reserved: number): number => {
      this.#reserve(rendered, reserved)
      overflow = settle(layout.findOverflow(rendered, bounds))
      return this.#need(rendered, bounds, overflow)
    }

    let need = this.#need(rendered, bounds, overflow)
    if (need <= this.#reserved) return overflow
    need = again(Math.max(this.#reserved, this.#roomFor(rendered, bounds)))
    if (need <= this.#reserved) return overflow
    // A block that is not parted took its calls to the next page, or brought others back.
    while (need > this.#reserved) need = again(need)
    // The line that calls a note may have gone with it: its room is text's again, as far as
    // the line does not come back.
    let enough = this.#reserved
    if (need === enough || again(need) <= need) return overflow
    for (let tooLittle = need; enough - tooLittle > this.#step; ) {
      const middle = (tooLittle + enough) / 2
      if (again(middle) <= middle) enough = middle
      else tooLittle = middle
    }
    again(enough)
    return overflow
  }

  /** Put the notes that `page` calls at its foot. */
  place(page: Page): void {
    const called = numbersIn(page.area).filter((number) => !this.#placed.has(number))
    if (called.length === 0) return
    const section = document.createElement('section')
    section.dataset.element = 'footnotes'
    const rule = document.createElement('hr')
    rule.dataset.element = 'footnote-separator'
    section.append(rule)
    for (const number of called) {
      this.#placed.set(number, page)
      section.append(...(this.#notes.get(number)?.paragraphs ?? []))
    }
    const main = document.createElement('main')
    main.append(section)
    page.footnotesArea.replaceChildren(main)
  }

  #reserve(rendered: HTMLElement, height: number): void {
    this.#reserved = height
    areaOf(rendered)?.style.setProperty(heightProperty, `${height}px`)
  }

  /**
   * What the notes of the page take where it is text alone: the first line that does not
   * stand above its own notes ends the page.
   */
  #roomFor(rendered: HTMLElement, bounds: DOMRect): number {
    const bottom = areaOf(rendered)?.getBoundingClientRect().bottom ?? bounds.bottom
    let need = 0
    for (const {call, height} of this.#calledIn(rendered, bounds)) {
      const free = bottom - this.#bottomOf(call)
      const more = (need || this.#above + this.#below) + height
      // A line whose notes fit to the pixel: what the browser does with it is seen then.
      if (more > free + 1) return Math.max(need, free + 1)
      need = more
    }
    return need
  }

  /** The lower edge of the line or row that `call` stands in; a row keeps off the page's end. */
  #bottomOf(call: Element): number {
    const row = call.closest('tr')
    if (row) return row.getBoundingClientRect().bottom + this.#below
    const {left, top, height} = call.getBoundingClientRect()
    const block = call.parentElement?.closest('p, h1, h2, h3, h4, h5, caption, li') ?? call
    const part = [...block.getClientRects()].find((box) => box.left <= left && box.right >= left)
    const pitch = Number.parseFloat(getComputedStyle(block).lineHeight)
    const above = part?.top ?? top
    return above + Math.ceil((top + height / 2 - above) / pitch) * pitch
  }

  /** How high the notes are that the part of the page before `overflow` calls. */
  #need(rendered: HTMLElement, bounds: DOMRect, overflow: Range | undefined): number {
    let height = 0
    for (const note of this.#calledIn(rendered, bounds)) {
      if (!overflow || overflow.comparePoint(note.call, 0) < 0) height += note.height
    }
    return height === 0 ? 0 : height + this.#above + this.#below
  }

  /** The first calls of the notes that have no place yet, as far as they are on the page. */
  *#calledIn(rendered: HTMLElement, bounds: DOMRect): Generator<{call: Element; height: number}> {
    const seen = new Set<string>()
    for (const call of callsIn(rendered)) {
      const number = call.dataset.note ?? ''
      if (seen.has(number) || this.#placed.has(number)) continue
      if (call.getBoundingClientRect().left >= bounds.right) continue
      seen.add(number)
      yield {call, height: this.#notes.get(number)?.height ?? 0}
    }
  }
}

function areaOf(rendered: HTMLElement): HTMLElement | null {
  return rendered.closest<HTMLElement>('.pagedjs_area')
}

/** Notes on the page of the colophon stand above it, as part of the text's column. */
export function takeNotesInto(page: Page, holder: HTMLElement): HTMLElement | undefined {
  const section = page.footnotesArea.querySelector<HTMLElement>('[data-element="footnotes"]')
  if (!section) return undefined
  page.element.querySelector<HTMLElement>('.pagedjs_area')?.style.removeProperty(heightProperty)
  page.footnotesArea.replaceChildren()
  holder.append(section)
  return section
}

function callsIn(root: HTMLElement): HTMLElement[] {
  const calls = root.querySelectorAll<HTMLElement>('[data-element="footnote-call"]')
  return [...calls].filter((call) => !call.closest('[data-repeated]'))
}

function numbersIn(root: HTMLElement): string[] {
  return [...new Set(callsIn(root).map((call) => call.dataset.note ?? ''))]
}

function lineOf(element: Element | undefined): number | undefined {
  if (!element || element.closest('[data-path]')) return undefined
  const line = element.closest('[data-line]')?.getAttribute('data-line')
  return line === null || line === undefined ? undefined : Number(line)
}
