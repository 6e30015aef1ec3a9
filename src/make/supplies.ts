/** What all documents of a run are made with. Found and read when first asked for; nothing is started. */

import type {Announce} from '../base/announce.ts'
import type {Wording} from '../base/message.ts'
import {ownFontsFolder, prepareFonts} from '../fonts/find.ts'
import type {FontSet} from '../fonts/font-set.ts'
import {unusedIn} from '../fonts/unused-fonts.ts'
import {type Chromium, findChromium} from '../pages/browser/chromium.ts'
import {cacheFolder} from '../project/cache-folder.ts'
import {readStyles} from '../project/styles.ts'

export interface SuppliesOptions {
  /** The project's folder: its `fonts/` come first. */
  readonly root: string
  readonly fonts: 'any' | 'bundled'
  readonly chromium?: string | undefined
  /** Look at fonts again, whatever is known of their files. */
  readonly force?: boolean | undefined
  /** Another `styles/`. */
  readonly styles?: string | undefined
  /** Told of what is made once, on a first run: browser and fonts. */
  readonly announce?: Announce | undefined
  /**
   * Told, once, of what all documents of the run suffer from: a face that stands in for 仿宋, fonts of its
   * own that cannot be used.
   */
  readonly warn?: ((warning: Wording) => void) | undefined
}

export interface Materials {
  readonly fonts: FontSet
  /** Font faces and styles, life size. */
  readonly css: string
}

/** The browser that is used: named by flag or environment, ours, or an installed one. */
export async function findBrowser(
  path: string | undefined,
  announce?: Announce
): Promise<Chromium> {
  return findChromium({path, env: process.env, cacheFolder: cacheFolder(), announce})
}

export class Supplies {
  readonly #options: SuppliesOptions
  #fonts: Promise<FontSet> | undefined
  #styles: Promise<string> | undefined
  #browser: Promise<Chromium> | undefined

  constructor(options: SuppliesOptions) {
    this.#options = options
  }

  fonts(): Promise<FontSet> {
    this.#fonts ??= this.#prepareFonts()
    return this.#fonts
  }

  async #prepareFonts(): Promise<FontSet> {
    const {root, fonts: choice, force = false, announce, warn} = this.#options
    const set = await prepareFonts({root, choice, announce, again: force})
    const unused = unusedIn(ownFontsFolder(root), set.skipped)
    for (const warning of [...set.warnings, ...(unused ? [unused] : [])]) warn?.(warning)
    return set
  }

  styles(): Promise<string> {
    this.#styles ??= readStyles(this.#options.styles)
    return this.#styles
  }

  browser(): Promise<Chromium> {
    this.#browser ??= findBrowser(this.#options.chromium, this.#options.announce)
    return this.#browser
  }

  /** What a browser is started with. */
  async surroundings(): Promise<Chromium & Pick<FontSet, 'fontconfigFile'>> {
    const [chromium, {fontconfigFile}] = await Promise.all([this.browser(), this.fonts()])
    return {...chromium, fontconfigFile}
  }

  async materials(): Promise<Materials> {
    const [fonts, styles] = await Promise.all([this.fonts(), this.styles()])
    return {fonts, css: `${fonts.css}\n${styles}`}
  }
}
