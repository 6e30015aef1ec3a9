/**
 * Footnotes: numbered through the document in the order in which the text calls them.
 *
 * A definition may stand anywhere; one that is never called has been reported already.
 */

import type {FootnoteDefinition, Paragraph, Root, RootContent} from 'mdast'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {remarkLines} from '../markdown/remark-lines.ts'
import {remarkSoftBreaks} from '../markdown/remark-soft-breaks.ts'
import type {Footnote, FootnoteCall} from '../model.ts'

const lines = unified().use(remarkLines).use(remarkSoftBreaks).freeze()

/** Take the definitions out of `blocks`; nothing else in a document looks past them. */
export function takeFootnotes(blocks: readonly RootContent[]): {
  readonly rest: RootContent[]
  readonly definitions: FootnoteDefinition[]
} {
  const definitions = blocks.filter((node) => node.type === 'footnoteDefinition')
  return {rest: blocks.filter((node) => node.type !== 'footnoteDefinition'), definitions}
}

export interface CallingText {
  readonly body: readonly RootContent[]
  readonly definitions: readonly FootnoteDefinition[]
  /** What the definitions were read from, and its path when it is not the document's own. */
  readonly file: VFile
  readonly path: string | undefined
}

/** Make calls of the references in `texts`; gives the notes in the order of their numbers. */
export function numberFootnotes(texts: readonly CallingText[]): Footnote[] {
  const notes: Footnote[] = []
  const numbers = new Map<FootnoteDefinition, number>()

  for (const {body, definitions, file, path} of texts) {
    const root: Root = {type: 'root', children: [...body]}
    visit(root, 'footnoteReference', (node, index, parent) => {
      const definition = definitions.find(({identifier}) => identifier === node.identifier)
      if (!definition || !parent || index === undefined) return
      const number = numbers.get(definition) ?? numbers.size + 1
      if (!numbers.has(definition)) {
        numbers.set(definition, number)
        notes.push({number, paragraphs: paragraphsOf(definition, file), path})
      }
      const call: FootnoteCall = {type: 'footnoteCall', number}
      parent.children[index] = {...call, ...(node.position && {position: node.position})}
    })
  }

  const own = new Map(texts.flatMap(({definitions, file}) => definitions.map((one) => [one, file])))
  for (const [definition, file] of own) {
    if (!numbers.has(definition)) reportUncalled(definition, file)
  }
  return notes
}

/** A note is called from the text; not from a title, an addressee, or another note. */
function reportUncalled({label, identifier, position}: FootnoteDefinition, file: VFile): void {
  const line = position?.start.line
  if (file.messages.some((told) => told.ruleId === 'footnote' && told.line === line)) return
  tell(file, {
    ruleId: 'footnote',
    severity: 'error',
    place: position,
    wording: {
      zh: `脚注“${label ?? identifier}”没有在正文中引用，不会印出；脚注只能注在正文里`,
      en: `Unexpected footnote \`${label ?? identifier}\` that the text does not call, expected its call in the text`
    }
  })
}

function paragraphsOf(definition: FootnoteDefinition, file: VFile): Paragraph[] {
  const root: Root = {type: 'root', children: definition.children}
  lines.runSync(root, file)
  return root.children.filter((node) => node.type === 'paragraph')
}
