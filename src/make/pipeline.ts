/**
 * The steps of one document, in order. Read this first.
 *
 *  content/*.md      front matter + mdast     HTML           settled pages      PDF bytes
 *    source   ───▶      document     ───▶     html    ───▶      pages    ───▶      pdf
 *
 * Each stage reports everything it finds on the VFile; a document stops at the first stage
 * after which it cannot be printed.
 */

import type {Root} from 'hast'
import type {VFile} from 'vfile'
import type {HouseProfile} from '../base/house-profile.ts'
import {isUnprintable} from '../base/message.ts'
import {checkFormulas} from '../document/check/check-formulas.ts'
import {composeFaulty} from '../document/compose/compose.ts'
import {withCopyNumber} from '../document/compose/number-copies.ts'
import {readMetadata} from '../document/front-matter/read-metadata.ts'
import type {KnownTrees} from '../document/markdown/known-trees.ts'
import type {OfficialDocument} from '../document/model.ts'
import {checkGlyphs} from '../gate/glyphs.ts'
import {findMissingText} from '../html/complete.ts'
import {render} from '../html/render.ts'
import {readSource, readUnsaved} from '../source/read.ts'
import {tellBodyFaults} from './body-faults.ts'
import {copiesOf} from './copies-of.ts'
import {descriptionOf} from './describe-document.ts'
import {formulaGlyphs} from './formula-request.ts'
import {readAttachmentFiles, readPictures} from './inclusions.ts'
import {
  type AfterLayout,
  notPrinted,
  type Printable,
  type PrintedPages,
  print,
  type Wanted
} from './print.ts'
import {type FormulaBoxes, setFormulas} from './set-formulas.ts'
import type {Workshop} from './workshop.ts'

/** What one document has become. */
export interface Printed extends PrintedPages, Pick<Draft, 'attachments' | 'document' | 'tree'> {
  readonly file: VFile
  /** Files of its own that an attachment was read from, with what was found in them. */
  readonly parts: readonly VFile[]
  readonly html: string | undefined
}

/** What is made otherwise than the source says. */
export interface Changes {
  /** Changes its text. */
  readonly edit?: ((text: string) => string) | undefined
  /** Its text as it is written just now, in place of what its file has. */
  readonly unsaved?: string | undefined
  /** Texts of the files of attachments in place of what they have, by the path as typed. */
  readonly parts?: ReadonlyMap<string, string> | undefined
  /** A copy for each of these 份号, in one PDF; six digits each. */
  readonly copies?: readonly string[] | undefined
  /** What becomes of the tracked changes of a DOCX; by default they are accepted. */
  readonly revisions?: 'accept' | 'reject' | undefined
  /** What its office has agreed on. */
  readonly house?: HouseProfile | undefined
  /** What is done to its pages once they are laid out. */
  readonly after?: AfterLayout | undefined
  /** Whether a copy in a format without drawings is wanted. */
  readonly drawsPictures?: boolean | undefined
  /** What is known of texts that are read over and over. */
  readonly known?: KnownTrees | undefined
  /** Called once it is being laid out, which leaves this process idle. */
  readonly meanwhile?: ((drafted: Draft) => void) | undefined
}

/** A document read and written as HTML: nothing of it needs a browser. */
export interface Draft {
  readonly file: VFile
  readonly parts: readonly VFile[]
  /** The parts by the path as typed. */
  readonly attachments: ReadonlyMap<string, VFile>
  /** Undefined where the source could not be read as one. */
  readonly document: OfficialDocument | undefined
  readonly html: string | undefined
  readonly tree: Root | undefined
  /** As they are put on the pages. */
  readonly formulas: readonly FormulaBoxes[]
}

/** Whether there is something on a file that keeps the document from being printed. */
export function isStopped({file, parts}: Pick<Draft, 'file' | 'parts'>): boolean {
  return [file, ...parts].some(isUnprintable)
}

/** Read the document at `path`; of several copies, the first. */
export async function draft(
  path: string,
  {edit, unsaved, parts: texts, copies, revisions, house, known}: Changes = {}
): Promise<Draft> {
  const file =
    unsaved === undefined
      ? await readSource(path, {changes: revisions})
      : readUnsaved(path, unsaved)
  if (edit) file.value = edit(String(file))
  const parts: VFile[] = []
  let attachments: ReadonlyMap<string, VFile> = new Map()
  const stopped = (document?: OfficialDocument): Draft => ({
    file,
    parts,
    attachments,
    document,
    html: undefined,
    tree: undefined,
    formulas: []
  })
  if (isStopped({file, parts})) return stopped()

  const reading = readMetadata(file)
  if (reading.state === 'faulty') {
    await tellBodyFaults(file, house)
    return stopped()
  }
  const metadata = reading.state === 'read' ? reading.metadata : undefined
  attachments = await readAttachmentFiles(file, metadata)
  for (const [path, part] of attachments) part.value = texts?.get(path) ?? part.value
  parts.push(...attachments.values())
  if (isStopped({file, parts})) return stopped()

  // What is wrong already hides nothing of what else is: formulas and pictures are looked at too.
  const composed = composeFaulty(file, metadata, attachments, house, known)
  if (!composed) return stopped()
  const isComposed = !isUnprintable(file)
  const document = copies?.[0] ? withCopyNumber(composed, copies[0], file) : composed
  checkFormulas(file, document)
  for (const [path, part] of attachments) checkFormulas(part, document, path)
  const pictures = await readPictures(file, attachments, document)
  const formulas = await setFormulas(file, attachments, document)
  if (isStopped({file, parts})) return stopped(isComposed ? document : undefined)
  const {html, tree} = render(document, pictures, formulas.markup)
  findMissingText(file, attachments, document, tree)
  return {file, parts, attachments, document, html, tree, formulas: formulas.boxes}
}

/** Make the document at `path`. */
export async function make(
  path: string,
  wanted: Wanted,
  workshop: Workshop,
  changes: Changes = {}
): Promise<Printed> {
  const drafted = await draft(path, changes)
  const {file, parts, attachments, document, html, tree, formulas} = drafted
  const read = {file, parts, attachments, document, tree}
  const stopped = (html?: string): Printed => ({...notPrinted, ...read, html})
  if (!document || !tree || html === undefined) return stopped()
  if (isStopped(drafted) || wanted === 'html') return stopped(html)

  const {fonts} = await workshop.materials()
  checkGlyphs(file, tree, fonts, attachments, await formulaGlyphs(formulas))
  if (isStopped(drafted)) return stopped(html)
  const printable = printableOf(drafted, document, html, changes)
  const task = {wanted, isJudging: workshop.isJudging}
  return {...(await print(printable, task, workshop)), ...read, html}
}

/** All that printing is told of a document. */
export function printableOf(
  drafted: Draft,
  document: OfficialDocument,
  html: string,
  {copies, house, after = {}, drawsPictures, meanwhile}: Changes
): Printable {
  const {file, attachments, formulas} = drafted
  const {form, layout} = document
  return {
    file,
    attachments,
    html,
    formulas,
    document: {form, layout},
    description: descriptionOf(document),
    copies: copiesOf(copies, document),
    house,
    after,
    drawsPictures,
    meanwhile: meanwhile && (() => meanwhile(drafted))
  }
}
