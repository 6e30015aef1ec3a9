/** The outline of the document in front, at the left, in turn with the list of documents. */

import {byId, element} from './element.ts'
import type {SourceLine} from './frame-contract.ts'
import type {DocumentHeading} from './headings.ts'
import {say} from './words.ts'

const tabs = ['files', 'outline'] as const

type Tab = (typeof tabs)[number]

export class OutlineView {
  readonly #list = element('ol', {})
  readonly #empty = element('p', {class: 'small'}, say('noOutline'))
  readonly #buttons: ReadonlyMap<Tab, HTMLButtonElement>
  readonly #onPick: (place: SourceLine) => void
  #entries: readonly DocumentHeading[] = []
  #tab: Tab = 'files'

  constructor(onPick: (place: SourceLine) => void) {
    this.#onPick = onPick
    const words = {files: 'documents', outline: 'outline'} as const
    this.#buttons = new Map(tabs.map((tab) => [tab, this.#button(tab, say(words[tab]))]))
    byId('side-tabs').append(...this.#buttons.values())
    byId('side-tabs').ariaLabel = say('sideTabs')
    byId('outline').append(this.#list, this.#empty)
    byId('outline').ariaLabel = say('outline')
    this.#list.addEventListener('keydown', (event) => this.#onKey(event))
    this.turn('files')
  }

  get isShown(): boolean {
    return this.#tab === 'outline'
  }

  show(entries: readonly DocumentHeading[]): void {
    this.#empty.hidden = entries.length > 0
    const isSame =
      entries.length === this.#entries.length &&
      entries.every((entry, index) => isAlike(entry, this.#entries[index]))
    this.#entries = entries
    // Buttons do not go under the hand that is about to click them.
    if (isSame) return
    this.#list.replaceChildren(
      ...entries.map(({level, text}, index) => {
        const button = element('button', {type: 'button', class: 'quiet'}, text)
        button.dataset.level = String(Math.min(level, 6))
        button.addEventListener('click', () => {
          const entry = this.#entries[index]
          if (entry) this.#onPick(entry.place)
        })
        return element('li', {}, button)
      })
    )
  }

  /** Mark the heading that stands above what the reader looks at. */
  follow(place: SourceLine | undefined): void {
    if (!this.isShown) return
    const at = place
      ? this.#entries.findLastIndex(
          ({place: own}) => own.path === place.path && own.line <= place.line
        )
      : -1
    for (const [index, item] of [...this.#list.children].entries()) {
      const button = item.firstElementChild
      if (index !== at) button?.removeAttribute('aria-current')
      else if (!button?.hasAttribute('aria-current')) {
        button?.setAttribute('aria-current', 'true')
        button?.scrollIntoView({block: 'nearest'})
      }
    }
  }

  turn(tab: Tab): void {
    this.#tab = tab
    for (const each of tabs) {
      byId(each).hidden = each !== tab
      const button = this.#buttons.get(each)
      if (!button) continue
      button.ariaSelected = String(each === tab)
      button.tabIndex = each === tab ? 0 : -1
    }
  }

  /** To the outline, the keys in it. */
  focus(): void {
    this.turn('outline')
    const current = this.#list.querySelector<HTMLElement>('[aria-current]')
    const target = current ?? this.#list.querySelector<HTMLElement>('button')
    if (target) target.focus()
    else this.#buttons.get('outline')?.focus()
  }

  #button(tab: Tab, words: string): HTMLButtonElement {
    const button = element(
      'button',
      {type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-controls': tab},
      words
    )
    button.addEventListener('click', () => this.turn(tab))
    button.addEventListener('keydown', ({key}) => {
      if (key !== 'ArrowRight' && key !== 'ArrowLeft') return
      const other = tab === 'files' ? 'outline' : 'files'
      this.turn(other)
      this.#buttons.get(other)?.focus()
    })
    return button
  }

  #onKey(event: KeyboardEvent): void {
    const by = {ArrowDown: 1, ArrowUp: -1}[event.key]
    if (by === undefined) return
    const buttons = [...this.#list.querySelectorAll('button')]
    const at = buttons.findIndex((each) => each.matches(':focus'))
    buttons[Math.max(0, at + by)]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
}

function isAlike(one: DocumentHeading, other: DocumentHeading | undefined): boolean {
  return one.text === other?.text && one.level === other.level
}
