/** Drafts laid out and written as DOCX, and what stands in the parts of one. */

import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import type {FontSet} from '../../src/fonts/font-set.ts'
import {makeDocx} from '../../src/make/make-docx.ts'
import {make, type Printed} from '../../src/make/pipeline.ts'
import {Supplies} from '../../src/make/supplies.ts'
import {Workshop} from '../../src/make/workshop.ts'
import type {PictureFile} from '../../src/word/pictures.ts'

export interface WrittenDraft {
  readonly printed: Printed
  readonly docx: Uint8Array
  /** XML by the names of parts. */
  readonly parts: ReadonlyMap<string, string>
}

/** Lays out drafts in one browser, which `close` ends. */
export class DocxPress {
  readonly #workshop: Workshop

  constructor(root = process.cwd()) {
    const options = {root, fonts: 'any' as const}
    this.#workshop = new Workshop({...options, isJudging: false}, new Supplies(options))
  }

  /** Write the draft at `path`. */
  async write(path: string): Promise<WrittenDraft> {
    const printed = await make(path, 'pages', this.#workshop, {drawsPictures: true})
    const docx = makeDocx(printed)
    if (!docx) throw new Error(`No DOCX: ${printed.file.messages.map(String).join('\n')}`)
    return {printed, docx, parts: partsOf(docx)}
  }

  /** Write a draft of this text, in a folder of its own, with pictures beside it. */
  async writeText(markdown: string, pictures: Iterable<PictureFile> = []): Promise<WrittenDraft> {
    const folder = await mkdtemp(join(tmpdir(), 'hongtou-docx-'))
    const path = join(folder, 'draft.md')
    await writeFile(path, markdown)
    for (const {name, bytes} of pictures) await writeFile(join(folder, name), bytes)
    return this.write(path)
  }

  fonts(): Promise<FontSet> {
    return this.#workshop.fonts()
  }

  close(): Promise<void> {
    return this.#workshop.close()
  }
}

/** The XML in a DOCX. */
export function partsOf(docx: Uint8Array): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(docx))
  return new Map(
    files
      .filter(([name]) => /\.(?:xml|rels)$/u.test(name))
      .map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])
  )
}
