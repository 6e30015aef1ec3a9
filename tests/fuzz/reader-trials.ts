/** Whatever the bytes of a file: an answer, soon. */

import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import {zipSync} from 'fflate'
import {readAloud} from '../../src/aloud/spoken.ts'
import {openDocument, PdfFault} from '../../src/facts/index.ts'
import {toTrueType} from '../../src/fonts/convert.ts'
import {measure} from '../../src/fonts/facts.ts'
import {readEmbedded} from '../../src/outlines/embedded.ts'
import {FontFault} from '../../src/outlines/sfnt.ts'
import {showPicture} from '../../src/pictures/index.ts'
import {readSignatures} from '../../src/signing/read-signatures.ts'
import {findingsOf} from '../../src/verify/findings.ts'
import {measurePdf} from '../../src/verify/measure.ts'
import {convertWord, WordFault} from '../../src/word/index.ts'
import {damaged, reworded} from './damage.ts'
import {docx, docxParts, fonts, pdfs, pictures, plainPdfs} from './seeds.ts'
import {answered, type Trial, within} from './trial.ts'

/** A name, a number, a bracket or what is between them. */
const pdfToken = /(\/[\w.+-]+|-?\d+(?:\.\d+)?|[<>[\]()]{1,2})/u

const pdf: Trial = {
  name: 'pdf',
  rounds: 25,
  extension: 'pdf',
  input: fc.oneof(
    damaged(pdfs),
    damaged(plainPdfs.map((text) => Buffer.from(text, 'latin1'))),
    reworded(plainPdfs, pdfToken).map((text) => Buffer.from(text, 'latin1'))
  ),
  async holds(bytes) {
    await within(20, async () => {
      const {judgement, faults} = measurePdf(bytes)
      const findings = [...faults, ...(judgement ? findingsOf(judgement) : [])]
      assert.ok(judgement !== undefined || findings.length > 0)
      await answered(() => readAloud(openDocument(bytes, {isSharing: true})), isPdfFault)
      await answered(() => readSignatures(bytes), isPdfFault)
    })
  }
}

function isPdfFault(error: unknown): boolean {
  return error instanceof PdfFault
}

/** A tag, what it says of itself, or the text between two. */
const xmlToken = /(<[^>]*>)/u

const wordParts = fc
  .constantFrom(...docxParts)
  .chain((parts) =>
    fc
      .constantFrom(...Object.keys(parts).filter((name) => name.endsWith('.xml')))
      .chain((name) =>
        reworded([Buffer.from(parts[name] ?? []).toString()], xmlToken).map((text) =>
          Buffer.from(zipSync({...parts, [name]: Buffer.from(text)}, {level: 1}))
        )
      )
  )

const word: Trial = {
  name: 'docx',
  rounds: 25,
  extension: 'docx',
  input: fc.oneof({weight: 1, arbitrary: damaged(docx)}, {weight: 3, arbitrary: wordParts}),
  holds: (bytes) =>
    within(10, () =>
      answered(
        () => convertWord(bytes, {stem: 'a', changes: 'accept'}),
        (error) => error instanceof WordFault
      )
    )
}

const font: Trial = {
  name: 'font',
  rounds: 150,
  extension: 'font',
  input: damaged(fonts),
  holds: (bytes) =>
    within(5, async () => {
      const isFault = (error: unknown): boolean => error instanceof FontFault
      await answered(() => measure(bytes), isFault)
      await answered(() => toTrueType(bytes), isFault)
      await answered(() => {
        const {glyphCount, advance, extent, nameOf, named} = readEmbedded(bytes)
        named('A')
        for (let glyph = 0; glyph < Math.min(glyphCount, 300); glyph += 1) {
          nameOf(glyph)
          advance(glyph)
          extent(glyph)
        }
      }, isFault)
    })
}

const picture: Trial = {
  name: 'picture',
  rounds: 100,
  extension: 'picture',
  input: damaged(pictures),
  holds: (bytes) => within(10, async () => void (await showPicture('a', bytes)))
}

export const readerTrials: readonly Trial[] = [pdf, word, font, picture]
