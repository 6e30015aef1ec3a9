/** A new document: its kind and its title. */

import type {Created} from '../contract.ts'
import {byId, element} from './element.ts'
import {language, say} from './words.ts'

/** What can be taken in; what cannot is told by the server. */
const taken = '.md,.txt,.docx,.png,.jpg,.jpeg,.svg,.webp,.gif,.bmp,.tif,.tiff'

type Make = (kind: string, title: string) => Promise<Created>

/** What was entered and not made: it is there again when the dialog is. */
let entered = {kind: '通知', title: ''}

interface NewActions {
  readonly make: Make
  /** Gets the path of what was made. */
  readonly onMade: (path: string) => void
  /** Files were chosen that are there already. */
  readonly onFiles: (files: readonly File[]) => void
}

/** Ask which of `kinds`, and have it made; or which files are to be taken in. */
export function openNew(kinds: readonly string[], {make, onMade, onFiles}: NewActions): void {
  const dialog = byId<HTMLDialogElement>('new')
  const kind = element('select', {id: 'new-kind', required: true})
  kind.append(...kinds.map((each) => element('option', {}, each)))
  kind.value = entered.kind
  const title = element('input', {
    id: 'new-title',
    type: 'text',
    required: true,
    autocomplete: 'off'
  })
  title.value = entered.title
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
  const files = element('input', {type: 'file', multiple: true, hidden: true, accept: taken})
  const choose = element('button', {type: 'button'}, say('chooseFiles'))
  choose.addEventListener('click', () => files.click())
  files.addEventListener('change', () => {
    dialog.close()
    onFiles([...(files.files ?? [])])
  })
  form.addEventListener('input', () => {
    entered = {kind: kind.value, title: title.value}
  })
  cancel.addEventListener('click', () => dialog.close())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go.disabled = true
    void make(kind.value, title.value)
      .then((made) => {
        if (made.state === 'written') {
          entered = {...entered, title: ''}
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
  dialog.replaceChildren(
    element('h2', {id: 'new-title-of'}, say('newDocument')),
    form,
    element('p', {class: 'of-files'}, choose, element('span', {}, say('chooseHint')), files)
  )
  dialog.showModal()
  title.focus()
  title.select()
}
