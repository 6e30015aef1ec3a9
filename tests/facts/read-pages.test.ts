import assert from 'node:assert/strict'
import {after, test} from 'node:test'
import {degrees, PDFDocument} from '@cantoo/pdf-lib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {toMillimetres} from '../../src/base/units.ts'
import {inReadingOrder} from '../../src/facts/page.ts'
import {readText} from '../../src/facts/read-pages.ts'
import {compareText} from '../../src/pdf/complete.ts'
import {launchBrowser} from '../helpers/pdf-browser.ts'
import {firstSection, firstText, secondSection, secondText} from '../helpers/pdf-sections.ts'

test('readText', async (t) => {
  const browser = await launchBrowser()
  after(() => browser.close())
  const bytes = await browser.print([firstSection, secondSection])
  const pages = await readText(bytes)
  const [first, second] = pages
  assert.ok(first && second)

  await t.test('reads every character that another reader reads, to 0.05 mm', async () => {
    const expected = await readWithPdfjs(bytes)
    assert.equal(expected.length, 2)
    for (const [index, items] of expected.entries()) {
      const page = pages[index]
      assert.ok(page && items.length > 20)
      // That reader takes glyphs by ToUnicode alone, so characters are compared by their places.
      for (const item of items) {
        const glyph = page.glyphs.find(({x, baseline}) => {
          return Math.abs(x - item.x) < 0.05 && Math.abs(baseline - item.baseline) < 0.05
        })
        assert.ok(
          glyph,
          `page ${index + 1}: nothing at ${item.x}, ${item.baseline} for ${item.text}`
        )
        assert.ok(Math.abs(glyph.size - item.size) < 0.02)
      }
      const theirs = items.map(({text}) => text).join('')
      const ours = page.glyphs.map(({text}) => text).join('')
      assert.deepEqual(
        compareText(
          [{page: 1, text: theirs}],
          [
            {
              ...page,
              glyphs: page.glyphs.map((glyph) => ({...glyph, artifact: false, mcid: 0})),
              ranks: new Map()
            }
          ]
        ),
        [],
        `${theirs}\n${ours}`
      )
    }
  })

  await t.test('gives the text of the document in the order it is read', () => {
    assert.deepEqual(compareText([...firstText, ...secondText], pages), [])
  })

  await t.test('says the hanzi, where the font would say the radical', () => {
    const text = inReadingOrder(first)
      .map((glyph) => glyph.text)
      .join('')
    assert.ok(text.startsWith('关于测试的通知一、标题各省、自治区、直辖市人民政府'))
    assert.ok(!/[\u2E80-\u2FDF]/.test(text))
    assert.ok(text.includes('\u845B\u{E0100}'))
  })

  await t.test('keeps page numbers apart', () => {
    for (const [index, page] of [first, second].entries()) {
      const artifacts = page.glyphs.filter(({artifact}) => artifact).map(({text}) => text)
      assert.equal(artifacts.join(''), `— ${index + 1} —`)
      assert.ok(!inReadingOrder(page).some(({artifact}) => artifact))
    }
  })

  await t.test('measures the title: size, place, advance, colour, font', () => {
    const title = first.glyphs.filter(({size}) => Math.abs(size - 22) < 0.1)
    assert.equal(title.map(({text}) => text).join(''), '关于测试的通知')
    const [left, right] = [title[0], title.at(-1)]
    assert.ok(left && right)
    // Centred in the type area: 28 mm to 184 mm.
    assert.ok(Math.abs(left.x + right.x + right.advance - (28 + 184)) < 0.1)
    assert.ok(Math.abs(left.advance - toMillimetres(22)) < 0.01)
    assert.deepEqual(left.colour, [1, 0, 0])
    assert.equal(left.font, 'NotoSerifSC-Regular')
    assert.equal(left.angle, 0)
  })

  await t.test('measures rules: the red line, not the circle', () => {
    const red = first.strokes.filter(({colour}) => colour[0] === 1 && colour[1] === 0)
    assert.equal(red.length, 1)
    assert.ok(Math.abs((red[0]?.width ?? 0) - 156) < 0.2)
    assert.ok(Math.abs((red[0]?.height ?? 0) - 0.35) < 0.01)
    assert.ok(Math.abs((red[0]?.x ?? 0) - 28) < 0.2)
  })

  await t.test('gives the size of the sheet as printed', () => {
    assert.ok(Math.abs(first.width - 210) < 0.3)
    assert.ok(Math.abs(first.height - 297) < 0.1)
  })

  await t.test('finds what is lost, and where', () => {
    const [block] = secondText
    assert.ok(block)
    const losses = compareText(
      [...firstText, {...block, text: '二、第二小节'}, ...secondText.slice(1)],
      pages
    )
    assert.deepEqual(
      losses.map(({page, line, missing, added}) => [page, line, missing, added]),
      [[2, 20, '小', '']]
    )
  })

  await t.test('does not take the box of a missing glyph for its character', async () => {
    const [page] = await readText(await browser.print(['<p>甲\u{10FFFD}乙</p>']))
    assert.ok(page)
    assert.deepEqual(
      compareText([{page: 1, line: 4, text: '甲\u{10FFFD}乙'}], [page]).map(({missing}) => missing),
      ['\u{10FFFD}']
    )
  })

  await t.test('reads turned pages and turned text', async () => {
    const document = await PDFDocument.load(bytes, {updateMetadata: false})
    for (const page of document.getPages()) page.setRotation(degrees(90))
    const [turned] = await readText(document)
    assert.ok(turned)
    assert.ok(Math.abs(turned.width - first.height) < 1e-9)
    const [one, other] = [first.glyphs[0], turned.glyphs[0]]
    assert.ok(one && other)
    assert.equal(other.angle, 90)
    // Turned clockwise, the left edge is on top, and the head is at the right.
    assert.ok(Math.abs(other.baseline - one.x) < 1e-9)
    assert.ok(Math.abs(other.x - (first.height - one.baseline)) < 1e-9)
  })
})

interface Item {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly size: number
}

/** The same page through pdfjs; every item at its left end. */
async function readWithPdfjs(bytes: Uint8Array): Promise<readonly Item[][]> {
  const loading = getDocument({data: bytes.slice(), useSystemFonts: false, verbosity: 0})
  const document = await loading.promise
  const pages: Item[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const top = page.view[3] ?? 0
    const {items} = await page.getTextContent({disableNormalization: true})
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , size, x, y] = item.transform.map(Number)
        return {
          text: item.str,
          x: toMillimetres(x ?? 0),
          baseline: toMillimetres(top - (y ?? 0)),
          size: size ?? 0
        }
      })
    )
  }
  await loading.destroy()
  return pages
}
