/** What is tried in the view only, and the button that writes it into the front matter. */

import {formNames} from '../../base/forms.ts'
import type {Settings, ShownDraft} from '../contract.ts'
import {byId, element} from './element.ts'
import {canWrite} from './link.ts'
import type {Preferences} from './preferences.ts'
import {say, sayForm} from './words.ts'

interface Actions {
  onSettings(settings: Settings): void
  onWrite(settings: Settings): void
  onPreferences(change: Partial<Preferences>): void
}

export class SettingsDialog {
  readonly #dialog = byId<HTMLDialogElement>('settings')
  readonly #actions: Actions

  constructor(actions: Actions) {
    this.#actions = actions
  }

  open(draft: ShownDraft | undefined, settings: Settings, preferences: Preferences): void {
    this.#draw(draft, settings, preferences)
    if (!this.#dialog.open) this.#dialog.showModal()
  }

  get isOpen(): boolean {
    return this.#dialog.open
  }

  #draw(draft: ShownDraft | undefined, settings: Settings, preferences: Preferences): void {
    const {onPreferences, onSettings, onWrite} = this.#actions
    const change = (next: Settings): void => {
      onSettings(next)
      this.#draw(draft, next, preferences)
    }
    const form = element(
      'select',
      {id: 'setting-form'},
      element('option', {value: ''}, say('formAuto')),
      ...formNames.map((name) =>
        element('option', {value: name, selected: settings.form === name}, sayForm(name))
      )
    )
    form.addEventListener('change', () => {
      const chosen = formNames.find((name) => name === form.value)
      const {form: _form, ...rest} = settings
      change(chosen ? {...rest, form: chosen} : rest)
    })
    const seals = check('seals', settings.seals !== false, (isOn) => {
      const {seals: _seals, ...rest} = settings
      change(isOn ? rest : {...rest, seals: false})
    })
    const overprint = check('overprint', settings.overprint === true, (isOn) => {
      const {overprint: _overprint, ...rest} = settings
      change(isOn ? {...rest, overprint: true} : rest)
    })
    const write = element('button', {type: 'button', class: 'primary'}, say('write'))
    write.disabled = Object.keys(settings).length === 0 || !canWrite
    write.addEventListener('click', () => {
      this.#dialog.close()
      onWrite(settings)
    })
    const close = element('button', {type: 'button', class: 'quiet'}, say('close'))
    close.addEventListener('click', () => this.#dialog.close())

    this.#dialog.replaceChildren(
      element('h2', {id: 'settings-title'}, say('settings')),
      element(
        'div',
        {class: 'fields'},
        check('marks', preferences.hasMarks, (hasMarks) => onPreferences({hasMarks})),
        check('follow', preferences.isFollowed, (isFollowed) => onPreferences({isFollowed})),
        check('docx', preferences.hasDocx, (hasDocx) => onPreferences({hasDocx}))
      ),
      element(
        'fieldset',
        {class: 'fields', disabled: draft === undefined},
        element('legend', {}, say('settingsOnly')),
        element('p', {}, element('label', {for: 'setting-form'}, say('form')), form),
        draft?.hasSeals || settings.seals === false ? seals : null,
        overprint,
        settings.seals === false ? element('p', {class: 'small'}, say('removesSeal')) : null
      ),
      element('p', {class: 'buttons'}, close, write)
    )
  }
}

function check(
  word: 'seals' | 'overprint' | 'marks' | 'follow' | 'docx',
  isOn: boolean,
  onChange: (isOn: boolean) => void
): HTMLElement {
  const input = element('input', {type: 'checkbox', checked: isOn})
  input.addEventListener('change', () => onChange(input.checked))
  return element('p', {}, element('label', {}, input, say(word)))
}
