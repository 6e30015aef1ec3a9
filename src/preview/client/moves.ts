/** Documents that get another name, or are put away, with what is open of them. */

import type {Moved} from '../contract.ts'
import {askOfFile, type FileWish} from './file-dialog.ts'
import * as link from './link.ts'
import type {PlaceChip} from './place-chip.ts'
import {language, say, wordingOf} from './words.ts'

interface Around {
  readonly chip: PlaceChip
  /** Whether there is text of the document that is not saved. */
  readonly isUnsaved: (path: string) => boolean
  /** The document at `from` is at `to` by now. */
  readonly onRenamed: (from: string, to: string) => void
  /** The document is no more, `next` is beside it in the list. */
  readonly onRemoved: (path: string, next: string | undefined) => void
  /** The document is there again. */
  readonly onBack: (path: string) => void
  /** What is to be looked at instead of the document at `path`. */
  readonly beside: (path: string) => string | undefined
}

export class Moves {
  readonly #around: Around
  readonly #underWay = new Set<string>()

  constructor(around: Around) {
    this.#around = around
  }

  /** Whether the document at `path` is just being moved: that its file is gone says nothing. */
  isUnderWay(path: string | undefined): boolean {
    return path !== undefined && this.#underWay.has(path)
  }

  open(path: string, wish: FileWish): void {
    if (!link.canWrite) return
    askOfFile(path, wish, {
      rename: (name) => this.#rename(path, name),
      remove: () => this.#remove(path)
    })
  }

  async #rename(path: string, name: string): Promise<Moved | undefined> {
    const whole = path.split('/').at(-1) ?? ''
    if (name === whole || name === whole.replace(/\.[^.]*$/u, '')) return undefined
    return this.#move(path, link.rename(path, name), (to, moved) => {
      this.#around.onRenamed(path, to)
      this.#tell(say('fileRenamed', {name: to.split('/').at(-1) ?? to}), moved, async () => {
        const back = await this.#move(to, link.moveBack(moved.undo), (at) =>
          this.#around.onRenamed(to, at)
        )
        this.#tellBack(back)
      })
    })
  }

  async #remove(path: string): Promise<Moved | undefined> {
    const {isUnsaved, beside, onRemoved, onBack} = this.#around
    // What is not saved would be in no file.
    if (isUnsaved(path)) {
      return {state: 'refused', wording: wordingOf('saveBeforeDelete')}
    }
    const next = beside(path)
    return this.#move(path, link.remove(path), (to, moved) => {
      onRemoved(path, next)
      this.#tell(say('fileDeleted', {path: to}), moved, async () => {
        const back = await link.moveBack(moved.undo)
        if (back.state === 'moved') onBack(back.path)
        this.#tellBack(back)
      })
    })
  }

  async #move(
    path: string,
    work: Promise<Moved>,
    onMoved: (to: string, moved: Extract<Moved, {state: 'moved'}>) => void
  ): Promise<Moved> {
    this.#underWay.add(path)
    try {
      const moved = await work
      if (moved.state === 'moved') onMoved(moved.path, moved)
      return moved
    } finally {
      this.#underWay.delete(path)
    }
  }

  #tell(text: string, {told}: Extract<Moved, {state: 'moved'}>, undo: () => Promise<void>): void {
    const said = [text, ...told.map((each) => each[language])]
    this.#around.chip.did(said.join(language === 'en' ? '. ' : '。'), say('undo'), () => {
      undo().catch(() => this.#around.chip.message(say('notMade')))
    })
  }

  #tellBack(back: Moved): void {
    this.#around.chip.message(back.state === 'moved' ? say('undone') : back.wording[language])
  }
}
