/** Real files, from which damaged ones are made. */

import {readdirSync, readFileSync} from 'node:fs'
import {deflateSync} from 'node:zlib'
import {PDFDict, PDFName, PDFRawStream, PDFStream} from '@cantoo/pdf-lib'
import {unzipSync} from 'fflate'
import {encode} from 'jpeg-js'
import {contentsOf, dictAt, filtersOf, nameAt, openFile} from '../../src/pdf-syntax/index.ts'
import {onePage, type RawObject, rawPdf} from '../helpers/raw-pdf.ts'
import {smallTrueType, smallType1} from '../helpers/small-fonts.ts'
import {animatedGif, bmp, tiff} from '../source/picture-files.ts'

const fixtures = new URL('../fixtures/', import.meta.url)
const packages = new URL('../../node_modules/', import.meta.url)

const read = (path: string, from = fixtures): Buffer => readFileSync(new URL(path, from))

/** By as many makers as there are: what one writes another does not. */
export const pdfs: readonly Buffer[] = [
  ...readdirSync(new URL('offices/', fixtures))
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => read(`offices/${name}`)),
  ...['chromium-type3-right', 'ghostscript-right'].map((name) => read(`makers/${name}.pdf`)),
  rawPdf(onePage())
]

/** The same with nothing packed: what is changed is a number, a name or an operator. */
export const plainPdfs: readonly string[] = pdfs.map((bytes) => unfolded(bytes).toString('latin1'))

function unfolded(bytes: Uint8Array): Buffer {
  const file = openFile(bytes)
  const objects: Record<number, RawObject> = {}
  let root = ''
  for (const [{objectNumber}, object] of file.all()) {
    if (object === file.catalog) root = `/Root ${objectNumber} 0 R`
    if (!(object instanceof PDFStream)) objects[objectNumber] = object.toString()
    else if (isPackedPlainly(object)) objects[objectNumber] = withoutFilter(object)
    else objects[objectNumber] = {dict: inner(object.dict), data: object.getContents()}
  }
  return rawPdf(objects, root)
}

function isPackedPlainly(stream: PDFStream): boolean {
  return (
    stream instanceof PDFRawStream &&
    filtersOf(stream.dict).every(({name}) => name === 'FlateDecode') &&
    !dictAt(stream.dict, 'DecodeParms')
  )
}

function withoutFilter(stream: PDFStream): RawObject {
  const data = contentsOf(stream)
  stream.dict.delete(PDFName.of('Filter'))
  return {dict: inner(stream.dict), data}
}

function inner(dict: PDFDict): string {
  dict.delete(PDFName.of('Length'))
  return dict.toString().trim().slice(2, -2)
}

/** Font files as they lie on disks, and as PDFs have them within. */
export const fonts: readonly Buffer[] = [
  ...['Caligraphic-Regular', 'Size3-Regular'].map((name) =>
    read(`katex/dist/fonts/KaTeX_${name}.ttf`, packages)
  ),
  read('katex/src/fonts/lib/Extra.otf', packages),
  read('pdfjs-dist/standard_fonts/FoxitFixed.pfb', packages),
  smallTrueType({unicode: [[65, 1]], symbol: [[0xf041, 2]], macintosh: [[65, 3]]}),
  smallType1('A'),
  smallType1('A', true),
  ...pdfs.flatMap(embeddedFonts)
]

/** One of each kind; more are more of the same. */
function embeddedFonts(bytes: Uint8Array): readonly Buffer[] {
  const found = new Map<string, Buffer>()
  for (const [, object] of openFile(bytes).all()) {
    if (!(object instanceof PDFDict) || nameAt(object, 'Type') !== 'FontDescriptor') continue
    for (const key of ['FontFile', 'FontFile2', 'FontFile3']) {
      const stream = object.lookup(PDFName.of(key))
      if (!(stream instanceof PDFStream)) continue
      const font = Buffer.from(contentsOf(stream))
      if (font.length < 40_000) found.set(key, font)
    }
  }
  return [...found.values()]
}

/** One of ours, and the same written by LibreOffice. */
export const docx: readonly Buffer[] = ['own', 'writer'].map((name) =>
  read(`fuzz/seeds/${name}.docx`)
)

export const docxParts: readonly Readonly<Record<string, Uint8Array>>[] = docx.map((bytes) =>
  unzipSync(bytes)
)

const colours = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255, 9, 9, 9, 99, 99, 99]
const shape = {width: 3, height: 2, bits: 8, perPixel: 3, photometric: 2}

export const seal = readFileSync(new URL('../../content/seals/example.png', import.meta.url))

/** One of each format. */
export const pictures: readonly Buffer[] = [
  seal,
  read('pictures/pairs/plan.svg'),
  ...[false, true].map((isBig) => tiff({...shape, samples: colours, isBig})),
  tiff({...shape, samples: [...deflateSync(Uint8Array.from(colours))], compression: 8}),
  tiff({...shape, samples: [17, ...colours], compression: 32773}),
  tiff({
    ...shape,
    bits: 1,
    perPixel: 1,
    photometric: 0,
    samples: [0x26, 0xa0, 0x4d],
    compression: 4
  }),
  bmp(2, 2),
  animatedGif(2),
  Buffer.from(encode({data: Buffer.alloc(16 * 16 * 4, 99), width: 16, height: 16}, 80).data)
].map((bytes) => Buffer.from(bytes))

const content = new URL('../../content/', import.meta.url)

/** Documents as people write them. */
export const samples: readonly Buffer[] = readdirSync(content)
  .filter((name) => /^[a-z].*\.md$/u.test(name))
  .map((name) => read(name, content))
