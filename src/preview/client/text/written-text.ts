/** A text that is being written: what its file has, and what has been typed since. */

import {ChangeSet, type Text} from '@codemirror/state'
import type {DocumentText} from '../../contract.ts'
import {savedForm} from './line-endings.ts'
import {spliceTo} from './splice.ts'

export class WrittenText {
  #file: DocumentText
  /** From the file's text to what is in the editor. */
  #since: ChangeSet
  /** The same from what is just being saved. */
  #sinceSent: ChangeSet | undefined
  #sent = ''

  /** `doc`: the text of `file`, as the editor has it. */
  constructor(file: DocumentText, doc: Text) {
    this.#file = file
    this.#since = ChangeSet.empty(doc.length)
  }

  get file(): DocumentText {
    return this.#file
  }

  /** As it would be saved: what was not touched is as in the file, line endings too. */
  get text(): string {
    return savedForm(this.#file.text, this.#since)
  }

  get isUnsaved(): boolean {
    return !this.#since.empty && this.text !== this.#file.text
  }

  get isBeingSaved(): boolean {
    return this.#sinceSent !== undefined
  }

  typed(changes: ChangeSet): void {
    this.#since = this.#since.compose(changes)
    this.#sinceSent = this.#sinceSent?.compose(changes)
  }

  /** Gives what is to be saved. */
  send(): string {
    this.#sent = this.text
    this.#sinceSent = ChangeSet.empty(this.#since.newLength)
    return this.#sent
  }

  saved(digest: string): void {
    if (!this.#sinceSent) return
    this.#file = {...this.#file, text: this.#sent, digest}
    this.#since = this.#sinceSent
    this.#sinceSent = undefined
  }

  notSaved(): void {
    this.#sinceSent = undefined
  }

  /** The file is another by now, and `doc` has been made its text. */
  follow(file: DocumentText, doc: Text): void {
    this.#file = file
    this.#since = ChangeSet.empty(doc.length)
  }

  /** The file has the text `theirs` by now, and what was typed stays. */
  against(file: DocumentText, theirs: Text, doc: Text): void {
    this.#file = file
    this.#since = ChangeSet.of(spliceTo(theirs, doc), theirs.length)
  }
}
