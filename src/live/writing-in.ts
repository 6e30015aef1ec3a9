/** The part of the preview's project by which documents are written: their texts, new ones, PDFs. */

import type {HouseProfile} from '../base/house-profile.ts'
import type {WorkshopOptions} from '../make/workshop.ts'
import type {Project} from '../preview/project.ts'
import {findSources} from '../source/find.ts'
import {converted} from './converted.ts'
import {hintsAt} from './hints.ts'
import {imported} from './imported.ts'
import {newDocument, newKinds} from './new-document.ts'
import {openText} from './open-text.ts'

export interface ProjectOptions extends WorkshopOptions {
  /** From the command line; none mean `content/`. */
  readonly operands: readonly string[]
  /** What day it is, for new documents. */
  readonly now?: (() => Date) | undefined
}

type Writing = Pick<
  Project,
  'text' | 'kinds' | 'newDocument' | 'imported' | 'converted' | 'output' | 'hints' | 'pasted'
>

/** `house`: what the office has agreed on by now. */
export function writingIn(options: ProjectOptions, house: () => Promise<HouseProfile>): Writing {
  const {root, operands, now = () => new Date()} = options
  return {
    text: (path) => openText(path, root),

    kinds: newKinds,

    newDocument(kind, title) {
      const today = now()
      return newDocument(kind, title, {
        year: today.getFullYear(),
        month: today.getMonth() + 1,
        day: today.getDate()
      })
    },

    imported: (name, bytes) => imported(name, bytes),

    converted: (path) => converted(path, root),

    async output(path, hasDocx) {
      const {sources} = await findSources(operands, root)
      const source = sources.find((each) => each.path === path)
      const {fonts, chromium, signal} = options
      if (!source) return {output: undefined, pdf: undefined, findings: []}
      const {writeOutput} = await import('./output.ts')
      return writeOutput(source, hasDocx, {root, house: await house(), fonts, chromium, signal})
    },

    async pasted(html, text) {
      const {pastedMarkdown} = await import('../clipboard/pasted.ts')
      return pastedMarkdown(html, text)
    },

    hints: (request, language) => hintsAt(request, language)
  }
}
