/**
 * ToUnicode says what the document says: see `actual-text.ts`.
 *
 * Where every occurrence of a glyph is marked with the same text, that text
 * becomes the glyph's own. A glyph that stands for two things keeps its marks.
 */

import {type PDFContext, type PDFDict, type PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {type Font, FontShelf, readToUnicode} from '../facts/index.ts'
import {
  ContentReader,
  contentsOf,
  dictAt,
  forEachStream,
  nameAt,
  streamAt
} from '../pdf-syntax/index.ts'
import {forEachCode, type GlyphSpan, openSpan} from './actual-text.ts'
import {packed} from './serialise.ts'

/** Adobe Technical Note 5014: entries in one block. */
const blockLength = 100

/** Code → the one text all its marks give it; `false` when it stands bare, or for several. */
type Claims = Map<number, string | false>

export function mendToUnicode(document: PDFDocument): void {
  const claims = new Map<Font, Claims>()
  const shelf = new FontShelf()
  forEachStream(document, (bytes, resources) => {
    survey(bytes, dictAt(resources, 'Font'), shelf, claims)
  })
  for (const [dict, font] of shelf.fonts) {
    const claimed = claims.get(font)
    if (claimed) adopt(document.context, dict, claimed)
  }
}

/** Gather what one content stream says about its glyphs. */
function survey(
  bytes: Uint8Array,
  fonts: PDFDict | undefined,
  shelf: FontShelf,
  claims: Map<Font, Claims>
): void {
  const reader = new ContentReader(bytes)
  const spans: (GlyphSpan | undefined)[] = []
  let font: Font | undefined

  const claim = (by: Font, code: number, text: string | false): void => {
    let claimed = claims.get(by)
    if (!claimed) {
      claimed = new Map()
      claims.set(by, claimed)
    }
    const before = claimed.get(code)
    claimed.set(code, before === undefined || before === text ? text : false)
  }

  while (reader.next()) {
    switch (reader.operator) {
      case 'Tf':
        font = shelf.at(fonts, reader.name(0))
        break
      case 'BMC':
      case 'BDC': {
        const outer = spans.at(-1)
        if (outer) outer.nested = true
        spans.push(reader.operator === 'BDC' ? openSpan(reader) : undefined)
        break
      }
      case 'EMC': {
        const span = spans.pop()
        const [only] = span?.glyphs ?? []
        if (!span || !only?.font || span.nested) break
        // Several glyphs share one text: it belongs to none of them alone.
        if (span.glyphs.length === 1) claim(only.font, only.code, span.text)
        break
      }
      case 'Tj':
      case 'TJ':
      case "'":
      case '"': {
        const by = font
        const span = spans.at(-1)
        if (!by) break
        forEachCode(reader, by, (code) => {
          if (span) span.glyphs.push({font: by, code})
          else claim(by, code, false)
        })
      }
    }
  }
}

function adopt(context: PDFContext, font: PDFDict, claimed: Claims): void {
  const stream = streamAt(font, 'ToUnicode')
  if (!stream || nameAt(font, 'Subtype') !== 'Type0') return
  const {texts, codeLength} = readToUnicode(contentsOf(stream))
  const mended = new Map(texts)
  let changed = false
  for (const [code, text] of claimed) {
    // Code 0 is the box for a missing glyph and stands for nothing.
    if (text === false || text === '' || code === 0 || texts.get(code) === text) continue
    mended.set(code, text)
    changed = true
  }
  if (!changed || codeLength !== 2) return
  const cmap = packed(context, Buffer.from(writeToUnicode(mended), 'latin1'))
  font.set(PDFName.of('ToUnicode'), context.register(cmap))
}

/** A CMap of two-byte codes. */
function writeToUnicode(texts: ReadonlyMap<number, string>): string {
  const lines = [...texts]
    .sort(([one], [other]) => one - other)
    .map(
      ([code, text]) =>
        `<${hex(code)}> <${text
          .split('')
          .map((unit) => hex(unit.charCodeAt(0)))
          .join('')}>`
    )
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += blockLength) {
    const block = lines.slice(at, at + blockLength)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}

function hex(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0')
}
