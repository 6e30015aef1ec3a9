/** What is around pages and lists: title, theme, notices, the drawers of a narrow screen. */

import type {Entry} from '../contract.ts'
import {byId, element} from './element.ts'
import {say, type Word} from './words.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

export class Surround {
  readonly #title = byId('title')
  readonly #empty = byId('empty')
  readonly #notice = byId('notice')
  readonly #documents = byId<HTMLButtonElement>('toggle-list')
  readonly #findings = byId<HTMLButtonElement>('toggle-findings')
  readonly #onTheme: (theme: 'light' | 'dark') => void
  #theme: 'auto' | 'light' | 'dark' = 'auto'

  constructor(onTheme: (theme: 'light' | 'dark') => void) {
    this.#onTheme = onTheme
    this.#documents.textContent = say('documents')
    this.#documents.addEventListener('click', () => this.#toggle('documents'))
    this.#findings.addEventListener('click', () => this.#toggle('findings'))
    this.count(0)
    this.arrange()
    addEventListener('resize', () => this.arrange())
    dark.addEventListener('change', () => this.theme(this.#theme))
  }

  /** The current document's name. */
  say(entry: Entry | undefined): void {
    const title = entry && (entry.title || entry.path)
    this.#title.textContent = title ?? say('appName')
    document.title = title === undefined ? say('appName') : `${title} · ${say('appName')}`
  }

  count(findings: number): void {
    this.#findings.replaceChildren(
      say('findings'),
      element('span', {class: 'count'}, String(findings))
    )
  }

  empty(word: Word | undefined): void {
    this.#empty.hidden = word === undefined
    this.#empty.textContent = word === undefined ? '' : say(word)
  }

  /** Whether pages are being waited for; shown after a moment. */
  wait(isWaiting: boolean): void {
    byId('viewer').ariaBusy = String(isWaiting)
  }

  notice(text: string | undefined): void {
    this.#notice.hidden = text === undefined
    this.#notice.textContent = text ?? ''
  }

  connection(isConnected: boolean): void {
    document.documentElement.toggleAttribute('data-disconnected', !isConnected)
    if (!isConnected) this.notice(say('disconnected'))
    else if (this.#notice.textContent === say('disconnected')) this.notice(undefined)
  }

  get isDark(): boolean {
    return this.#theme === 'dark' || (this.#theme === 'auto' && dark.matches)
  }

  theme(wanted: 'auto' | 'light' | 'dark'): void {
    this.#theme = wanted
    const theme = this.isDark ? 'dark' : 'light'
    document.documentElement.dataset.theme = theme
    this.#onTheme(theme)
  }

  /** Which lists have room beside the pages, and beside the text where that is open. */
  arrange(): void {
    const {dataset} = document.documentElement
    const isWriting = 'writing' in dataset
    const drawers = [
      ...(innerWidth < (isWriting ? 1500 : 860) ? ['documents'] : []),
      ...(innerWidth < (isWriting ? 1180 : 860) ? ['findings'] : [])
    ]
    if (drawers.length > 0) dataset.drawers = drawers.join(' ')
    else delete dataset.drawers
  }

  openDocuments(): void {
    this.#open('documents')
  }

  openFindings(): void {
    this.#open('findings')
  }

  closeDrawers(): void {
    delete document.documentElement.dataset.drawer
    this.#documents.ariaExpanded = 'false'
    this.#findings.ariaExpanded = 'false'
  }

  #toggle(drawer: 'documents' | 'findings'): void {
    if (document.documentElement.dataset.drawer === drawer) this.closeDrawers()
    else this.#open(drawer)
  }

  #open(drawer: 'documents' | 'findings'): void {
    this.closeDrawers()
    document.documentElement.dataset.drawer = drawer
    const button = drawer === 'documents' ? this.#documents : this.#findings
    button.ariaExpanded = 'true'
  }
}
