/** Over the pages of a DOCX: it is only read here, and Markdown can be made of it. */

import type {Created} from '../contract.ts'
import {byId, element} from './element.ts'
import * as link from './link.ts'
import {say} from './words.ts'

interface WordEvents {
  onConverted(made: Extract<Created, {state: 'written'}>): void
  /** Undefined: nobody knows why. */
  onTrouble(trouble: Extract<Created, {state: 'refused'}> | undefined): void
}

export class WordBar {
  readonly #bar = byId('word')
  readonly #button = element('button', {type: 'button'}, say('convert'))
  #path: string | undefined

  constructor({onConverted, onTrouble}: WordEvents) {
    this.#bar.append(`${say('wordDocument')} `)
    if (link.canWrite) this.#bar.append(this.#button)
    this.#button.addEventListener('click', async () => {
      const path = this.#path
      if (path === undefined) return
      this.#button.disabled = true
      const made = await link.convertDocument(path).catch(() => undefined)
      this.#button.disabled = false
      if (made?.state === 'written') onConverted(made)
      else onTrouble(made)
    })
  }

  /** The document at `path` is in front. */
  show(path: string | undefined): void {
    this.#path = path
    this.#bar.hidden = path === undefined || !/\.docx$/iu.test(path)
  }
}
