/**
 * 公式 on the pages: KaTeX's boxes in place of the MathML.
 *
 * While the pages are broken an empty box of the same size stands for each part of a
 * formula: Paged.js looks at every element, and takes those with a style of their own for
 * undisplayed. When all pages are there, the parts are put in.
 */

import {type FormulaRequest, formulaMark} from '../contract.ts'
import type {Workbench} from '../workbench.ts'

/** In em. */
export interface PartSize {
  readonly width: number
  /** The baseline. */
  readonly above: number
  readonly below: number
}

export interface FormulaPart extends PartSize {
  readonly box: HTMLElement
}

export class Formulas {
  readonly #request: FormulaRequest
  /** By the index of the formula. */
  readonly #parts: readonly (readonly FormulaPart[])[]

  constructor(request: FormulaRequest, bench: Workbench) {
    this.#request = request
    this.#parts = measure(request, bench)
  }

  /** Put empty boxes in place of the formulas of `content`. */
  stow(content: ParentNode): void {
    for (const formula of content.querySelectorAll<HTMLElement>('[data-formula]')) {
      const index = Number(formula.dataset.formula)
      const parts = this.#parts[index] ?? []
      formula.setAttribute('role', 'img')
      formula.setAttribute('aria-label', `${formulaMark}${this.#request.boxes[index]?.tex}`)
      formula.replaceChildren(
        ...parts.flatMap((part, at) => {
          const place = document.createElement('span')
          place.dataset.element = 'formula-part'
          place.dataset.part = `${index} ${at}`
          place.dataset.painted = part.box.textContent ?? ''
          size(place, part)
          return at === 0 ? [place] : [document.createElement('wbr'), place]
        })
      )
    }
  }

  /** The parts of `formula`, as they were measured. */
  partsOf(formula: HTMLElement): readonly FormulaPart[] {
    return this.#parts[Number(formula.dataset.formula)] ?? []
  }

  /** Put the parts into their boxes. */
  show(pages: ParentNode): void {
    for (const place of pages.querySelectorAll<HTMLElement>('[data-part]')) {
      const [index, at] = (place.dataset.part ?? '').split(' ').map(Number)
      const part = this.#parts[index ?? -1]?.[at ?? -1]
      if (!part) throw new Error('Expected a part of a formula')
      const box = part.box.cloneNode(true)
      if (box instanceof HTMLElement) box.style.top = `${Number(place.dataset.lift ?? 0)}em`
      place.replaceChildren(box)
    }
  }
}

/** Make `place` as large as `part`, in em. */
export function size(place: HTMLElement, {width, above, below}: PartSize): void {
  place.style.width = `${width}em`
  place.style.height = `${above + below}em`
  place.style.verticalAlign = `${-below}em`
}

/** Faces that are in the page already: a preview lays out one document after the other. */
const loaded = new Set<string>()

/** Bring the styles and fonts of formulas into the page. */
export async function loadFormulas({css, fonts}: FormulaRequest): Promise<void> {
  const style = document.createElement('style')
  style.dataset.pagedjsIgnore = ''
  style.textContent = css
  document.head.append(style)
  const faces = fonts.map(async ({family, style, weight, data}) => {
    const name = `${family} ${style} ${weight}`
    if (loaded.has(name)) return
    loaded.add(name)
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
    const face = new FontFace(family, bytes, {style, weight})
    document.fonts.add(face)
    await face.load()
  })
  await Promise.all(faces)
}

/** Set every part once, one below the other, in the size of the text. */
function measure({boxes}: FormulaRequest, bench: Workbench): FormulaPart[][] {
  const em = bench.length('--size-3')
  const lines = boxes.flatMap(({parts}) => parts.map(lineOf))
  const placed = bench.placeAll(lines)
  const measured = placed.map((line, index): FormulaPart => {
    const {left, right, top, bottom} =
      line.firstElementChild?.getBoundingClientRect() ?? new DOMRect()
    const baseline = line.lastElementChild?.getBoundingClientRect().bottom ?? 0
    const box = lines[index]?.firstElementChild
    if (!(box instanceof HTMLElement)) throw new Error('Expected a box in its line')
    return {
      box,
      width: (right - left) / em,
      above: (baseline - top) / em,
      below: (bottom - baseline) / em
    }
  })
  return boxes.map(({parts}) => measured.splice(0, parts.length))
}

/** A line with the box, and with something whose lower edge is the baseline. */
function lineOf(part: string): HTMLElement {
  const line = document.createElement('div')
  line.dataset.element = 'formula-line'
  const box = document.createElement('span')
  box.dataset.element = 'formula-box'
  // KaTeX's, let through by formulas/boxes.ts.
  box.innerHTML = part
  const foot = document.createElement('span')
  foot.dataset.element = 'formula-foot'
  line.append(box, foot)
  return line
}
