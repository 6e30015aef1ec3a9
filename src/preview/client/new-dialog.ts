/** A new document: its kind and its title. */

import type {Created} from '../contract.ts'
import {byId, element} from './element.ts'
import {language, say} from './words.ts'

type Make = (kind: string, title: string) => Promise<Created>

/** Ask which of `kinds`, and have it made; `onMade` gets the path. */
export function openNew(
  kinds: readonly string[],
  make: Make,
  onMade: (path: string) => void
): void {
  const dialog = byId<HTMLDialogElement>('new')
  const kind = element('select', {id: 'new-kind', required: true})
  kind.append(...kinds.map((each) => element('option', {}, each)))
  kind.value = '通知'
  const title = element('input', {
    id: 'new-title',
    type: 'text',
    required: true,
    autocomplete: 'off'
  })
  const trouble = element('p', {class: 'trouble', role: 'alert'})
  const cancel = element('button', {type: 'button', class: 'quiet'}, say('cancel'))
  const go = element('button', {type: 'submit', class: 'primary'}, say('newMake'))
  const form = element(
    'form',
    {method: 'dialog', class: 'fields'},
    element('p', {}, element('label', {for: 'new-kind'}, say('newKind')), kind),
    element('p', {}, element('label', {for: 'new-title'}, say('newTitle')), title),
    element('p', {class: 'small'}, say('newHint')),
    trouble,
    element('p', {class: 'buttons'}, cancel, go)
  )
  cancel.addEventListener('click', () => dialog.close())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go.disabled = true
    void make(kind.value, title.value)
      .then((made) => {
        if (made.state === 'written') {
          dialog.close()
          onMade(made.path)
        } else trouble.textContent = made.wording[language]
      })
      .catch(() => {
        trouble.textContent = say('notMade')
      })
      .finally(() => {
        go.disabled = false
      })
  })
  dialog.replaceChildren(element('h2', {id: 'new-title-of'}, say('newDocument')), form)
  dialog.showModal()
  title.focus()
}
