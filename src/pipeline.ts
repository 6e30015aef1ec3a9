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
import {compose} from './document/compose.ts'
import {readMetadata} from './document/read-metadata.ts'
import {checkPages, checkPdf} from './gate.ts'
import {checkGlyphs} from './glyphs.ts'
import {findMissingText} from './html/complete.ts'
import {render} from './html/render.ts'
import {readAttachments, readPictures} from './inclusions.ts'
import type {LayoutResult} from './pages/in-browser/contract.ts'
import {tellTroubles} from './pages/tell-troubles.ts'
import {finish} from './pdf/finish.ts'
import {readText} from './pdf/text.ts'
import {factsOf} from './pdf-facts.ts'
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
}

export type Wanted = 'pages' | 'html'

/** Make the document at `path`; `html` alone needs no browser. */
export async function make(path: string, wanted: Wanted, workshop: Workshop): Promise<Product> {
  const file = await readSource(path)
  const parts: VFile[] = []
  const stopped = (html?: string): Product => ({
    file,
    parts,
    html,
    pdf: undefined,
    layout: undefined
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
  if (!document || isStopped()) return stopped()

  const pictures = await readPictures(file, document)
  const {html, tree} = render(document, pictures)
  findMissingText(file, attachments, document, tree)
  if (isStopped() || wanted === 'html') return stopped(html)

  const {fonts, css} = await workshop.materials()
  checkGlyphs(file, tree, fonts)
  if (isStopped()) return stopped(html)

  const settled = await workshop.paginate(file, html, css)
  if (!settled) return stopped(html)
  try {
    tellTroubles(file, settled.layout.troubles)
    checkPages(file, settled)
    if (isStopped()) return stopped(html)

    const pdf = await finish(await settled.print(), factsOf(document))
    checkPdf(file, settled, await readText(pdf), document.form)
    if (isStopped()) return stopped(html)
    return {file, parts, html, pdf, layout: settled.layout}
  } finally {
    await settled.close()
  }
}
