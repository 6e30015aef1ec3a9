/**
 * What all documents of a run share: fonts, styles, one browser. Made ready while the
 * first source is read, closed at the end.
 */

import {setImmediate} from 'node:timers/promises'
import type {VFile} from 'vfile'
import type {FontSet} from '../fonts/font-set.ts'
import {launch} from '../pages/browser/browser.ts'
import {isLayoutFailure, tellFailure} from '../pages/layout-failure.ts'
import type {PaginationRequest, SettledPages} from '../pages/paginate.ts'
import {Press} from '../pages/press.ts'
import {readOccasionalStyles} from '../project/styles.ts'
import {formulaRequest} from './formula-request.ts'
import type {FormulaBoxes} from './set-formulas.ts'
import {type Materials, Supplies, type SuppliesOptions} from './supplies.ts'

export interface WorkshopOptions extends SuppliesOptions {
  readonly signal?: AbortSignal | undefined
  /** Whether finished PDFs are measured; default true. */
  readonly isJudging?: boolean | undefined
}

interface Request
  extends Pick<
    PaginationRequest,
    'html' | 'css' | 'allDigits' | 'drawsPictures' | 'engine' | 'onBegun'
  > {
  readonly formulas?: readonly FormulaBoxes[] | undefined
}

/** Far beyond what a text takes on a busy machine: reached only by what does not end. */
function timeLimitOf(html: string): number {
  return Math.min(leastLimit + html.length * limitPerCharacter, mostLimit)
}

/** In milliseconds; a page of 22 × 28 characters adds half a second. */
const leastLimit = 2 * 60_000
const limitPerCharacter = 0.8
/** Pictures are part of the HTML, and no text. */
const mostLimit = 25 * 60_000

export class Workshop {
  readonly #options: WorkshopOptions
  readonly #press: Press
  readonly supplies: Supplies

  constructor(options: WorkshopOptions, supplies: Supplies = new Supplies(options)) {
    this.#options = options
    this.supplies = supplies
    this.#press = new Press(async (address) =>
      launch({...(await supplies.surroundings()), address, signal: options.signal})
    )
  }

  get isJudging(): boolean {
    return this.#options.isJudging ?? true
  }

  /**
   * Begin what takes long; resolves when the browser's process has been started. Whoever
   * needs any of it meets the failures.
   */
  async warm(): Promise<void> {
    this.#press.warm()
    await Promise.all([this.materials(), this.supplies.browser()]).catch(() => undefined)
    await setImmediate()
  }

  fonts(): Promise<FontSet> {
    return this.supplies.fonts()
  }

  materials(): Promise<Materials> {
    return this.supplies.materials()
  }

  /** Settled pages, or a message that says why there are none. */
  async paginate(
    file: VFile,
    {html, css, formulas = [], allDigits, drawsPictures, engine, onBegun}: Request
  ): Promise<SettledPages | undefined> {
    const {signal} = this.#options
    const own = await formulaRequest(formulas)
    const styles = own ? `${css}\n${await readOccasionalStyles('formulas.css')}` : css
    try {
      return await this.#press.paginate({
        html,
        css: styles,
        formulas: own,
        allDigits,
        drawsPictures,
        engine,
        onBegun,
        timeLimit: timeLimitOf(html),
        signal
      })
    } catch (error) {
      if (!isLayoutFailure(error)) throw error
      tellFailure(file, error)
      return undefined
    }
  }

  close(): Promise<void> {
    return this.#press.close()
  }
}
