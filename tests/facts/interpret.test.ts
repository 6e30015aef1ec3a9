import assert from 'node:assert/strict'
import {test} from 'node:test'
import {PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString} from '@cantoo/pdf-lib'
import {toMillimetres, toPoints} from '../../src/base/units.ts'
import {readToUnicode} from '../../src/facts/fonts/to-unicode.ts'
import {inReadingOrder, type PdfPage} from '../../src/facts/page.ts'
import {readText} from '../../src/facts/read-pages.ts'

/** `F`: one byte a code, half an em each, space a quarter. `C`: two bytes, `W` and `DW`. */
test('readText: text operators', async (t) => {
  await t.test('places text by Td, TD, T*, TL and the quotes', async () => {
    const {glyphs} = await read(
      'BT /F 10 Tf 100 200 Td (a)Tj 5 -20 TD (b)Tj T* (c)Tj 12 TL (d)\' 3 1 (e)" ET'
    )
    assert.deepEqual(
      glyphs.map(({text, x, baseline}) => [text, points(x), 400 - points(baseline)]),
      [
        ['a', 100, 200],
        ['b', 105, 180],
        ['c', 105, 160],
        ['d', 105, 148],
        ['e', 105, 136]
      ]
    )
  })

  await t.test('advances by widths, TJ, Tc, Tw and Tz', async () => {
    const {glyphs} = await read('BT /F 10 Tf 50 Tz 2 Tc 4 Tw 100 200 Td (a b)Tj [(c)-1000(d)]TJ ET')
    assert.deepEqual(
      glyphs.map(({text, x, advance}) => [text, points(x), points(advance)]),
      [
        ['a', 100, 2.5],
        [' ', 103.5, 1.25],
        ['b', 107.75, 2.5],
        ['c', 111.25, 2.5],
        ['d', 119.75, 2.5]
      ]
    )
  })

  await t.test('applies matrices, rise and the state of q and Q', async () => {
    const {glyphs} = await read(
      'q 2 0 0 2 10 20 cm BT /F 10 Tf 3 Ts 1 0 0 1 30 40 Tm (a)Tj ET Q BT /F 10 Tf 0 1 -1 0 50 60 Tm (b)Tj ET'
    )
    const [a, b] = glyphs
    assert.deepEqual([points(a?.x), 400 - points(a?.baseline), a && round(a.size)], [70, 106, 20])
    assert.deepEqual([points(b?.x), 400 - points(b?.baseline), b?.angle], [50, 60, -90])
  })

  await t.test('reads two-byte codes with W, DW and ToUnicode', async () => {
    const {glyphs} = await read('BT /C 10 Tf 10 10 Td <000100020003> Tj ET')
    assert.deepEqual(
      glyphs.map(({text, advance}) => [text, points(advance)]),
      [
        ['一', 5],
        ['二三', 7],
        ['', 10]
      ]
    )
    assert.equal(glyphs[0]?.font, 'Song')
  })

  await t.test(
    'takes the box for a missing glyph for nothing, whatever its mark says',
    async () => {
      const {glyphs} = await read(
        'BT /C 10 Tf /Span <</ActualText <FEFF5B57>>> BDC <0000> Tj EMC ET'
      )
      assert.deepEqual(
        glyphs.map(({text}) => text),
        ['']
      )
    }
  )

  await t.test('takes size and font from an extended state', async () => {
    const {glyphs} = await read('/E gs BT 1 0 0 1 10 10 Tm (a)Tj ET')
    assert.deepEqual(
      glyphs.map(({text, size}) => [text, round(size)]),
      [['a', 8]]
    )
  })

  await t.test('leaves out text that is not painted, but moves on', async () => {
    const {glyphs} = await read('BT /F 10 Tf 3 Tr 10 10 Td (a)Tj 0 Tr (b)Tj ET')
    assert.deepEqual(
      glyphs.map(({text, x}) => [text, points(x)]),
      [['b', 15]]
    )
  })

  await t.test('reads colours of every device space', async () => {
    const {glyphs} = await read(
      'BT /F 1 Tf (a)Tj .5 g (b)Tj 1 0 0 rg (c)Tj 0 .8 .8 0 k (d)Tj /DeviceCMYK cs (e)Tj 0 0 0 .9 sc (f)Tj /Pattern cs /P scn (g)Tj ET'
    )
    assert.deepEqual(
      glyphs.map(({colour}) => colour),
      [[0], [0.5], [1, 0, 0], [0, 0.8, 0.8, 0], [0, 0, 0, 1], [0, 0, 0, 0.9], []]
    )
  })

  await t.test('follows forms with their matrix and resources, loops included', async () => {
    const {glyphs} = await read('q 1 0 0 1 100 0 cm /X Do Q BT /F 10 Tf 1 1 Td (z)Tj ET')
    assert.equal(glyphs[0]?.text, 'x')
    assert.equal(points(glyphs[0]?.x), 100 + 7 + 3)
    assert.deepEqual([glyphs.at(-1)?.text, points(glyphs.at(-1)?.x)], ['z', 1])
  })

  await t.test('gives marks: identifiers, artifacts, what a group stands for', async () => {
    const {glyphs} = await read(
      'BT /F 10 Tf /P <</MCID 3>> BDC (a)Tj /Span <</ActualText <FEFF5B57>>> BDC (bc)Tj EMC /Span <</ActualText <FEFF7532>>> BDC /Span <</ActualText <FEFF4E59>>> BDC (g)Tj EMC EMC EMC /Q /Seven BDC (d)Tj EMC /Artifact BMC (e)Tj EMC (f)Tj ET'
    )
    assert.deepEqual(
      glyphs.map(({text, mcid, artifact}) => [text, mcid, artifact]),
      [
        ['a', 3, false],
        ['字', 3, false],
        ['', 3, false],
        ['甲', 3, false],
        ['d', 7, false],
        ['e', undefined, true],
        // Nothing is tagged here, so nothing is outside the tags.
        ['f', undefined, false]
      ]
    )
  })
})

test('readText: rules', async (t) => {
  await t.test('takes fills and strokes up to 2 mm, both sides of the limit', async () => {
    const thin = toPoints(1.99)
    const thick = toPoints(2.01)
    const {strokes} = await read(
      `1 0 0 rg 10 10 280 ${thin} re f 10 50 280 ${thick} re f ${thin} w 10 100 m 290 100 l S ${thick} w 10 150 m 290 150 l S`
    )
    assert.deepEqual(
      strokes.map(({x, y, width, height}) => [
        points(x),
        round(400 - points(y)),
        points(width),
        round(height)
      ]),
      [
        [10, round(10 + thin), 280, 1.99],
        [10, round(100 + thin / 2), 280, 1.99]
      ]
    )
    assert.deepEqual(strokes[0]?.colour, [1, 0, 0])
  })

  await t.test(
    'takes level sides of a stroked box, not slopes, curves, uprights or clips',
    async () => {
      const {strokes} = await read(
        '1 w 10 10 100 50 re S 10 100 m 110 101 l S 10 200 m 20 210 30 210 110 200 c S 50 10 m 50 90 l S 10 250 m 90 251 l 90 253 l 10 252 l f 10 260 m 90 260 l 90 262 l f 10 300 100 2 re W n 10 350 2 100 re f'
      )
      assert.deepEqual(
        strokes.map(({y, width}) => [400 - points(y), points(width)]),
        [
          [10.5, 100],
          [60.5, 100]
        ]
      )
    }
  )

  await t.test('takes a rectangle drawn by lines, closed or not', async () => {
    const {strokes} = await read(
      '10 10 m 90 10 l 90 12 l 10 12 l h f 10 20 m 90 20 l 90 22 l 10 22 l 10 20 l f'
    )
    assert.deepEqual(
      strokes.map(({width, height}) => [points(width), points(height)]),
      [
        [80, 2],
        [80, 2]
      ]
    )
  })
})

test('readText: the page', async (t) => {
  await t.test('measures from the crop box, within the media box', async () => {
    const page = await read('BT /F 10 Tf 100 200 Td (a)Tj ET', {CropBox: [20, 30, 500, 380]})
    assert.deepEqual([points(page.width), points(page.height)], [280, 350])
    assert.deepEqual([points(page.glyphs[0]?.x), points(page.glyphs[0]?.baseline)], [80, 180])
  })

  await t.test('heeds the user unit', async () => {
    const page = await read('BT /F 10 Tf 100 200 Td (a)Tj ET', {UserUnit: 2})
    assert.deepEqual([points(page.width), page.glyphs[0] && round(page.glyphs[0].size)], [600, 20])
  })

  await t.test('joins several content streams, even inside an operator', async () => {
    const page = await read(['BT /F 10', 'Tf 100 200 Td', '(a)Tj ET'])
    assert.equal(page.glyphs[0]?.text, 'a')
  })

  await t.test('reads on after damage', async () => {
    const page = await read(
      'Q Q EMC 1 0 0 cm /None gs /None Do ] BT /F 10 Tf (a)Tj /None 5 Tf (b)Tj ET'
    )
    assert.equal(
      inReadingOrder(page)
        .map(({text}) => text)
        .join(''),
      'a'
    )
  })
})

test('readToUnicode', async (t) => {
  const read = (text: string) => [...readToUnicode(Buffer.from(text)).texts]

  await t.test('reads single codes, several units and surrogates', () => {
    assert.deepEqual(
      read('2 beginbfchar <0001> <4E00> <02><00660069> <0003> <D840DC00> endbfchar'),
      [
        [1, '一'],
        [2, 'fi'],
        [3, '\u{20000}']
      ]
    )
  })

  await t.test('reads ranges that count up, and ranges that list', () => {
    assert.deepEqual(
      read('2 beginbfrange <0010> <0012> <4E00> <20> <21> [<0041> <0042>] endbfrange'),
      [
        [0x10, '一'],
        [0x11, '丁'],
        [0x12, '丂'],
        [0x20, 'A'],
        [0x21, 'B']
      ]
    )
  })

  await t.test('does not let a damaged range fill the memory', () => {
    assert.equal(read('1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange').length, 65_536)
  })
})

/** One page of 300 × 400 pt with the fonts, form and properties that the tests name. */
async function read(
  content: string | readonly string[],
  entries: Readonly<Record<string, number | readonly number[]>> = {}
): Promise<PdfPage> {
  const document = await PDFDocument.create({updateMetadata: false})
  const {context} = document
  const stream = (text: string, dict = {}) =>
    context.register(PDFRawStream.of(context.obj(dict), Buffer.from(text, 'latin1')))

  const widths = Array.from({length: 96}, (_, index) => (index === 0 ? 250 : 500))
  const simple = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: 'ABCDEF+Plain',
      FirstChar: 32,
      Widths: widths
    })
  )
  const composite = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'ABCDEF+Song',
    Encoding: 'Identity-H',
    DescendantFonts: [{Subtype: 'CIDFontType2', DW: 1000, W: [1, [500], 2, 2, 700]}],
    ToUnicode: stream(
      '1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <4E00> <0002> <4E8C4E09> endbfchar'
    )
  })
  const font = {F: simple, C: composite}
  const form = stream('BT /F 10 Tf 3 0 Td (x)Tj ET /Y Do q 1 0 0 1 50 0 cm q', {
    Type: 'XObject',
    Subtype: 'Form',
    Matrix: [1, 0, 0, 1, 7, 0],
    Resources: {Font: font}
  })
  const formStream = context.lookup(form)
  if (formStream instanceof PDFRawStream) {
    formStream.dict.set(PDFName.of('Resources'), context.obj({Font: font, XObject: {Y: form}}))
  }

  const page = document.addPage([300, 400])
  const {node} = page
  node.set(
    PDFName.of('Resources'),
    context.obj({
      Font: font,
      XObject: {X: form},
      Properties: {Seven: {MCID: 7, Note: PDFString.of('x')}},
      ExtGState: {E: {LW: 3, Font: [simple, 8]}}
    })
  )
  const parts = typeof content === 'string' ? [content] : content
  node.set(PDFName.of('Contents'), context.obj(parts.map((part) => stream(part))))
  for (const [key, value] of Object.entries(entries)) {
    node.set(
      PDFName.of(key),
      typeof value === 'number' ? PDFNumber.of(value) : context.obj([...value])
    )
  }
  const [result] = await readText(document)
  assert.ok(result)
  return result
}

function points(millimetres: number | undefined): number {
  return round((millimetres ?? Number.NaN) / toMillimetres(1))
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
