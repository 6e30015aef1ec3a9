/** The parts of a package → blocks, notes, and what is told of them. */

import {charactersWithout} from '../../base/characters-without.ts'
import type {WordPackage} from '../package/open-package.ts'
import {type Relations, readRelations, relationOf} from '../package/relations.ts'
import type {DocxSource} from '../source/docx-source.ts'
import {readSourcePart} from '../source/read-source.ts'
import {Remarks} from '../told.ts'
import {damaged, excessive} from '../word-fault.ts'
import {childElements, type XmlElement} from '../xml/element.ts'
import {readXml, readXmlRoot} from '../xml/read-xml.ts'
import type {WordBlock, WordNote} from './blocks.ts'
import {ReadingContext, type RevisionChoice, type WordRevision} from './context.ts'
import {Numbering} from './numbering.ts'
import {BlockReader, readAll} from './read-blocks.ts'
import {WordStyles} from './styles.ts'
import {tellComments, tellHeads, tellMacros, tellRevisions, type WordComment} from './tell-parts.ts'
import {wordTextIn} from './typed-text.ts'

/**
 * Paragraphs, those of tables too: 1,000 pages have some 22,000. What they are written as is
 * parsed to be proved, and that takes 14 kB of memory and 0.3 ms for each.
 */
const mostParagraphs = 25_000

export interface WordDocument {
  readonly blocks: readonly WordBlock[]
  readonly notes: readonly WordNote[]
  /** Whether Word made a table of contents: ours is made anew. */
  readonly hasContents: boolean
  readonly remarks: Remarks
  /** What it was made of, where it is one of ours. */
  readonly source: DocxSource | undefined
  readonly revisions: readonly WordRevision[]
  readonly comments: readonly WordComment[]
}

/**
 * Read the document of `pack`.
 *
 * @throws WordFault where it has none, or is damaged.
 */
export async function readWordDocument(
  pack: WordPackage,
  changes: RevisionChoice
): Promise<WordDocument> {
  const main = relationOf(await readRelations(pack, ''), 'officeDocument')?.target
  if (main === undefined || !pack.has(main)) throw noDocument
  const relations = await readRelations(pack, main)
  const rootOf = async (kind: string): Promise<XmlElement | undefined> => {
    const part = relationOf(relations, kind)?.target
    return part === undefined ? undefined : readXmlRoot(await pack.stream(part))
  }
  const remarks = new Remarks()
  const source = await readSourcePart(pack, relations)
  const context = new ReadingContext({
    source,
    styles: new WordStyles(await rootOf('styles')),
    numbering: new Numbering(await rootOf('numbering')),
    remarks,
    changes,
    relations
  })

  // Opened no sooner than it is read: until then nobody would hear what goes wrong with it.
  const stream = await pack.stream(main)
  if (!stream) throw noDocument
  const reader = new BlockReader(context)
  const blocks: WordBlock[] = []
  let hasBody = false
  let count = 0
  await readXml(stream, 'w:body', (element) => {
    hasBody = true
    count += 1
    const before = context.paragraph + 1
    for (const block of reader.read(element)) blocks.push(block)
    if (count > mostParagraphs || context.paragraph > mostParagraphs) throw tooManyParagraphs
    checkRead(element, before, context)
  })
  if (!hasBody) throw noText
  blocks.push(...reader.end())
  const notes = await readNotes(pack, relations, context)

  tellRevisions(context)
  const comments = tellComments(await rootOf('comments'), context)
  await tellHeads(pack, relations, remarks)
  tellMacros(pack, remarks)
  const {revisionList: revisions} = context
  const hasContents = context.fields.hasContents
  return {blocks, notes, hasContents, remarks, source, revisions, comments}
}

/** Tell what is typed in `element` and has not been read. */
function checkRead(element: XmlElement, paragraph: number, context: ReadingContext): void {
  const typed = wordTextIn(element, context.changes)
  const missing = charactersWithout(typed, context.takeAccounted())
  if (missing === '') return
  context.remarks.tell(
    'lost',
    'error',
    {
      zh: `有字没有读出来：“${missing.slice(0, 60)}”；请在 Markdown 里补上`,
      en: `characters were not read: \`${missing.slice(0, 60)}\`; expected them put in by hand`
    },
    paragraph
  )
}

/** The notes that are called, in the order of their calls. */
async function readNotes(
  pack: WordPackage,
  relations: Relations,
  context: ReadingContext
): Promise<readonly WordNote[]> {
  const elements = new Map<string, {element: XmlElement; relations: Relations}>()
  for (const kind of ['footnote', 'endnote']) {
    const part = relationOf(relations, `${kind}s`)?.target
    if (part === undefined || context.calls.size === 0) continue
    const own = await readRelations(pack, part)
    for (const element of childElements(await readXmlRoot(await pack.stream(part)))) {
      elements.set(`${kind} ${element.attributes['w:id']}`, {element, relations: own})
    }
  }
  return [...context.calls].map(([name, number]) => {
    const found = elements.get(name)
    if (!found) return {number, blocks: []}
    context.relations = found.relations
    const blocks = readAll(found.element, context)
    if (context.paragraph > mostParagraphs) throw tooManyParagraphs
    checkRead(found.element, context.paragraph, context)
    return {number, blocks}
  })
}

const tooManyParagraphs = excessive({
  zh: `里面有 ${mostParagraphs} 个以上的段落`,
  en: `it holds more than ${mostParagraphs} paragraphs`
})

const noDocument = damaged({
  zh: '里面没有正文部件（word/document.xml）',
  en: 'it has no main part (word/document.xml)'
})

const noText = damaged({zh: '正文部件里没有正文', en: 'its main part has no body'})
