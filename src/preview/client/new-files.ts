/** What becomes a file: a new document of a kind, what is dropped on the page, Markdown of a DOCX. */

import type {Created} from '../contract.ts'
import {listenToDrops} from './dropping.ts'
import {byId} from './element.ts'
import * as link from './link.ts'
import {openNew} from './new-dialog.ts'
import type {PlaceChip} from './place-chip.ts'
import {WordBar} from './word-bar.ts'
import {language, say} from './words.ts'

interface Around {
  readonly chip: PlaceChip
  /** The document in front. */
  readonly current: () => string | undefined
  readonly onDocument: (path: string, isNew: boolean) => void
  /** A picture was put beside the document in front, under this name. */
  readonly onPicture: (name: string) => void
}

export class NewFiles {
  readonly #around: Around
  /** Shows where files can be dropped. */
  readonly onDragged: () => void
  readonly #word: WordBar

  constructor(around: Around) {
    this.#around = around
    const button = byId<HTMLButtonElement>('new-open')
    button.textContent = say('newOpen')
    button.title = `${say('newDocument')}（n）`
    button.disabled = !link.canWrite
    button.addEventListener('click', () => void this.open())
    const {chip, current} = around
    this.#word = new WordBar({
      onConverted: (made) => this.#taken(made, 'converted'),
      onTrouble: (trouble) => chip.message(trouble?.wording[language] ?? say('notConverted'))
    })
    this.onDragged = link.canWrite
      ? listenToDrops({
          take: (file) => link.takeIn(file, current()),
          onTaken: (taken) => this.#taken(taken),
          onTrouble: (trouble) => chip.message(trouble?.wording[language] ?? say('notTaken'))
        })
      : () => undefined
  }

  /** The document at `path` is in front. */
  front(path: string | undefined): void {
    this.#word.show(path)
  }

  async open(): Promise<void> {
    if (!link.canWrite) return
    const kinds = await link.fetchKinds()
    openNew(kinds, link.makeNew, (path) => this.#around.onDocument(path, true))
  }

  #taken(
    {kind, path, told}: Extract<Created, {state: 'written'}>,
    word: 'taken' | 'converted' = 'taken'
  ): void {
    const {chip, onDocument, onPicture} = this.#around
    const name = path.split('/').at(-1) ?? path
    if (kind === 'picture') onPicture(name)
    else onDocument(path, false)
    const said = [say(word, {name}), ...told.map((each) => each[language])]
    chip.message(said.join(language === 'en' ? '. ' : '。'))
  }
}
