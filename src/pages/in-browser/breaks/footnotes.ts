/**
 * Footnotes: each at the foot of the page that calls it.
 *
 * Paged.js 0.4.3 has `float: footnote`, and loses notes that do not fit. Here the heights of
 * the notes are measured first, and the page's text is made as much shorter as the notes
 * called from it need.
 */

import type {Layout, Page} from 'pagedjs'
import type {Trouble} from '../contract.ts'
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
    for (const paragraph of section?.querySelectorAll<HTMLElement>('[data-note]') ?? []) {
      const number = paragraph.dataset.note ?? ''
      const height = bench.place(paragraph).getBoundingClientRect().height
      const {paragraphs = [], height: before = 0} = this.#notes.get(number) ?? {}
      this.#notes.set(number, {
        paragraphs: [...paragraphs, paragraph],
        height: before + height
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

  beginPage(): void {
    this.#reserved = 0
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
    const area = rendered.closest<HTMLElement>('.pagedjs_area')
    area?.style.setProperty(heightProperty, `${height}px`)
  }

  /** How high the notes are that the part of the page before `overflow` calls. */
  #need(rendered: HTMLElement, bounds: DOMRect, overflow: Range | undefined): number {
    let height = 0
    const seen = new Set<string>()
    for (const call of callsIn(rendered)) {
      const number = call.dataset.note ?? ''
      if (seen.has(number) || this.#placed.has(number)) continue
      if (call.getBoundingClientRect().left >= bounds.right) continue
      if (overflow && overflow.comparePoint(call, 0) >= 0) continue
      seen.add(number)
      height += this.#notes.get(number)?.height ?? 0
    }
    return height === 0 ? 0 : height + this.#above + this.#below
  }
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
