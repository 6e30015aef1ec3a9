/** A certificate’s A4 pages of text and hairlines, placed from the top; its fonts are embedded in part. */

import {readFile} from 'node:fs/promises'
import fontkit from '@cantoo/fontkit'
import {
  beginText,
  endText,
  moveText,
  PDFDocument,
  type PDFFont,
  PDFName,
  type PDFPage,
  type RGB,
  rgb,
  setFillingColor,
  setFontAndSize,
  showText
} from '@cantoo/pdf-lib'
import {breakLines} from './fit-text.ts'

export interface CertificateDescription {
  readonly title: string
  /** Of BCP 47. */
  readonly language: string
  readonly creator: string
  readonly date: Date
}

/** TrueType files. */
export interface CertificateFonts {
  readonly text: string
  readonly bold: string
}

export interface TextStyle {
  readonly font: keyof CertificateFonts
  /** In points. */
  readonly size: number
  /** `#rrggbb`. */
  readonly colour: string
}

/** Points, from the left and from the top of the sheet. */
interface Place {
  readonly x: number
  readonly y: number
}

/** Written page after page: what is placed goes to the last one. */
export class CertificatePages {
  static readonly width = 595.28
  static readonly height = 841.89

  readonly #document: PDFDocument
  #page: PDFPage
  readonly #fonts: Readonly<Record<keyof CertificateFonts, PDFFont>>

  private constructor(document: PDFDocument, text: PDFFont, bold: PDFFont) {
    this.#document = document
    this.#fonts = {text, bold}
    this.#page = this.#sheet()
  }

  #sheet(): PDFPage {
    const page = this.#document.addPage([CertificatePages.width, CertificatePages.height])
    for (const [name, {ref}] of Object.entries(this.#fonts)) {
      page.node.setFontDictionary(PDFName.of(name), ref)
    }
    return page
  }

  /** Go on on another page. */
  turn(): void {
    this.#page = this.#sheet()
  }

  static async open(
    description: CertificateDescription,
    fonts: CertificateFonts
  ): Promise<CertificatePages> {
    // Nothing of the hour at which it is made.
    const document = await PDFDocument.create({updateMetadata: false})
    document.setTitle(description.title)
    document.setLanguage(description.language)
    document.setCreator(description.creator)
    document.setProducer(description.creator)
    document.setCreationDate(description.date)
    document.registerFontkit(fontkit)
    const embed = async (file: string, tag: string): Promise<PDFFont> => {
      const bytes = await readFile(file)
      // ISO 32000-1, 9.6.4: six letters before the name of a font of which a part is embedded.
      const customName = `${tag}+${nameOf(bytes)}`
      return document.embedFont(bytes, {subset: true, customName})
    }
    return new CertificatePages(
      document,
      await embed(fonts.text, 'HTTEXT'),
      await embed(fonts.bold, 'HTBOLD')
    )
  }

  /** Points from one line to the next. */
  lineHeight({font, size}: TextStyle): number {
    return this.#fonts[font].heightAtSize(size)
  }

  /** Write `text` on as many lines as it needs between the margins; gives the y below them. */
  paragraph(text: string, y: number, margin: number, style: TextStyle): number {
    let at = y
    const room = CertificatePages.width - 2 * margin
    for (const line of breakLines(text, room, this.#measureFor(style))) {
      this.#write(line, {x: margin, y: at}, style)
      at += this.lineHeight(style)
    }
    return at
  }

  /** Write `text` on one line in the middle of the sheet. */
  centred(text: string, y: number, style: TextStyle): void {
    this.#write(text, {x: (CertificatePages.width - this.#measureFor(style)(text)) / 2, y}, style)
  }

  /** `text` in lines no wider than `room`: all of it. */
  lines(text: string, room: number, style: TextStyle): readonly string[] {
    return breakLines(text, room, this.#measureFor(style))
  }

  /** Write `lines` below each other, `pitch` apart. */
  cell(lines: readonly string[], {x, y}: Place, pitch: number, style: TextStyle): void {
    for (const [index, line] of lines.entries()) this.#write(line, {x, y: y + index * pitch}, style)
  }

  /** Draw a line to the right, `length` long. */
  hairline({x, y}: Place, length: number, colour: string): void {
    const height = CertificatePages.height - y
    this.#page.drawLine({
      start: {x, y: height},
      end: {x: x + length, y: height},
      thickness: 0.25,
      color: rgbOf(colour)
    })
  }

  /** The whole PDF; the same pages give the same bytes. */
  async bytes(): Promise<Uint8Array> {
    return this.#document.save()
  }

  #measureFor({font, size}: TextStyle): (text: string) => number {
    return (text) => this.#fonts[font].widthOfTextAtSize(text, size)
  }

  #write(text: string, {x, y}: Place, {font, size, colour}: TextStyle): void {
    const face = this.#fonts[font]
    const baseline = CertificatePages.height - y - face.heightAtSize(size, {descender: false})
    // A name of a file may hold anything, breaks of lines too.
    const line = text.replace(/\p{Cc}/gu, ' ')
    // Not by `drawText`, which adds a font to the page for each text.
    this.#page.pushOperators(
      beginText(),
      setFillingColor(rgbOf(colour)),
      setFontAndSize(font, size),
      moveText(x, baseline),
      showText(face.encodeText(line)),
      endText()
    )
  }
}

function nameOf(font: Uint8Array): string {
  const face = fontkit.create(font)
  return ('postscriptName' in face && face.postscriptName) || 'Font'
}

function rgbOf(colour: string): RGB {
  const number = Number.parseInt(colour.slice(1), 16)
  return rgb((number >> 16) / 255, ((number >> 8) & 0xff) / 255, (number & 0xff) / 255)
}
