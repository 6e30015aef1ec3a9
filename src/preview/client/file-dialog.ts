/** A document of the list as a file: its name, and the way out. */

import type {Moved} from '../contract.ts'
import {byId, element} from './element.ts'
import {language, say} from './words.ts'

/** What a writer wants to do with a file. */
export type FileWish = 'rename' | 'delete'

interface FileActions {
  /** Gives what became of it; undefined: nothing was asked for. */
  rename(name: string): Promise<Moved | undefined>
  remove(): Promise<Moved | undefined>
}

/** Ask what the file at `path` is to be called, or whether it is to go. */
export function askOfFile(path: string, wish: FileWish, actions: FileActions): void {
  const dialog = byId<HTMLDialogElement>('file')
  const whole = path.split('/').at(-1) ?? path
  const ending = /\.[^.]*$/u.exec(whole)?.[0] ?? ''
  const name = element('input', {
    id: 'file-name',
    type: 'text',
    required: true,
    autocomplete: 'off'
  })
  name.value = whole.slice(0, whole.length - ending.length)
  const trouble = element('p', {class: 'trouble', role: 'alert'})
  const remove = element('button', {type: 'button', class: 'grave'}, say('fileDelete'))
  const cancel = element('button', {type: 'button', class: 'quiet'}, say('cancel'))
  const go = element('button', {type: 'submit', class: 'primary'}, say('fileRename'))
  const form = element(
    'form',
    {method: 'dialog', class: 'fields'},
    element('p', {}, element('label', {for: 'file-name'}, say('fileName')), name, ending),
    element('p', {class: 'small'}, say('fileHint')),
    trouble,
    element('p', {class: 'buttons'}, remove, element('span', {class: 'gap'}), cancel, go)
  )
  const done = (work: Promise<Moved | undefined>): void => {
    go.disabled = true
    remove.disabled = true
    void work
      .then((moved) => {
        if (!moved || moved.state === 'moved') dialog.close()
        else trouble.textContent = moved.wording[language]
      })
      .catch(() => {
        trouble.textContent = say('notMade')
      })
      .finally(() => {
        go.disabled = false
        remove.disabled = false
      })
  }
  cancel.addEventListener('click', () => dialog.close())
  remove.addEventListener('click', () => done(actions.remove()))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    done(actions.rename(name.value))
  })
  dialog.replaceChildren(element('h2', {id: 'file-title'}, say('fileTitle')), form)
  dialog.showModal()
  if (wish === 'delete') remove.focus()
  else {
    name.focus()
    name.select()
  }
}
