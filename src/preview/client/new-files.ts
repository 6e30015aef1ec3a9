/** What becomes a file: a new document of a kind, what is dropped on the page, Markdown of a DOCX. */

import type {Created} from '../contract.ts'
import {type Drops, listenToDrops, takeEach} from './dropping.ts'
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
  /** It is not to be a figure, but the seal. */
  readonly onSeal: (name: string) => void
}

export class NewFiles {
  readonly #around: Around
  readonly #drops: Drops
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
    this.#drops = {
      take: (file) => link.takeIn(file, current()),
      onTaken: (taken) => this.#taken(taken),
      onTrouble: (trouble) => chip.message(trouble?.wording[language] ?? say('notTaken'))
    }
    this.onDragged = link.canWrite ? listenToDrops(this.#drops) : () => undefined
  }

  /** The document at `path` is in front. */
  front(path: string | undefined): void {
    this.#word.show(path)
  }

  async open(): Promise<void> {
    if (!link.canWrite) return
    const kinds = await link.fetchKinds()
    openNew(kinds, {
      make: link.makeNew,
      onMade: (path) => this.#around.onDocument(path, true),
      onFiles: (files) => void takeEach(files, this.#drops)
    })
  }

  /** Pictures that were pasted: under a name that says what they are, where they have none. */
  async paste(pictures: readonly File[]): Promise<void> {
    const named = pictures.map((picture) =>
      /^image\.\w+$/u.test(picture.name)
        ? new File([picture], picture.name.replace('image', say('pastedPicture')))
        : picture
    )
    await takeEach(named, this.#drops)
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
    const text = said.join(language === 'en' ? '. ' : '。')
    if (kind === 'picture') chip.did(text, say('asSeal'), () => this.#around.onSeal(name))
    else chip.message(text)
  }
}
