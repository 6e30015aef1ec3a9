/**
 * What all documents of a run share: fonts, styles, one browser. Made ready while the
 * first source is read, closed at the end.
 */

import {setImmediate} from 'node:timers/promises'
import type {VFile} from 'vfile'
import {tell} from './base/message.ts'
import {prepareFonts} from './fonts/find.ts'
import type {FontSet} from './fonts/font-set.ts'
import {formulaRequest} from './formula-request.ts'
import {launch} from './pages/browser.ts'
import {type Chromium, findChromium} from './pages/chromium.ts'
import {LayoutTimeout, type SettledPages} from './pages/paginate.ts'
import {Press} from './pages/press.ts'
import {cacheFolder} from './project/cache-folder.ts'
import {readOccasionalStyles, readStyles} from './project/styles.ts'
import type {FormulaBoxes} from './set-formulas.ts'

/** The browser that is used: named by flag or environment, ours, or an installed one. */
export function findBrowser(path: string | undefined): Promise<Chromium> {
  return findChromium({path, env: process.env, cacheFolder: cacheFolder()})
}

export interface WorkshopOptions {
  /** The project's folder: its `fonts/` come first. */
  readonly root: string
  readonly fonts: 'any' | 'bundled'
  readonly chromium: string | undefined
  readonly signal?: AbortSignal | undefined
}

export interface Materials {
  readonly fonts: FontSet
  /** Font faces and styles, life size. */
  readonly css: string
}

/** Far beyond what 2,000 pages take: reached only by a layout that does not end. */
const timeLimit = 5 * 60 * 1000

export class Workshop {
  readonly #options: WorkshopOptions
  readonly #press: Press
  #fonts: Promise<FontSet> | undefined
  #materials: Promise<Materials> | undefined

  constructor(options: WorkshopOptions) {
    this.#options = options
    this.#press = new Press(async (address) => {
      const [chromium, {fontconfigFile}] = await Promise.all([
        findBrowser(options.chromium),
        this.fonts()
      ])
      return launch({...chromium, fontconfigFile, address, signal: options.signal})
    })
  }

  /**
   * Begin what takes long; resolves when the browser's process has been started. Whoever
   * needs any of it meets the failures.
   */
  async warm(): Promise<void> {
    this.#press.warm()
    await Promise.all([this.materials(), findBrowser(this.#options.chromium)]).catch(
      () => undefined
    )
    await setImmediate()
  }

  fonts(): Promise<FontSet> {
    this.#fonts ??= prepareFonts({root: this.#options.root, choice: this.#options.fonts})
    return this.#fonts
  }

  materials(): Promise<Materials> {
    this.#materials ??= Promise.all([this.fonts(), readStyles()]).then(([fonts, styles]) => ({
      fonts,
      css: `${fonts.css}\n${styles}`
    }))
    return this.#materials
  }

  /** Settled pages, or a message that says why there are none. */
  async paginate(
    file: VFile,
    html: string,
    css: string,
    formulas: readonly FormulaBoxes[] = []
  ): Promise<SettledPages | undefined> {
    const {signal} = this.#options
    const own = await formulaRequest(formulas)
    const styles = own ? `${css}\n${await readOccasionalStyles('formulas.css')}` : css
    try {
      return await this.#press.paginate({html, css: styles, formulas: own, timeLimit, signal})
    } catch (error) {
      if (!(error instanceof LayoutTimeout)) throw error
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
