/** What a PDF says of itself. ISO 32000-1, 14.3; ISO 19005-2, 6.6.4; ISO 14289-1, 5. */

import {PDFStream} from '@cantoo/pdf-lib'
import {dictAt, entry, flagAt, type PdfFile, textAt, tryContentsOf} from '../pdf-syntax/index.ts'
import {type OutlineEntry, outlineOf} from './outline.ts'
import type {PageNode} from './page-tree.ts'
import {hasScript} from './scripts.ts'

export interface DocumentInfo {
  readonly title: string | undefined
  readonly author: string | undefined
  readonly subject: string | undefined
  readonly keywords: string | undefined
  /** The program that wrote the PDF. */
  readonly producer: string | undefined
  /** The program in which the document was made. */
  readonly creator: string | undefined
  /** As `zh-CN`. */
  readonly language: string | undefined
  /** Whether it says that its content is tagged, and has a structure tree. */
  readonly isTagged: boolean
  /** As `1.7`. */
  readonly version: string
  /** Whether it is encrypted; it opens without a password, or this could not be read. */
  readonly isEncrypted: boolean
  /** PDF/A as it claims: `2U`; of level 4 there may be no letter. */
  readonly archival: string | undefined
  /** PDF/UA as it claims: `1`. */
  readonly accessible: string | undefined
  /** Bookmarks, in the order they are shown. Read when first asked for. */
  readonly outline: readonly OutlineEntry[]
  /** Whether anything in it would run a script. Looked for when first asked. */
  readonly hasScript: boolean
}

/** Metadata are small; what is larger is not looked into. */
const mostMetadata = 4 * 1024 * 1024

export function infoOf(file: PdfFile, nodes: readonly PageNode[]): DocumentInfo {
  const {catalog, trailer, version, isEncrypted} = file
  const info = dictAt(trailer, 'Info')
  const metadata = metadataOf(file)
  const archival = property(metadata, 'pdfaid', 'part')
  let outline: readonly OutlineEntry[] | undefined
  let scripted: boolean | undefined
  return {
    title: textAt(info, 'Title'),
    author: textAt(info, 'Author'),
    subject: textAt(info, 'Subject'),
    keywords: textAt(info, 'Keywords'),
    producer: textAt(info, 'Producer'),
    creator: textAt(info, 'Creator'),
    language: textAt(catalog, 'Lang'),
    isTagged:
      dictAt(catalog, 'StructTreeRoot') !== undefined &&
      flagAt(dictAt(catalog, 'MarkInfo'), 'Marked') === true,
    version,
    isEncrypted,
    archival: archival && archival + (property(metadata, 'pdfaid', 'conformance') ?? ''),
    accessible: property(metadata, 'pdfuaid', 'part'),
    get outline() {
      outline ??= outlineOf(catalog, nodes)
      return outline
    },
    get hasScript() {
      scripted ??= hasScript(catalog, nodes)
      return scripted
    }
  }
}

function metadataOf({catalog}: PdfFile): string {
  const stream = entry(catalog, 'Metadata')
  if (!(stream instanceof PDFStream)) return ''
  const bytes = tryContentsOf(stream, mostMetadata)
  return bytes ? Buffer.from(bytes).toString('utf8') : ''
}

/** The value of `prefix:name`, written as an attribute or as an element. */
function property(metadata: string, prefix: string, name: string): string | undefined {
  const key = `${prefix}:${name}`
  const found = new RegExp(`${key}\\s*=\\s*["']([^"']{1,16})["']|<${key}>([^<]{1,16})</${key}>`)
  const match = found.exec(metadata)
  return (match?.[1] ?? match?.[2])?.trim()
}
