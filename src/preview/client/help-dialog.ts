/** The keys. */

import {byId, element} from './element.ts'
import {say, type Word} from './words.ts'

const keys = [
  ['j  k  →  ←', 'keyPages'],
  ['/', 'keyFilter'],
  [']  [', 'keyDocuments'],
  ['F2  Delete', 'keyFile'],
  ['o', 'keyOutline'],
  ['g', 'keyGrid'],
  ['b', 'keyBoxes'],
  ['z', 'keyZoom'],
  ['+  -', 'keyLarger'],
  ['Shift+G', 'keyGoTo'],
  ['s', 'keySpreads'],
  ['e', 'keyWriting'],
  ['f', 'keyForm'],
  ['n', 'newDocument'],
  ['Ctrl+F', 'keyFind'],
  ['Ctrl+S', 'save'],
  ['Ctrl+P', 'keyPaper'],
  ['p', 'keyPrint'],
  ['?', 'keyHelp']
] as const satisfies readonly (readonly [string, Word])[]

export function openHelp(): void {
  const dialog = byId<HTMLDialogElement>('help')
  if (dialog.open) {
    dialog.close()
    return
  }
  const close = element('button', {type: 'button', class: 'quiet'}, say('close'))
  close.addEventListener('click', () => dialog.close())
  const rows = keys.map(([names, word]) =>
    element(
      'div',
      {},
      element('dt', {}, ...names.split(/\s+/u).map((name) => element('kbd', {}, name))),
      element('dd', {}, say(word))
    )
  )
  const click = element(
    'div',
    {},
    element('dt', {}, say('keyClick')),
    element('dd', {}, say('keyClickWhat'))
  )
  dialog.replaceChildren(
    element('h2', {id: 'help-title'}, say('helpTitle')),
    element('dl', {}, ...rows, click),
    element('p', {class: 'buttons'}, close)
  )
  dialog.showModal()
}
