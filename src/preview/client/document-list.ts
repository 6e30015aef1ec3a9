/** The documents of the project, at the left. */

import type {Entry} from '../contract.ts'
import {byId, element} from './element.ts'
import type {FileWish} from './file-dialog.ts'
import {canWrite} from './link.ts'
import {say} from './words.ts'

export class DocumentList {
  readonly #list = byId('list')
  readonly #filter = byId<HTMLInputElement>('filter')
  readonly #empty = byId('list-empty')
  #entries: readonly Entry[] = []
  #current: string | undefined
  #broughtIntoView: string | undefined
  #unsaved: ReadonlySet<string> = new Set()

  readonly #onFile: (path: string, wish: FileWish) => void

  /** `onFile`: a document of the list is to be renamed or removed. */
  constructor(onFile: (path: string, wish: FileWish) => void) {
    this.#onFile = onFile
    byId('documents').ariaLabel = say('documents')
    this.#filter.placeholder = say('filter')
    this.#filter.ariaLabel = say('filter')
    this.#filter.addEventListener('input', () => this.#draw())
    this.#filter.addEventListener('keydown', (event) => this.#onFilterKey(event))
    this.#list.addEventListener('keydown', (event) => this.#onListKey(event))
  }

  show(entries: readonly Entry[], current: string | undefined): void {
    this.#entries = entries
    this.#current = current
    this.#draw()
    const opened = this.#list.querySelector('[aria-current]')
    // One that was just made is in the list a moment later.
    if (!opened || this.#broughtIntoView === current) return
    this.#broughtIntoView = current
    opened.scrollIntoView({block: 'nearest'})
  }

  /** Mark the documents whose text is not saved. */
  unsaved(paths: readonly string[]): void {
    const isSame =
      paths.length === this.#unsaved.size && paths.every((path) => this.#unsaved.has(path))
    if (isSame) return
    this.#unsaved = new Set(paths)
    this.#draw()
  }

  /** Show all documents again. */
  unfilter(): void {
    if (this.#filter.value === '') return
    this.#filter.value = ''
    this.#draw()
  }

  focusFilter(): void {
    this.#filter.focus()
    this.#filter.select()
  }

  /** The path `by` places further down the list as it is shown. */
  neighbour(by: number): string | undefined {
    const shown = this.#matching()
    const at = shown.findIndex(({path}) => path === this.#current)
    return shown[Math.max(0, Math.min(shown.length - 1, at + by))]?.path
  }

  /** What is looked at where the document at `path` goes. */
  beside(path: string): string | undefined {
    return [this.neighbour(1), this.neighbour(-1)].find((each) => each !== path)
  }

  #matching(): readonly Entry[] {
    const words = this.#filter.value.trim().toLowerCase().split(/\s+/u)
    return this.#entries.filter(({title, number, path}) => {
      const text = `${title} ${number ?? ''} ${path}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
  }

  #draw(): void {
    const matching = this.#matching()
    const focused = this.#list.contains(document.activeElement)
      ? document.activeElement?.getAttribute('href')
      : undefined
    this.#list.replaceChildren(...matching.map((entry) => this.#item(entry)))
    if (focused) {
      this.#list.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus()
    }
    this.#empty.hidden = matching.length > 0
    this.#empty.textContent = say(this.#entries.length === 0 ? 'noDocuments' : 'nothingFiltered')
  }

  #item(entry: Entry): HTMLLIElement {
    const {path, title, number, pages, state, errors, warnings} = entry
    const name = path.split('/').at(-1) ?? path
    const told = say(state, {n: state === 'error' ? errors : warnings})
    return element(
      'li',
      {},
      element(
        'a',
        {
          href: `#${encodeURIComponent(path)}`,
          'aria-current': path === this.#current ? 'page' : undefined,
          title: path
        },
        element('span', {class: `state ${state}`, role: 'img', 'aria-label': told, title: told}),
        element('span', {class: 'entry-title'}, title === '' ? name : title),
        element(
          'span',
          {class: 'entry-facts'},
          element('span', {}, number ?? name),
          this.#unsaved.has(path) ? element('span', {class: 'unsaved'}, say('isUnsaved')) : null,
          pages === null ? null : element('span', {}, say('pages', {n: pages}))
        )
      ),
      canWrite ? this.#fileButton(path, name) : null
    )
  }

  #fileButton(path: string, name: string): HTMLButtonElement {
    const label = `${say('fileOpen')}: ${name}`
    const button = element('button', {type: 'button', class: 'of-file', 'aria-label': label}, '⋯')
    button.title = say('fileOpen')
    button.addEventListener('click', () => this.#onFile(path, 'rename'))
    return button
  }

  #onFilterKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // What was entered stays; once more, and all are shown again.
      this.#filter.blur()
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      const first = this.#list.querySelector('a')
      if (event.key === 'Enter') first?.click()
      first?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  #onListKey(event: KeyboardEvent): void {
    const wish = {F2: 'rename', Delete: 'delete'}[event.key]
    const focused = this.#list.querySelector<HTMLElement>('a:focus')
    if (wish && focused) {
      this.#onFile(focused.title, wish === 'delete' ? wish : 'rename')
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const by = {ArrowDown: 1, ArrowUp: -1}[event.key]
    if (by === undefined) return
    const links = [...this.#list.querySelectorAll('a')]
    const at = links.findIndex((each) => each.matches(':focus'))
    if (at + by < 0) this.#filter.focus()
    else links[at + by]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
}
