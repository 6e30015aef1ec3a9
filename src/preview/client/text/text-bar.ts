/** Over the text: which it is, whether it is saved, and what its writer has to know. */

import {byId, element} from '../element.ts'
import {say, type Word} from '../words.ts'

interface BarActions {
  onSave(): void
  onClose(): void
}

export interface NoticeAction {
  readonly label: string
  readonly run: () => void
}

export class TextBar {
  readonly #name = element('span', {class: 'text-name'})
  readonly #state = element('span', {class: 'text-state', role: 'status'})
  readonly #save = element(
    'button',
    {type: 'button', class: 'save', title: say('saveTitle')},
    say('save')
  )
  readonly #notice = byId('text-notice')
  #said = ''
  #actions: readonly NoticeAction[] = []

  constructor({onSave, onClose}: BarActions) {
    const close = element('button', {
      type: 'button',
      class: 'icon',
      title: say('closeText'),
      'aria-label': say('closeText')
    })
    close.textContent = '×'
    this.#save.addEventListener('click', onSave)
    close.addEventListener('click', onClose)
    byId('text-bar').append(this.#name, this.#state, this.#save, close)
  }

  say(path: string | undefined, state: Word | undefined): void {
    const name = path?.split('/').at(-1) ?? ''
    if (this.#name.textContent !== name) this.#name.textContent = name
    this.#name.title = path ?? ''
    const said = state ? say(state) : ''
    // Told once, and not at every key.
    if (this.#state.textContent !== said) this.#state.textContent = said
    this.#state.dataset.state = state ?? ''
    this.#save.disabled = state !== 'isUnsaved'
  }

  /** Undefined takes it away. */
  notice(text: string | undefined, actions: readonly NoticeAction[] = []): void {
    const said = [text ?? '', ...actions.map(({label}) => label)].join('\n')
    this.#actions = actions
    // Said once: a button does not go under the hand that is about to click it.
    if (said === this.#said) return
    this.#said = said
    this.#notice.hidden = text === undefined
    const buttons = actions.map(({label}, index) => {
      const button = element('button', {type: 'button'}, label)
      button.addEventListener('click', () => this.#actions[index]?.run())
      return button
    })
    this.#notice.replaceChildren(element('span', {}, text ?? ''), ...buttons)
  }
}
