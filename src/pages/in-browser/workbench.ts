/**
 * A place to measure elements before they are paginated: the document's own styles, the
 * width of the type area, outside of what is printed.
 */

import {copyOf} from './copy-of.ts'

export class Workbench {
  readonly #style = document.createElement('style')
  readonly #main = document.createElement('main')

  /** `content` is the document: what its form sets holds on the bench as well. */
  constructor(css: string, content: ParentNode) {
    const {form} = content.querySelector('main')?.dataset ?? {}
    if (form !== undefined) this.#main.dataset.form = form
    this.#style.dataset.pagedjsIgnore = ''
    this.#style.textContent = css
    this.#main.style.cssText =
      'position:absolute;top:0;left:0;visibility:hidden;width:var(--type-area-width)'
    document.head.append(this.#style)
    document.body.append(this.#main)
  }

  /** Put a copy of `element` on the bench, alone. */
  place<E extends Element>(element: E): E {
    const copy = copyOf(element)
    this.put(copy)
    return copy
  }

  /** Put `copy` itself on the bench, alone. */
  put(copy: Element): void {
    this.#main.replaceChildren(copy)
  }

  /** Put copies of `elements` on the bench, one below the other, alone. */
  placeAll(elements: readonly Element[]): Element[] {
    const copies = elements.map((element) => copyOf(element))
    this.#main.replaceChildren(...copies)
    return copies
  }

  /** The upper edge of the bench in the viewport. */
  top(): number {
    return this.#main.getBoundingClientRect().top
  }

  /** A property of `:root`; the later wins. */
  set(name: string, value: string): void {
    this.#main.style.setProperty(name, value)
  }

  /** A custom property that is a length, resolved, in CSS pixels. */
  length(name: string): number {
    const ruler = document.createElement('div')
    ruler.style.cssText = `position:absolute;width:var(${name})`
    this.#main.append(ruler)
    const {width} = ruler.getBoundingClientRect()
    ruler.remove()
    return width
  }

  /** A custom property that is a plain number. */
  number(name: string): number {
    return Number.parseFloat(getComputedStyle(this.#main).getPropertyValue(name))
  }

  clear(): void {
    this.#style.remove()
    this.#main.remove()
  }
}
