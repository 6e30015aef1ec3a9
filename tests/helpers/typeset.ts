/**
 * A maker of PDFs that is not ours: each character placed by itself, as TeX and Typst do, each
 * rule drawn in one of the ways that word processors have. What is wrong is asked for.
 */

import {readFile} from 'node:fs/promises'
import {crc32, deflateSync} from 'node:zlib'
import fontkit from '@cantoo/fontkit'
import {
  beginText,
  endText,
  PDFDocument,
  type PDFFont,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  rgb,
  setFillingColor,
  setFontAndSize,
  setTextMatrix,
  showText
} from '@cantoo/pdf-lib'
import {type Millimetres, type Points, toMillimetres, toPoints} from '../../src/base/units.ts'
import {openFontsFolder} from '../../src/project/paths.ts'

export type FaceName = 'fangsong' | 'kai' | 'hei' | 'title' | 'song' | 'latin'

/** A line of text; places are of em boxes. */
export interface SetText {
  readonly text: string
  readonly x: Millimetres
  readonly top: Millimetres
  readonly size: Points
  readonly face: FaceName
  readonly isRed?: boolean
  /** From hanzi to hanzi; their size, if it is left out. */
  readonly step?: Millimetres
  /** Marks among these places of the text take half their room. */
  readonly halves?: readonly number[]
}

/** How a rule is drawn: 6.1 asks what is seen. */
export type Drawing = 'filled' | 'stroked' | 'leaning' | 'aslant' | 'chain' | 'picture' | 'round'

export interface SetRule {
  readonly x: Millimetres
  readonly y: Millimetres
  readonly width: Millimetres
  readonly height: Millimetres
  readonly isRed?: boolean
  readonly drawing?: Drawing
}

/** A ring of 42 mm, or whatever: a seal. */
export interface SetRing {
  readonly x: Millimetres
  readonly y: Millimetres
  readonly diameter: Millimetres
  readonly colour: readonly [number, number, number]
  /** From 0, which is not seen, to 1. */
  readonly opacity?: number
}

export interface SetSheet {
  readonly texts: readonly SetText[]
  readonly rules?: readonly SetRule[]
  readonly rings?: readonly SetRing[]
  /** A scan, from edge to edge, in place of all else. */
  readonly scan?: boolean
}

const files: Readonly<Record<FaceName, readonly [file: string, name: string]>> = {
  fangsong: ['NotoSerifSC-Regular.ttf', 'FZFSK--GBK1-0'],
  kai: ['LXGWWenKai-Regular.ttf', 'FZKTK--GBK1-0'],
  hei: ['NotoSansSC-Medium.ttf', 'FZHTK--GBK1-0'],
  title: ['NotoSerifSC-Bold.ttf', 'FZXBSK--GBK1-0'],
  song: ['NotoSerifSC-Regular.ttf', 'FZSSK--GBK1-0'],
  latin: ['Tinos-Regular.ttf', 'TimesNewRomanPSMT']
}

const height: Points = 841.89
const ascent = 0.88
const loaded = new Map<string, Promise<Uint8Array>>()

/** The PDF of `sheets`, A4. */
export async function typeset(sheets: readonly SetSheet[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({updateMetadata: false})
  document.registerFontkit(fontkit)
  const fonts = new Map<FaceName, PDFFont>()
  for (const face of new Set(sheets.flatMap(({texts}) => texts.map((text) => text.face)))) {
    const [file, name] = files[face]
    const bytes = loaded.get(file) ?? readFile(new URL(file, `file://${openFontsFolder}/`))
    loaded.set(file, bytes)
    const customName = `AAAAAA+${name}`
    fonts.set(face, await document.embedFont(await bytes, {subset: true, customName}))
  }
  const dot = await document.embedPng(onePixel(0, 0, 0))
  const redDot = await document.embedPng(onePixel(255, 0, 0))
  for (const {texts, rules = [], rings = [], scan = false} of sheets) {
    const page = document.addPage([595.28, height])
    for (const [face, {ref}] of fonts) page.node.setFontDictionary(PDFName.of(face), ref)
    if (scan) page.drawImage(dot, {x: 14, y: 14, width: 567, height: 814})
    for (const rule of rules) {
      if (rule.drawing === 'picture') {
        const {x, y, width, height: thickness} = rule
        page.drawImage(rule.isRed ? redDot : dot, {
          x: toPoints(x),
          y: height - toPoints(y + thickness),
          width: toPoints(width),
          height: toPoints(thickness)
        })
      } else drawRule(page, rule)
    }
    for (const text of texts) write(page, text, fonts)
    for (const {x, y, diameter, colour, opacity = 1} of rings) {
      page.drawCircle({
        x: toPoints(x + diameter / 2),
        y: height - toPoints(y + diameter / 2),
        size: toPoints(diameter / 2 - 0.6),
        borderWidth: toPoints(1.2),
        borderColor: rgb(...colour),
        borderOpacity: opacity
      })
    }
  }
  return document.save({useObjectStreams: true})
}

function write(page: PDFPage, set: SetText, fonts: ReadonlyMap<FaceName, PDFFont>): void {
  const {text, x, top, size, face, isRed = false, step = toMillimetres(size), halves = []} = set
  const baseline = height - toPoints(top) - ascent * size
  let at = x
  for (const [index, character] of [...text].entries()) {
    const isLatin = /[\d.A-Za-z-]/u.test(character) && face !== 'song'
    const own = isLatin && fonts.has('latin') ? 'latin' : face
    const font = fonts.get(own)
    if (!font) throw new Error(`Expected ${own} among the fonts`)
    const isHalf = halves.includes(index)
    // Of an opening mark the left half is left out, of a closing one the right.
    const left = isHalf && /[“‘（《〈〔【]/u.test(character) ? at - step / 2 : at
    page.pushOperators(
      beginText(),
      setFillingColor(isRed ? rgb(1, 0, 0) : rgb(0, 0, 0)),
      setFontAndSize(own, size),
      setTextMatrix(1, 0, 0, 1, toPoints(left), baseline),
      showText(font.encodeText(character)),
      endText()
    )
    const narrow = isLatin || character === ' ' || isHalf
    at += narrow ? step / 2 : step
  }
}

function drawRule(page: PDFPage, {x, y, width, height: thick, isRed, drawing = 'filled'}: SetRule) {
  const [left, right] = [toPoints(x), toPoints(x + width)]
  const [top, bottom] = [height - toPoints(y), height - toPoints(y + thick)]
  const middle = (top + bottom) / 2
  const colour = isRed ? '1 0 0' : '0 0 0'
  const pen = `${colour} RG ${toPoints(thick)} w`
  const pieces = 40
  const piece = (right - left) / pieces
  const chain = Array.from(
    {length: pieces},
    (_each, index) =>
      `${left + index * piece} ${middle} m ${left + (index + 1) * piece} ${middle} l S`
  )
  const lean = 0.0017 * (right - left)
  const content = {
    filled: `${colour} rg ${left} ${bottom} ${right - left} ${top - bottom} re f`,
    stroked: `${pen} ${left} ${middle} m ${right} ${middle} l S`,
    // 0.1° either way.
    leaning: `${pen} ${left} ${middle - lean / 2} m ${right} ${middle + lean / 2} l S`,
    // 0.4°.
    aslant: `${pen} ${left} ${middle - 2 * lean} m ${right} ${middle + 2 * lean} l S`,
    chain: `${pen} ${chain.join(' ')}`,
    round: `${colour} rg ${left} ${bottom} m ${right} ${bottom} l ${right} ${bottom} ${right} ${top} ${right} ${top} c ${left} ${top} l ${left} ${top} ${left} ${bottom} ${left} ${bottom} c f`,
    picture: ''
  }[drawing]
  page.pushOperators(raw(`q ${content} Q`))
}

/** Operators as they are written. */
function raw(content: string): PDFOperator {
  const operator = PDFOperator.of(PDFOperatorNames.EndPath)
  operator.toString = () => content
  operator.sizeInBytes = () => content.length
  operator.copyBytesInto = (buffer, offset) => {
    buffer.set(Buffer.from(content, 'latin1'), offset)
    return content.length
  }
  return operator
}

/** A PNG of one sample. */
function onePixel(red: number, green: number, blue: number): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, red, green, blue]))),
    chunk('IEND', Buffer.alloc(0))
  ])
}
