/**
 * Documents that depart from the standard on purpose: our own layout, with styles laid over
 * it, past the gates that would refuse it.
 */

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after} from 'node:test'
import type {HouseProfile} from '../../src/base/house-profile.ts'
import {compose} from '../../src/document/compose/compose.ts'
import {readMetadata} from '../../src/document/front-matter/read-metadata.ts'
import {readText} from '../../src/facts/index.ts'
import {render} from '../../src/html/render.ts'
import {descriptionOf} from '../../src/make/describe-document.ts'
import {readAttachmentFiles, readPictures} from '../../src/make/inclusions.ts'
import {Workshop} from '../../src/make/workshop.ts'
import {finish} from '../../src/pdf/finish.ts'
import {readSource} from '../../src/source/read.ts'
import {type Judgement, judgePages} from '../../src/verify/judge.ts'
import type {Verdict} from '../../src/verify/rule.ts'

export interface Perturbation {
  /** Styles after ours, life size; lengths in mm or pt. */
  readonly css?: string
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** What the office has agreed on, of which `judged` still has to say so. */
  readonly house?: HouseProfile
  /** What is done to the finished PDF. */
  readonly edit?: (pdf: Uint8Array) => Promise<Uint8Array>
  readonly judged?: Parameters<typeof judgePages>[1]
}

export interface Bench {
  print(markdown: string, perturbation?: Perturbation): Promise<Uint8Array>
  judge(markdown: string, perturbation?: Perturbation): Promise<Judgement>
  /** The outcome of one rule. */
  outcome(rule: string, markdown: string, perturbation?: Perturbation): Promise<Verdict>
}

export function openBench(): Bench {
  const workshop = new Workshop({root: tmpdir(), fonts: 'bundled', chromium: undefined})
  after(() => workshop.close())

  const print = async (
    markdown: string,
    {css = '', files = {}, house, edit}: Perturbation = {}
  ): Promise<Uint8Array> => {
    const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-'))
    try {
      const path = join(folder, 'input.md')
      await writeFile(path, markdown)
      for (const [name, content] of Object.entries(files)) {
        await writeFile(join(folder, name), content)
      }
      const file = await readSource(path)
      const reading = readMetadata(file)
      const metadata = reading.state === 'read' ? reading.metadata : undefined
      const attachments = await readAttachmentFiles(file, metadata)
      const document = compose(file, metadata, attachments, house)
      if (!document) throw new Error(`Expected a document, got:\n${file.messages.join('\n')}`)
      const pictures = await readPictures(file, attachments, document)
      const {html} = render(document, pictures)
      const materials = await workshop.materials()
      const settled = await workshop.paginate(file, {html, css: `${materials.css}\n${css}`})
      if (!settled) throw new Error(`Expected pages, got:\n${file.messages.join('\n')}`)
      try {
        const pdf = await finish(await settled.print(), descriptionOf(document))
        return edit ? await edit(pdf) : pdf
      } finally {
        await settled.close()
      }
    } finally {
      await rm(folder, {recursive: true})
    }
  }

  const judge = async (markdown: string, perturbation: Perturbation = {}) =>
    judgePages(await readText(await print(markdown, perturbation)), perturbation.judged)

  return {
    print,
    judge,
    async outcome(id, markdown, perturbation) {
      const {results} = await judge(markdown, perturbation)
      const result = results.find(({rule}) => rule.id === id)
      if (!result) throw new Error(`Expected a measurement called ${id}`)
      return result.outcome
    }
  }
}
