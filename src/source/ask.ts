/** Ask anew for a file that a document names, as `readSource` and `readPicture` did. */

import {readFile} from 'node:fs/promises'
import {digestOf} from '../base/digest.ts'
import {findBeside} from './beside.ts'
import {refusalOf} from './inputs.ts'

export interface Answer {
  /** As in `inputs.ts`; undefined where it is there and cannot be read. */
  readonly answer: string | undefined
  /** Where it is, if it is there. */
  readonly path: string | undefined
}

/** Many documents may name one file; its digest is taken once in the life of this. */
export class Asker {
  readonly #digests = new Map<string, Promise<string | undefined>>()

  async ask(reference: string, documentPath: string): Promise<Answer> {
    const found = await findBeside(reference, documentPath)
    if (found.state === 'refused') return {answer: refusalOf(found.wording), path: undefined}
    const {path} = found
    const digest = this.#digests.get(path) ?? digestOfFile(path)
    this.#digests.set(path, digest)
    return {answer: await digest, path}
  }
}

async function digestOfFile(path: string): Promise<string | undefined> {
  // Not ours to read, or gone at this moment: what was made of it cannot be told.
  return readFile(path).then(digestOf, () => undefined)
}
