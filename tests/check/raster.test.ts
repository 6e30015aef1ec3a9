/** Pictures of pages: they show what another eye sees, pdf.js. */

import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {PDFDocument, PDFName, PDFString} from '@cantoo/pdf-lib'
import {createCanvas, loadImage} from '@napi-rs/canvas'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {toMillimetres} from '../../src/base/units.ts'
import {rasterise} from '../../src/check/raster.ts'
import type {PagePicture} from '../../src/report/html-sheet.ts'
import {cropped, turned} from '../makers/disguises.ts'

const dotsPerInch = 120
/** Of 255: more than what smooth edges differ by. */
const tolerance = 96
/** Of all pixels. Glyphs that are moved onto whole pixels differ in 1 %. */
const mostUnlike = 0.002
/** Of a picture that is made smaller: each eye does it in its own way. */
const mostUnlikeScan = 0.008

const makers = new URL('../fixtures/makers/', import.meta.url)
const maker = (name: string): Promise<Buffer> => readFile(new URL(`${name}.pdf`, makers))

const documents: Readonly<Record<string, Uint8Array>> = {
  chromium: await maker('chromium-wrong'),
  ghostscript: await maker('ghostscript-right'),
  libreoffice: await maker('libreoffice-wrong'),
  'type 3': await maker('chromium-type3-right'),
  scanned: await maker('scanned'),
  turned: await turned(await maker('weasyprint-right')),
  cropped: await cropped(await maker('weasyprint-right')),
  'a seal in a signature, and large units': await sealed()
}

for (const [name, pdf] of Object.entries(documents)) {
  test(`pictures show the pages: ${name}`, async () => {
    const seen = await seenByOther(pdf)
    const pages = await picturesOf(pdf)
    assert.equal(pages.length, seen.length)
    for (const [index, {bytes, width, height}] of pages.entries()) {
      const other = seen[index]
      assert.ok(other)
      assert.ok(Math.abs(width - other.width) < 0.01 && Math.abs(height - other.height) < 0.01)
      const image = await loadImage(Buffer.from(bytes))
      const canvas = createCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context.drawImage(image, 0, 0)
      const {data} = context.getImageData(0, 0, canvas.width, canvas.height)
      const share = unlike(data, other.data)
      const most = name === 'scanned' ? mostUnlikeScan : mostUnlike
      assert.ok(share < most, `Expected page ${index + 1} alike, ${share} of it is not`)
      assert.ok(
        unlike(
          data,
          data.map(() => 255)
        ) >
          2 * mostUnlike,
        'Expected ink'
      )
    }
  })
}

test('what PDFium cannot read is a fault, and no fault of what comes next', async () => {
  const [pdf] = Object.values(documents)
  assert.ok(pdf)
  await assert.rejects(picturesOf(pdf.subarray(0, 300)))
  assert.equal((await picturesOf(pdf, 30)).length, 2)
})

test('a sheet as large as a wall is drawn coarser', async () => {
  const document = await PDFDocument.create()
  document.addPage([14_400, 7200]).drawRectangle({x: 0, y: 0, width: 7200, height: 7200})
  const [page] = await picturesOf(await document.save())
  assert.ok(page)
  assert.ok(Math.abs(page.width - toMillimetres(14_400)) < 0.01)
  const {width, height} = await loadImage(Buffer.from(page.bytes))
  assert.deepEqual([width, height], [4000, 2000])
})

async function picturesOf(pdf: Uint8Array, resolution = dotsPerInch): Promise<PagePicture[]> {
  const pictures: PagePicture[] = []
  for await (const picture of rasterise(pdf, resolution)) pictures.push(picture)
  return pictures
}

interface Seen {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

async function seenByOther(pdf: Uint8Array): Promise<Seen[]> {
  const task = getDocument({data: Uint8Array.from(pdf), verbosity: 0})
  const document = await task.promise
  const seen: Seen[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({scale: dotsPerInch / 72})
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
    // pdf.js wants the browser's canvas; this one has the parts it uses.
    const target = canvas as unknown as NonNullable<Parameters<typeof page.render>[0]['canvas']>
    await page.render({canvas: target, viewport, background: 'white'}).promise
    const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    const {width, height} = page.getViewport({scale: 1})
    seen.push({width: toMillimetres(width), height: toMillimetres(height), data})
  }
  await task.destroy()
  return seen
}

/** The share of pixels that differ by more than `tolerance`. */
function unlike(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  assert.equal(one.length, other.length)
  let count = 0
  for (let at = 0; at < one.length; at += 4) {
    const differs = [at, at + 1, at + 2].some(
      (channel) => Math.abs((one[channel] ?? 0) - (other[channel] ?? 0)) > tolerance
    )
    if (differs) count += 1
  }
  return (count * 4) / one.length
}

/** Half of A4 in units of 1/36 inch, with fields of signatures: seen, hidden, locked. */
async function sealed(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const {context} = document
  const page = document.addPage([297.5, 421])
  page.node.set(PDFName.of('UserUnit'), context.obj(2))
  page.drawRectangle({x: 50, y: 50, width: 100, height: 100})
  const box = {Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 60, 60]}
  const seal = context.register(context.stream('1 0 0 rg 0 0 60 60 re f', box))
  const fields = [4, 2, 132].map((F, index) =>
    context.register(
      context.obj({
        ...{Type: 'Annot', Subtype: 'Widget', FT: 'Sig', T: PDFString.of(`S${index}`), F},
        ...{Rect: [10 + 70 * index, 300, 70 + 70 * index, 360], AP: {N: seal}, P: page.ref}
      })
    )
  )
  page.node.set(PDFName.of('Annots'), context.obj(fields))
  document.catalog.set(PDFName.of('AcroForm'), context.obj({Fields: fields, SigFlags: 3}))
  return document.save()
}
