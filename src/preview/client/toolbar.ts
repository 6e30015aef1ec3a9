/** The tools over the pages. */

import {byId, element} from './element.ts'
import type {Look} from './frame-contract.ts'
import {say, type Word} from './words.ts'

export interface Tools {
  onLook(change: Partial<Look>): void
  onSettings(): void
  onPrint(): void
  onCompare(): void
  onHelp(): void
  onTheme(): void
  onWriting(isWriting: boolean): void
}

export class Toolbar {
  readonly #writing: HTMLButtonElement
  readonly #spread: HTMLButtonElement
  readonly #grid: HTMLButtonElement
  readonly #boxes: HTMLButtonElement
  readonly #compare: HTMLButtonElement
  readonly #print: HTMLButtonElement

  constructor(tools: Tools) {
    const holder = byId('tools')
    holder.ariaLabel = say('view')
    const isOn = (tool: HTMLButtonElement): boolean => tool.ariaPressed === 'true'
    this.#writing = button('writing', () => tools.onWriting(!isOn(this.#writing)), 'writingTitle')
    this.#spread = button('spreads', () => tools.onLook({isSpread: !isOn(this.#spread)}))
    this.#grid = button('grid', () => tools.onLook({hasGrid: !isOn(this.#grid)}), 'gridTitle')
    this.#boxes = button('boxes', () => tools.onLook({hasBoxes: !isOn(this.#boxes)}), 'boxesTitle')
    this.#compare = button('compare', () => tools.onCompare(), 'compareTitle')
    this.#print = button('print', () => tools.onPrint())
    this.#print.classList.add('primary')
    holder.append(
      this.#writing,
      element('div', {class: 'segments'}, this.#spread, this.#grid, this.#boxes),
      button('settings', () => tools.onSettings()),
      this.#compare,
      button('theme', () => tools.onTheme(), 'themeTitle'),
      element(
        'a',
        {class: 'tool', href: '/manual/', target: '_blank', rel: 'noopener'},
        say('manual')
      ),
      button('help', () => tools.onHelp()),
      this.#print
    )
  }

  show({isSpread, hasGrid, hasBoxes}: Look, isWriting: boolean, isComparing: boolean): void {
    press(this.#writing, isWriting)
    press(this.#spread, isSpread)
    press(this.#grid, hasGrid)
    press(this.#boxes, hasBoxes)
    press(this.#compare, isComparing)
  }

  /** Nothing can be printed or compared while there is no document, or one is printed. */
  enable(isReady: boolean): void {
    this.#print.disabled = !isReady
    this.#compare.disabled = !isReady
  }
}

function press(tool: HTMLButtonElement, isPressed: boolean): void {
  tool.ariaPressed = String(isPressed)
}

function button(word: Word, onClick: () => void, title?: Word): HTMLButtonElement {
  const made = element('button', {type: 'button', title: title && say(title)}, say(word))
  made.addEventListener('click', onClick)
  return made
}
