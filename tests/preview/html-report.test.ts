/**
 * The HTML report of `hongtou check`, as a browser shows it: every mark on its spot, whatever
 * the sheet. The PDFs are of other makers, with planted errors.
 */

import assert from 'node:assert/strict'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {pathToFileURL} from 'node:url'
import {PDFDocument} from '@cantoo/pdf-lib'
import type {Page} from 'puppeteer-core'
import {toMillimetres} from '../../src/base/units.ts'
import {folderWith, hongtou} from '../commands/run.ts'
import {missing, near} from '../helpers/near.ts'
import {cropped, turned} from '../makers/disguises.ts'
import {browser} from './reader.ts'

const makers = new URL('../fixtures/makers/', import.meta.url)
const maker = (name: string): Promise<Buffer> => readFile(new URL(`${name}-wrong.pdf`, makers))

/** US Letter: wider and shorter than A4, its pages at the upper left. */
async function onLetter(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, {updateMetadata: false})
  for (const page of document.getPages()) {
    const {height} = page.getSize()
    page.setMediaBox(0, height - 792, 612, 792)
  }
  return document.save()
}

const documents = {
  'a.pdf': await maker('libreoffice'),
  'b.pdf': await turned(await maker('weasyprint')),
  'c.pdf': await cropped(await maker('chromium')),
  'd.pdf': await onLetter(await maker('weasyprint'))
}
const names = Object.keys(documents)
const folder = await folderWith(documents)
const report = async (style: string): Promise<string> =>
  (await hongtou(folder, ['check', ...names, '--report', style])).out
const html = join(folder, 'report.html')
await writeFile(html, await report('html'))

interface Message {
  readonly ruleId: string
  readonly page: number | null
  readonly box: readonly [number, number, number, number] | null
}

const files: readonly {readonly path: string; readonly messages: readonly Message[]}[] = JSON.parse(
  await report('json')
).files
const requests: string[] = []

// Here, not within a test: it is closed with what asked for it first.
const opened = await browser()

async function open(width: number, height = 900): Promise<Page> {
  const page = await opened.newPage()
  page.on('request', (request) => requests.push(request.url().slice(0, 20)))
  await page.setViewport({width, height, deviceScaleFactor: 1})
  await page.goto(pathToFileURL(html).href)
  return page
}

interface Shown {
  readonly id: string
  readonly page: number
  /** Of the mark, in millimetres on its sheet. */
  readonly box: readonly [x: number, y: number, width: number, height: number]
  /** Share of its pixels that are ink, and which colour most of that is. */
  readonly ink: number
  readonly hue: 'red' | 'blue' | 'black'
}

/** Millimetres, as the sheets are looked at. */
const sizes = Promise.all(
  Object.values(documents).map(async (pdf) => {
    const [page] = (await PDFDocument.load(pdf, {updateMetadata: false})).getPages()
    const {width, height} = page?.getCropBox() ?? missing()
    const sides = [toMillimetres(width), toMillimetres(height)]
    return page?.getRotation().angle === 90 ? sides.reverse() : sides
  })
)

/** Every mark as it is shown, and what of the picture is under it. */
async function marksOf(page: Page): Promise<Shown[]> {
  return page.evaluate(
    async (paper) => {
      const shown: Shown[] = []
      for (const [index, section] of [...document.querySelectorAll('section')].entries()) {
        const [width = 0, height = 0] = paper[index] ?? []
        for (const [number, figure] of [...section.querySelectorAll('figure')].entries()) {
          const image = figure.querySelector('img')
          if (!image) throw new Error('Expected a picture')
          await image.decode()
          const canvas = document.createElement('canvas')
          canvas.width = image.naturalWidth
          canvas.height = image.naturalHeight
          const context = canvas.getContext('2d')
          if (!context) throw new Error('Expected a canvas')
          context.drawImage(image, 0, 0)
          // Its border is no part of the sheet.
          const frame = image.getBoundingClientRect()
          const scale = (frame.width - 2) / width
          if (Math.abs((frame.height - 2) / scale - height) > 0.5) throw new Error('Unlike sides')
          for (const mark of figure.querySelectorAll('svg a')) {
            const rect = mark.querySelector('rect')?.getBoundingClientRect()
            if (!rect) throw new Error('Expected a rectangle')
            const box = [
              (rect.x - frame.x - 1) / scale,
              (rect.y - frame.y - 1) / scale,
              rect.width / scale,
              rect.height / scale
            ] as const
            const dots = image.naturalWidth / width
            const [x, y, across, down] = box.map((side) => Math.max(1, Math.round(side * dots)))
            const {data} = context.getImageData(x ?? 0, y ?? 0, across ?? 1, down ?? 1)
            let [red, blue, black] = [0, 0, 0]
            for (let at = 0; at < data.length; at += 4) {
              const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3)
              if (r > 150 && g < 110 && b < 110) red += 1
              else if (b > 150 && r < 110 && g < 110) blue += 1
              else if (r < 110 && g < 110 && b < 110) black += 1
            }
            const hue = red > blue && red > black ? 'red' : blue > black ? 'blue' : 'black'
            const ink = ((red + blue + black) * 4) / data.length
            shown.push({id: mark.id.slice(2), page: number + 1, box, ink, hue})
          }
        }
      }
      return shown
    },
    await sizes
  )
}

/** What the marks should be, by their ids. */
const expected = new Map(
  files.flatMap(({messages}, file) =>
    messages.map((message, index): readonly [string, Message] => [
      `d${file + 1}-${index + 1}`,
      message
    ])
  )
)
const hues: Readonly<Record<string, Shown['hue']>> = {
  'issuer-mark-top': 'red',
  'masthead-separator-gap': 'red',
  'masthead-separator-width': 'red',
  'text-colour': 'blue'
}

for (const width of [1280, 390]) {
  test(`every mark is on its spot, ${width} pixels wide`, async () => {
    const page = await open(width)
    const marks = await marksOf(page)
    const boxed = [...expected].filter(([, {box}]) => box !== null)
    assert.deepEqual(marks.map(({id}) => id).sort(), boxed.map(([id]) => id).sort())
    assert.ok(marks.length >= 14, `${marks.length} marks`)
    for (const {id, page: number, box, ink, hue} of marks) {
      const {ruleId, page: wanted, box: place} = expected.get(id) ?? {}
      assert.ok(ruleId && place, id)
      assert.equal(number, wanted, id)
      // 0.8 mm of room on each side.
      const [x, y, across, down] = place
      const tolerance = 0.15
      near(box[0], Math.max(0.4, x - 0.8), tolerance)
      near(box[1], Math.max(0.4, y - 0.8), tolerance)
      if (ruleId !== 'sheet-size') {
        near(box[0] + box[2], x + across + 0.8, tolerance)
        near(box[1] + box[3], y + down + 0.8, tolerance)
        assert.ok(ink > 0.005, `${ruleId}: ${ink}`)
      }
      if (hues[ruleId]) assert.equal(hue, hues[ruleId], ruleId)
    }
    await page.close()
  })
}

test('the type area lies where it is, and the grid can be hidden', async () => {
  const page = await open(1280)
  const of = () =>
    page.$eval('#d1 figure', (figure) => {
      const [image, area] = [figure.querySelector('img'), figure.querySelector('.grid rect')]
      const [frame, rect] = [image?.getBoundingClientRect(), area?.getBoundingClientRect()]
      if (!frame || !rect) throw new Error('Expected both')
      const scale = (frame.width - 2) / 210
      return [rect.x - frame.x - 1, rect.y - frame.y - 1, rect.width, rect.height].map(
        (side) => side / scale
      )
    })
  const [x, y, width, height] = await of()
  near(x, 28, 0.1)
  near(y, 37, 0.1)
  near(width, 156, 0.1)
  near(height, 225, 0.1)
  await page.click('#grid')
  assert.deepEqual((await of()).slice(2), [0, 0])
  await page.close()
})

test('a mark leads to its text and back, with the keyboard too; nothing is fetched', async () => {
  const page = await open(1280)
  const target = () => page.$eval(':target', ({id}) => id)
  await page.click('#m-d1-2 text')
  assert.equal(await target(), 'f-d1-2')
  await page.click('#f-d1-2 a')
  assert.equal(await target(), 'm-d1-2')
  await page.focus('#f-d1-1 a')
  await page.keyboard.press('Enter')
  assert.equal(await target(), 'm-d1-1')
  const isSeen = await page.$eval('#m-d1-1', (mark) => {
    const {top, bottom} = mark.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
  assert.ok(isSeen)
  await page.close()
  assert.deepEqual(
    requests.filter((url) => !/^(?:file|data):/.test(url)),
    []
  )
})
