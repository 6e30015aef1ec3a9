/**
 * The steps of one document, in order. Read this first.
 *
 *  content/*.md      front matter + mdast     HTML           settled pages      PDF bytes
 *    source   ───▶      document     ───▶     html    ───▶      pages    ───▶      pdf
 *
 * Each stage reports everything it finds on the VFile; a document stops at the first stage
 * after which it cannot be printed.
 */

import type {VFile} from 'vfile'
import {isUnprintable} from './base/message.ts'
import {checkFormulas} from './document/check-formulas.ts'
import {compose} from './document/compose.ts'
import {refuseNotBuilt} from './document/not-built.ts'
import {readMetadata} from './document/read-metadata.ts'
import {refuseStrayPictures} from './document/stray-pictures.ts'
import {formulaGlyphs} from './formula-request.ts'
import {checkPages, checkPdf} from './gate.ts'
import {checkGlyphs} from './glyphs.ts'
import {findMissingText} from './html/complete.ts'
import {render} from './html/render.ts'
import {readAttachments, readPictures} from './inclusions.ts'
import type {LayoutResult} from './pages/in-browser/contract.ts'
import {tellNotes} from './pages/tell-notes.ts'
import {tellTroubles} from './pages/tell-troubles.ts'
import {factsOf} from './pdf-facts.ts'
import {setFormulas} from './set-formulas.ts'
import {readSource} from './source/read.ts'
import type {Workshop} from './workshop.ts'

/** What one document has become. */
export interface Product {
  readonly file: VFile
  /** Files of its own that an attachment was read from, with what was found in them. */
  readonly parts: readonly VFile[]
  readonly html: string | undefined
  readonly pdf: Uint8Array | undefined
  /** What landed on which page, with its line of the source. */
  readonly layout: LayoutResult | undefined
  /** A PNG of each page, if wanted. */
  readonly pictures: readonly Uint8Array[]
}

/** `html` alone needs no browser; `pictures` of the pages come beside the PDF. */
export type Wanted = 'html' | 'pages' | 'pictures'

/** Make the document at `path`. */
export async function make(path: string, wanted: Wanted, workshop: Workshop): Promise<Product> {
  const file = await readSource(path)
  const parts: VFile[] = []
  const stopped = (html?: string): Product => ({
    file,
    parts,
    html,
    pdf: undefined,
    layout: undefined,
    pictures: []
  })
  const isStopped = (): boolean => [file, ...parts].some(isUnprintable)
  if (isStopped()) return stopped()

  const reading = readMetadata(file)
  if (reading.state === 'faulty') return stopped()
  const metadata = reading.state === 'read' ? reading.metadata : undefined
  const attachments = await readAttachments(file, metadata)
  parts.push(...attachments.values())
  if (isStopped()) return stopped()

  const document = compose(file, metadata, attachments)
  if (!document) return stopped()
  refuseNotBuilt(file, document)
  refuseStrayPictures(file, document)
  checkFormulas(file, document)
  for (const [path, part] of attachments) checkFormulas(part, document, path)
  if (isStopped()) return stopped()

  const pictures = await readPictures(file, attachments, document)
  const formulas = await setFormulas(file, attachments, document)
  if (isStopped()) return stopped()
  const {html, tree} = render(document, pictures, formulas.markup)
  findMissingText(file, attachments, document, tree)
  if (isStopped() || wanted === 'html') return stopped(html)

  const {fonts, css} = await workshop.materials()
  checkGlyphs(file, tree, fonts, attachments, await formulaGlyphs(formulas.boxes))
  if (isStopped()) return stopped(html)

  // While the browser is busy: what reads and writes PDF takes 50 ms to load.
  const [settled, {finish, readText}] = await Promise.all([
    workshop.paginate(file, html, css, formulas.boxes),
    import('./pdf/stage.ts')
  ])
  if (!settled) return stopped(html)
  try {
    tellTroubles(file, settled.layout.troubles)
    checkPages(file, settled, attachments)
    if (isStopped()) return stopped(html)
    tellNotes(file, attachments, settled.layout.notes)

    const pdf = await finish(await settled.print(), factsOf(document), formulas.boxes)
    checkPdf(file, settled, await readText(pdf), document.form, attachments)
    if (isStopped()) return stopped(html)
    const pictures = wanted === 'pictures' ? await settled.pictures() : []
    return {file, parts, html, pdf, layout: settled.layout, pictures}
  } finally {
    await settled.close()
  }
}
