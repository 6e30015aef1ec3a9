/**
 * What all documents of a run share: fonts, styles, one browser. Made ready while the
 * first source is read, closed at the end.
 */

import {setImmediate} from 'node:timers/promises'
import type {VFile} from 'vfile'
import {tell} from './base/message.ts'
import type {FontSet} from './fonts/font-set.ts'
import {formulaRequest} from './formula-request.ts'
import {launch} from './pages/browser.ts'
import {LayoutTimeout, type PaginationRequest, type SettledPages} from './pages/paginate.ts'
import {Press} from './pages/press.ts'
import {readOccasionalStyles} from './project/styles.ts'
import type {FormulaBoxes} from './set-formulas.ts'
import {type Materials, Supplies, type SuppliesOptions} from './supplies.ts'

export interface WorkshopOptions extends SuppliesOptions {
  readonly signal?: AbortSignal | undefined
  /** Whether finished PDFs are measured; default true. */
  readonly isJudging?: boolean | undefined
}

interface Request extends Pick<PaginationRequest, 'html' | 'css' | 'allDigits'> {
  readonly formulas?: readonly FormulaBoxes[] | undefined
}

/** Far beyond what 2,000 pages take: reached only by a layout that does not end. */
const timeLimit = 5 * 60 * 1000

export class Workshop {
  readonly #options: WorkshopOptions
  readonly #press: Press
  readonly supplies: Supplies

  constructor(options: WorkshopOptions, supplies: Supplies = new Supplies(options)) {
    this.#options = options
    this.supplies = supplies
    this.#press = new Press(async (address) => {
      const [chromium, {fontconfigFile}] = await Promise.all([supplies.browser(), supplies.fonts()])
      return launch({...chromium, fontconfigFile, address, signal: options.signal})
    })
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
    {html, css, formulas = [], allDigits}: Request
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
        timeLimit,
        signal
      })
    } catch (error) {
      if (!(error instanceof LayoutTimeout)) throw error
      file.data.isPassing = true
      tell(file, {
        ruleId: 'layout',
        severity: 'error',
        wording: {
          zh: `排了 ${timeLimit / 60_000} 分钟仍未排完，已停止`,
          en: `Unexpected layout of more than ${timeLimit / 60_000} minutes, stopped`
        }
      })
      return undefined
    }
  }

  close(): Promise<void> {
    return this.#press.close()
  }
}
