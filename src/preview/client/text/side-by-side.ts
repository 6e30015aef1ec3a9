/** The text of the file beside what is not saved; loaded when the two are not the same. */

import {MergeView} from '@codemirror/merge'
import {EditorState, type Extension} from '@codemirror/state'
import {EditorView, lineNumbers} from '@codemirror/view'
import {byId, element} from '../element.ts'
import {language, say} from '../words.ts'
import {look} from './look.ts'
import {ourMarkdown} from './our-markdown.ts'

export interface BothTexts {
  /** As it is in the file by now. */
  readonly theirs: string
  /** What is not saved. */
  readonly mine: string
  /** Permits the styles of the editors. */
  readonly nonce: string
}

/**
 * Show both; gives the text that is to be saved, which its writer may have changed here, or
 * undefined where he decides nothing yet.
 */
export async function sideBySide({theirs, mine, nonce}: BothTexts): Promise<string | undefined> {
  const dialog = byId<HTMLDialogElement>('sides')
  const holder = element('div', {class: 'sides'})
  const shared = [
    EditorView.cspNonce.of(nonce),
    EditorView.lineWrapping,
    lineNumbers(),
    ourMarkdown,
    look,
    phrasesOfMerging()
  ]
  dialog.replaceChildren(
    element('h2', {id: 'sides-title'}, say('sidesTitle')),
    element(
      'p',
      {class: 'sides-names'},
      element('span', {}, say('sideTheirs')),
      element('span', {}, say('sideMine'))
    ),
    holder
  )
  const view = new MergeView({
    parent: holder,
    a: {
      doc: theirs,
      extensions: [...shared, EditorState.readOnly.of(true), labelled('sideTheirs')]
    },
    b: {doc: mine, extensions: [...shared, labelled('sideMine')]},
    revertControls: 'a-to-b',
    renderRevertControl: () =>
      element(
        'button',
        {type: 'button', title: say('takeOver'), 'aria-label': say('takeOver')},
        '→'
      ),
    collapseUnchanged: {margin: 3, minSize: 6},
    gutter: true
  })
  return new Promise((resolve) => {
    let chosen: string | undefined
    const choose = (text: string | undefined) => () => {
      chosen = text
      dialog.close()
    }
    const later = element('button', {type: 'button', class: 'quiet'}, say('sidesLater'))
    const take = element('button', {type: 'button'}, say('takeTheirs'))
    const keep = element('button', {type: 'button', class: 'primary'}, say('saveMine'))
    later.addEventListener('click', choose(undefined))
    take.addEventListener('click', choose(theirs))
    keep.addEventListener('click', () => choose(view.b.state.doc.toString())())
    dialog.append(element('p', {class: 'buttons'}, later, take, keep))
    const onClose = (): void => {
      view.destroy()
      dialog.replaceChildren()
      resolve(chosen)
    }
    dialog.addEventListener('close', onClose, {once: true})
    dialog.showModal()
    view.b.focus()
  })
}

function labelled(word: 'sideTheirs' | 'sideMine'): Extension {
  return EditorView.contentAttributes.of({
    'aria-label': say(word),
    spellcheck: 'false',
    tabindex: '0'
  })
}

function phrasesOfMerging(): Extension {
  return EditorState.phrases.of(language === 'zh' ? {'$ unchanged lines': '$ 行相同'} : {})
}
