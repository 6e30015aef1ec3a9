import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toPoints} from '../../src/base/units.ts'
import {openDocument} from '../../src/facts/document.ts'
import type {Box, PdfPage} from '../../src/facts/page.ts'
import {PdfFault} from '../../src/pdf-syntax/index.ts'
import {onePage, type RawObject, rawPdf} from '../helpers/raw-pdf.ts'

test('shapes', async (t) => {
  await t.test('have the box of what is painted, curves by their extremes', () => {
    const {shapes} = read(
      '1 0 0 rg 0 0 1 RG 2 w 10 10 m 20 40 l 30 10 l f 100 100 m 100 200 200 200 200 100 c S'
    )
    assert.deepEqual(
      shapes.map(({box}) => points(box)),
      [
        [10, 10, 30, 40],
        // The curve rises to three quarters of its control points; half the stroke comes on top.
        [99, 99, 201, 176]
      ]
    )
    assert.deepEqual(
      shapes.map(({fill, stroke}) => [fill, stroke]),
      [
        [[1, 0, 0], undefined],
        [undefined, [0, 0, 1]]
      ]
    )
  })

  await t.test('take the first control point, or the second, from the ends', () => {
    const {shapes} = read('0 0 m 0 40 40 0 v f 0 100 m 0 140 40 100 y f')
    assert.deepEqual(
      shapes.map(({box}) => points(box).map(Math.round)),
      [
        [0, 0, 40, 18],
        [0, 100, 40, 118]
      ]
    )
  })

  await t.test('stroked with a blunt pen, lines are as long as they are', () => {
    const {shapes, strokes} = read(
      '4 w 10 50 m 90 50 l S 1 J 10 100 m 90 100 l S 50 200 m 50 300 l S'
    )
    assert.deepEqual(
      shapes.map(({box}) => points(box)),
      [
        [10, 48, 90, 52],
        [8, 98, 92, 102],
        [48, 198, 52, 302]
      ]
    )
    assert.deepEqual(strokes.map(points), [
      [10, 48, 90, 52],
      [8, 98, 92, 102]
    ])
  })

  await t.test('end where the clip ends: of paths, of forms, of the page', () => {
    const {shapes, strokes} = read(
      'q 50 50 100 100 re W n 0 0 200 100 re f 0 140 90 2 re f Q -50 200 100 50 re f q 10 10 m 20 20 l W* n Q /X Do',
      {form: {dict: '/Type/XObject/Subtype/Form/BBox[0 0 30 30]', data: '10 10 50 1 re f'}}
    )
    assert.deepEqual(
      shapes.map(({box}) => points(box)),
      [
        [50, 50, 150, 100],
        [50, 140, 90, 142],
        [0, 200, 50, 250],
        [10, 10, 30, 11]
      ]
    )
    assert.deepEqual(strokes.map(points), [
      [50, 140, 90, 142],
      [10, 10, 30, 11]
    ])
  })

  await t.test('outside the clip are none', () => {
    const page = read('q 50 50 10 10 re W n 100 100 50 50 re f BT /F 10 Tf 200 200 Td (a) Tj ET Q')
    assert.deepEqual([page.shapes, page.glyphs], [[], []])
  })

  await t.test('that are wholly transparent are none, nor is such text', () => {
    const page = read(
      '/No gs 10 10 20 20 re B BT /F 10 Tf 20 20 Td (a) Tj ET /Half gs 10 10 20 20 re B BT (b) Tj ET'
    )
    assert.deepEqual(
      page.shapes.map(({fill, stroke}) => [fill, stroke]),
      [[[0], undefined]]
    )
    assert.deepEqual(
      page.glyphs.map(({text}) => text),
      ['b']
    )
  })

  await t.test('of patterns and shadings have no colour', () => {
    const {shapes} = read('/Pattern cs /P scn 10 10 20 20 re f q 5 5 50 50 re W n /S sh Q')
    assert.deepEqual(
      shapes.map(({box, fill}) => [points(box), fill]),
      [
        [[10, 10, 30, 30], []],
        [[5, 5, 55, 55], []]
      ]
    )
  })

  await t.test('on a layer that is switched off are none', () => {
    const page = read('/OC /L BDC 10 10 5 5 re f EMC /OC /M BDC 20 20 5 5 re f EMC', {
      catalog: '/OCProperties<</OCGs[20 0 R 21 0 R]/D<</OFF[20 0 R]>>>>'
    })
    assert.deepEqual(
      page.shapes.map(({box}) => points(box)),
      [[20, 20, 25, 25]]
    )
  })

  await t.test('white on white are facts like others', () => {
    assert.deepEqual(read('1 g 10 10 5 5 re f').shapes[0]?.fill, [1])
  })
})

test('rules', async (t) => {
  await t.test('are one where their pieces touch, two where not', () => {
    const {strokes} = read(
      '10 10 50 1 re f 60 10 40 1 re f 100.1 10 20 1 re f 130 10 20 1 re f 10 30 20 1 re f 25 30 20 1 re f'
    )
    assert.deepEqual(strokes.map(points), [
      [10, 10, 120.1, 11],
      [130, 10, 150, 11],
      [10, 30, 45, 31]
    ])
  })

  await t.test('of another colour or height stay apart', () => {
    const {strokes} = read('10 10 50 1 re f 1 0 0 rg 60 10 50 1 re f 110 10 50 1.5 re f')
    assert.equal(strokes.length, 3)
  })

  await t.test('may be drawn as one thick short stroke, or cut from a large area', () => {
    const {strokes} = read('200 w 150 100 m 150 101 l S q 10 200 100 1 re W n 0 0 300 400 re f Q')
    assert.deepEqual(strokes.map(points), [
      [50, 100, 250, 101],
      [10, 200, 110, 201]
    ])
  })

  await t.test('keep the order in which they are painted', () => {
    const {strokes} = read('10 90 50 1 re f 10 10 50 1 re f 60 90 50 1 re f')
    assert.deepEqual(strokes.map(points), [
      [10, 90, 110, 91],
      [10, 10, 60, 11]
    ])
  })
})

test('rules that lean', async (t) => {
  /** From x 10 to 290 pt, 98.8 mm long. */
  const stroked = (degrees: number): string =>
    `1 w 10 100 m 290 ${100 + 280 * Math.tan((degrees * Math.PI) / 180)} l S`

  await t.test('keep their weight, and lie where their middle is', () => {
    const [rule] = read(stroked(0.2)).strokes
    assert.ok(rule)
    const rise = 280 * Math.tan((0.2 * Math.PI) / 180)
    assert.ok(Math.abs(toPoints(rule.height) - 1) < 1e-6)
    assert.ok(Math.abs(400 - toPoints(rule.y + rule.height / 2) - (100 + rise / 2)) < 1e-6)
    // Anticlockwise on the page.
    assert.ok(Math.abs((rule.slope ?? 0) + 0.2) < 1e-6)
  })

  await t.test('by no more than 0.01 mm lean not at all', () => {
    const [rule] = read('1 w 10 100 m 290 100.02 l S').strokes
    assert.ok(rule)
    assert.equal(rule.slope, undefined)
  })

  await t.test('by 2° are rules when they are long, and none beyond', () => {
    assert.equal(read(stroked(1.9)).strokes.length, 1)
    assert.equal(read(stroked(2.1)).strokes.length, 0)
    assert.equal(read('1 w 10 100 m 60 101 l S').strokes.length, 0)
  })

  await t.test('may be filled bars; a wedge is none', () => {
    const [bar] = read('10 100 m 290 101 l 290 102 l 10 101 l h f').strokes
    assert.ok(bar)
    assert.ok(Math.abs(toPoints(bar.height) - 1) < 1e-6)
    assert.deepEqual(points(bar).map(Math.round), [10, 101, 290, 102])
    assert.equal(read('10 100 m 290 103 l 150 106 l h f').strokes.length, 0)
  })
})

test('colours', async (t) => {
  const colourOf = (content: string, spaces: string) =>
    read(`${content} 10 10 5 5 re f`, {spaces}).shapes[0]?.fill?.map(
      (value) => Math.round(value * 1e4) / 1e4
    )

  await t.test('of profiles and calibrated spaces are their numbers', () => {
    assert.deepEqual(colourOf('/A cs .1 .2 .3 sc', '/A[/CalRGB<<>>]'), [0.1, 0.2, 0.3])
    assert.deepEqual(colourOf('/A cs .1 sc', '/A[/CalGray<<>>]'), [0.1])
    assert.deepEqual(
      colourOf('/A cs .1 .2 .3 .4 scn', '/A[/ICCBased 30 0 R]'),
      [0.1, 0.2, 0.3, 0.4]
    )
    assert.deepEqual(colourOf('/A cs', '/A[/ICCBased 30 0 R]'), [0, 0, 0, 1])
  })

  await t.test('of a palette are those of its base', () => {
    assert.deepEqual(colourOf('/A cs 1 sc', '/A[/Indexed/DeviceRGB 1<000000ff0033>]'), [1, 0, 0.2])
    assert.deepEqual(colourOf('/A cs', '/A[/Indexed/DeviceRGB 1<0000ffff0033>]'), [0, 0, 1])
  })

  await t.test('of spot inks are what stands for them: functions of all types', () => {
    const red = '/C0[0 0 0 0]/C1[0 .8 .8 0]/N 1/Domain[0 1]/FunctionType 2'
    assert.deepEqual(
      colourOf('/A cs 1 scn', `/A[/Separation/Red/DeviceCMYK<<${red}>>]`),
      [0, 0.8, 0.8, 0]
    )
    assert.deepEqual(
      colourOf('/A cs .5 scn', `/A[/Separation/Red/DeviceCMYK<<${red}>>]`),
      [0, 0.4, 0.4, 0]
    )
    assert.deepEqual(
      colourOf('/A cs .25 scn', '/A[/Separation/Red/DeviceRGB 31 0 R]'),
      [1, 0.75, 0.75]
    )
    assert.deepEqual(
      colourOf(
        '/A cs .75 scn',
        '/A[/Separation/Red/DeviceGray<</FunctionType 3/Domain[0 1]/Bounds[.5]/Encode[0 1 1 0]/Functions[<</FunctionType 2/N 1/Domain[0 1]/C0[1]/C1[0]>><</FunctionType 2/N 1/Domain[0 1]/C0[.2]/C1[.4]>>]>>]'
      ),
      [0.3]
    )
    assert.deepEqual(
      colourOf('/A cs .2 .6 scn', '/A[/DeviceN[/Red/Blue]/DeviceRGB 32 0 R]'),
      [0.2, 0.6, 0.4]
    )
  })

  await t.test('of Lab are as seen', () => {
    const lab = '/A[/Lab<</WhitePoint[.9505 1 1.089]/Range[-128 127 -128 127]>>]'
    assert.deepEqual(colourOf('/A cs 100 0 0 sc', lab)?.map(Math.round), [1, 1, 1])
    const [red = 0, green = 1, blue = 1] = colourOf('/A cs 53 80 67 sc', lab) ?? []
    assert.ok(red > 0.95 && green < 0.1 && blue < 0.1)
  })

  await t.test('of devices are what the resources say that they are', () => {
    const spaces = '/DefaultRGB[/Lab<</WhitePoint[.9505 1 1.089]>>]'
    assert.deepEqual(colourOf('100 0 0 rg', spaces)?.map(Math.round), [1, 1, 1])
  })

  await t.test('that cannot be told are none', () => {
    for (const space of [
      '/A[/Separation/Red/DeviceRGB]',
      '/A[/Separation/Red/DeviceRGB<</FunctionType 9>>]',
      '/A[/Indexed/A 1<00>]',
      '/A/A',
      '/A[/ICCBased]',
      '/A[/Nonesuch]',
      '/B[/DeviceRGB]'
    ]) {
      assert.deepEqual(colourOf('/A cs .5 sc', space), [], space)
    }
  })

  await t.test('stay between nothing and all', () => {
    assert.deepEqual(colourOf('2 -1 .5 rg', ''), [1, 0, 0.5])
  })
})

test('too much', async (t) => {
  await t.test('is refused: forms that multiply', () => {
    const doubling = Array.from({length: 12}, () => '/X Do').join(' ')
    assert.throws(
      () => read('/X Do', {form: {dict: '/Type/XObject/Subtype/Form', data: doubling}}),
      (error) => error instanceof PdfFault && error.kind === 'too-much'
    )
  })

  await t.test('is refused: states that are saved without an end', () => {
    assert.throws(() => read('q '.repeat(30_000)), PdfFault)
  })

  await t.test('is survived: operands that nest without an end', () => {
    assert.equal(read(`${'['.repeat(100_000)} 10 10 5 5 re f`).shapes.length, 0)
    assert.equal(read(`${'<<'.repeat(100_000)} 10 10 5 5 re f`).shapes.length, 0)
  })
})

interface Extras {
  readonly form?: RawObject
  readonly spaces?: string
  readonly catalog?: string
}

/** One page of 300 × 400 pt, seen through our reader. */
function read(content: string, {form = '', spaces = '', catalog = ''}: Extras = {}): PdfPage {
  const objects = {
    ...onePage(content),
    1: `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources 6 0 R>>',
    6: `<</Font<</F 5 0 R>>/XObject<</X 7 0 R>>/ColorSpace<<${spaces}>>/ExtGState<</No<</ca 0/CA 0>>/Half<</ca .5/CA 0>>>>/Properties<</L 20 0 R/M 21 0 R>>>>`,
    7:
      typeof form === 'string'
        ? form
        : {...form, dict: `${form.dict}/Resources<</XObject<</X 7 0 R>>>>`},
    20: '<</Type/OCG/Name(off)>>',
    21: '<</Type/OCG/Name(on)>>',
    30: {dict: '/N 4', data: ''},
    31: {
      dict: '/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1]',
      data: '{ 1 exch sub dup 1 3 1 roll }'
    },
    32: {dict: '/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]', data: '{ 2 copy add 2 div }'}
  }
  return openDocument(rawPdf(objects)).page(0)
}

/** Left, bottom, right, top in points from the lower left corner. */
function points(box: Box): readonly number[] {
  return [
    toPoints(box.x),
    400 - toPoints(box.y + box.height),
    toPoints(box.x + box.width),
    400 - toPoints(box.y)
  ].map((value) => Math.round(value * 1e6) / 1e6)
}
