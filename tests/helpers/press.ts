/** Markdown in, printed pages out: one browser for all tests of a file. */

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after} from 'node:test'
import type {VFileMessage} from 'vfile-message'
import type {HouseProfile} from '../../src/base/house-profile.ts'
import {type PdfPage, readText} from '../../src/facts/index.ts'
import {make} from '../../src/make/pipeline.ts'
import {Workshop} from '../../src/make/workshop.ts'
import type {LayoutResult} from '../../src/pages/in-browser/contract.ts'

export interface Printed {
  readonly pdf: Uint8Array
  readonly pages: readonly PdfPage[]
  readonly layout: LayoutResult
  readonly messages: readonly VFileMessage[]
}

export interface Press {
  /** Print a document that is without faults; `files` stand beside it; a copy for each number. */
  print(
    markdown: string,
    files?: Readonly<Record<string, string | Uint8Array>>,
    numbers?: readonly string[]
  ): Promise<Printed>
  /** What is said of a document that cannot be printed. */
  refuse(
    markdown: string | Uint8Array,
    files?: Readonly<Record<string, string | Uint8Array>>,
    numbers?: readonly string[]
  ): Promise<readonly VFileMessage[]>
}

/**
 * The open fonts only: the same positions on every machine. `house` is what the office has
 * agreed on.
 */
export function openPress(house?: HouseProfile): Press {
  const workshop = new Workshop({root: tmpdir(), fonts: 'bundled', chromium: undefined})
  after(() => workshop.close())

  const run = async (
    markdown: string | Uint8Array,
    files: Readonly<Record<string, string | Uint8Array>> = {},
    numbers?: readonly string[]
  ) => {
    const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-'))
    try {
      for (const [name, content] of Object.entries(files)) {
        await writeFile(join(folder, name), content)
      }
      const path = join(folder, 'input.md')
      await writeFile(path, markdown)
      return await make(path, 'pages', workshop, {copies: numbers, house})
    } finally {
      await rm(folder, {recursive: true})
    }
  }

  return {
    async print(markdown, files, numbers) {
      const {file, parts, pdf, layout} = await run(markdown, files, numbers)
      const messages = [file, ...parts].flatMap((each) => each.messages)
      if (!pdf || !layout) throw new Error(`Expected a PDF, got:\n${messages.join('\n')}`)
      return {pdf, layout, messages, pages: await readText(pdf)}
    },
    async refuse(markdown, files, numbers) {
      const {file, parts, pdf} = await run(markdown, files, numbers)
      if (pdf) throw new Error('Expected no PDF')
      return [file, ...parts].flatMap((each) => each.messages)
    }
  }
}
