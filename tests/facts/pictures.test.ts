import assert from 'node:assert/strict'
import {test} from 'node:test'
import {deflateSync} from 'node:zlib'
import {encode} from 'jpeg-js'
import {toPoints} from '../../src/base/units.ts'
import {openDocument} from '../../src/facts/document.ts'
import type {Box, PdfPage} from '../../src/facts/page.ts'
import {onePage, type RawObject, rawPdf} from '../helpers/raw-pdf.ts'

test('pictures', async (t) => {
  await t.test('have a place, a size in samples and an angle', () => {
    const {pictures} = read('q 40 0 0 20 10 30 cm /X Do Q q 0 40 -20 0 100 100 cm /X Do Q', {
      X: image(4, 2, '/DeviceGray', '\0'.repeat(8))
    })
    assert.deepEqual(
      pictures.map(({box, columns, rows, angle}) => [points(box), columns, rows, angle]),
      [
        [[10, 30, 50, 50], 4, 2, 0],
        [[80, 100, 100, 140], 4, 2, -90]
      ]
    )
  })

  await t.test('are cut by the clip, their ink too', () => {
    const {pictures} = read('q 0 0 20 400 re W n 40 0 0 20 10 30 cm /X Do Q', {
      X: image(1, 1, '/DeviceGray', '\0')
    })
    assert.deepEqual(points(pictures[0]?.box), [10, 30, 20, 50])
    assert.deepEqual(points(pictures[0]?.ink), [10, 30, 20, 50])
  })

  await t.test('show ink where they are not white', () => {
    // The second column of the first of two rows is red; white begins at nine tenths.
    const red = [255, 255, 255, 255, 0, 0, 230, 230, 230, 255, 255, 255]
    assert.deepEqual(seen(image(2, 2, '/DeviceRGB', Buffer.from(red))), [
      [20, 20, 30, 30],
      [1, 0, 0]
    ])
    const gray = Buffer.from([229, 255, 255, 255])
    assert.deepEqual(seen(image(2, 2, '/DeviceGray', gray))[0], [10, 20, 20, 30])
    assert.deepEqual(
      seen(image(2, 2, '/DeviceGray', Buffer.from([230, 255, 255, 255])))[0],
      undefined
    )
  })

  await t.test('are read in every depth and space', () => {
    assert.deepEqual(seen(image(2, 1, '/DeviceGray', '\x40', 1)), [
      [10, 10, 20, 30],
      [0, 0, 0]
    ])
    assert.deepEqual(seen(image(2, 1, '/DeviceGray', '\xf0', 4)), [
      [20, 10, 30, 30],
      [0, 0, 0]
    ])
    assert.deepEqual(seen(image(2, 1, '/DeviceGray', '\0\0\xff\xff', 16))[0], [10, 10, 20, 30])
    const palette = '[/Indexed/DeviceRGB 1<ff0000ffffff>]'
    assert.deepEqual(seen(image(2, 1, palette, '\x40', 1)), [
      [10, 10, 20, 30],
      [1, 0, 0]
    ])
    const inks = Buffer.from([0, 255, 255, 0, 0, 0, 0, 0])
    assert.deepEqual(seen(image(2, 1, '/DeviceCMYK', inks)), [
      [10, 10, 20, 30],
      [1, 0, 0]
    ])
    const spot =
      '[/Separation/Red/DeviceRGB<</FunctionType 2/Domain[0 1]/N 1/C0[1 1 1]/C1[1 0 0]>>]'
    assert.deepEqual(seen(image(2, 1, spot, '\0\xff')), [
      [20, 10, 30, 30],
      [1, 0, 0]
    ])
    const lab = '[/Lab<</WhitePoint[.95 1 1.09]>>]'
    assert.deepEqual(seen(image(2, 1, lab, '\0\x80\x80\xff\x80\x80'))[0], [10, 10, 20, 30])
  })

  await t.test('are read as their Decode says', () => {
    const turned = image(2, 1, '/DeviceGray', '\0\xff', 8, '/Decode[1 0]')
    assert.deepEqual(seen(turned)[0], [20, 10, 30, 30])
  })

  await t.test('are read through every filter', () => {
    const data = Buffer.from([255, 0, 255, 255])
    const predicted = Buffer.from([1, 255, 1, 2, 0, 255])
    for (const [filter, bytes] of [
      ['/Filter/FlateDecode', deflateSync(data)],
      ['/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2>>', deflateSync(predicted)],
      ['/Filter/ASCIIHexDecode', 'ff00ffff>'],
      ['/Filter[/ASCIIHexDecode/RunLengthDecode]', '01ff00ffff80>'],
      ['/Filter/ASCII85Decode', 'rrE*!~>'],
      ['/Filter/LZWDecode', Buffer.from([0x80, 0x3f, 0xc0, 0x0f, 0xef, 0xf8, 0x08])]
    ] as const) {
      const [ink] = seen(image(2, 2, '/DeviceGray', bytes, 8, filter))
      assert.deepEqual(ink, [20, 20, 30, 30], filter)
    }
  })

  await t.test('packed as JPEG are unpacked', () => {
    const width = 16
    const data = Buffer.alloc(width * width * 4, 255)
    for (let at = 0; at < data.length / 2; at += 4) data.set([200, 20, 30, 255], at)
    const jpeg = encode({width, height: width, data}, 95).data
    const [ink, colour] = seen(image(width, width, '/DeviceRGB', jpeg, 8, '/Filter/DCTDecode'))
    assert.deepEqual(ink, [10, 20, 30, 30])
    assert.ok(colour && Math.abs((colour[0] ?? 0) - 200 / 255) < 0.03)
  })

  await t.test('that cannot be read are all ink, of no colour', () => {
    for (const filter of ['/DCTDecode', '/JPXDecode', '/JBIG2Decode', '/Nonesuch']) {
      const broken = image(2, 2, '/DeviceRGB', 'rubbish', 8, `/Filter${filter}`)
      assert.deepEqual(seen(broken), [[10, 10, 30, 30], undefined], filter)
    }
  })

  await t.test('are not seen where a mask hides them', () => {
    const black = '\0'.repeat(4)
    const soft = {M: image(2, 1, '/DeviceGray', '\0\xff')}
    assert.deepEqual(
      seen(image(2, 2, '/DeviceGray', black, 8, '/SMask 31 0 R'), soft)[0],
      [20, 10, 30, 30]
    )
    const stencil = {M: image(2, 2, '', '\x80\x80', 1, '/ImageMask true')}
    assert.deepEqual(
      seen(image(2, 2, '/DeviceGray', black, 8, '/Mask 31 0 R'), stencil)[0],
      [20, 10, 30, 30]
    )
    const keyed = image(2, 1, '/DeviceGray', '\x10\x20', 8, '/Mask[16 16]')
    assert.deepEqual(seen(keyed)[0], [20, 10, 30, 30])
    const gone = {M: image(1, 1, '/DeviceGray', '\0')}
    assert.deepEqual(seen(image(2, 2, '/DeviceGray', black, 8, '/SMask 31 0 R'), gone), [
      undefined,
      undefined
    ])
  })

  await t.test('that are stencils have the colour of the state', () => {
    const stencil = image(2, 1, '', '\x80', 1, '/ImageMask true')
    const {pictures} = read('1 0 0 rg q 20 0 0 20 10 10 cm /X Do Q', {X: stencil})
    assert.deepEqual(points(pictures[0]?.ink), [20, 10, 30, 30])
    assert.deepEqual(pictures[0]?.colour, [1, 0, 0])
  })

  await t.test('turned by any angle have the box of their ink, not of their corners', () => {
    // A diamond of ink turned by 45° stands upright again.
    const size = 64
    const data = Buffer.alloc(size * size, 255)
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column < size; column += 1) {
        if (Math.abs(row - 31.5) + Math.abs(column - 31.5) < 32) data[row * size + column] = 0
      }
    }
    const side = 100 * Math.SQRT1_2
    const {pictures} = read(`q ${side} ${side} ${-side} ${side} 150 100 cm /X Do Q`, {
      X: image(size, size, '/DeviceGray', data)
    })
    const [left = 0, bottom = 0, right = 0, top = 0] = points(pictures[0]?.ink)
    assert.ok(Math.abs(right - left - side) < 3 && Math.abs(top - bottom - side) < 3)
  })

  await t.test('inside content streams are like others', () => {
    const {pictures} = read(
      'q 20 0 0 20 10 10 cm BI /W 2 /H 1 /CS /G /BPC 8 ID \0\xff EI Q q 20 0 0 20 50 10 cm BI /W 2 /H 1 /CS /A /BPC 8 /F /AHx ID 00ff> EI Q'
    )
    assert.deepEqual(
      pictures.map(({ink}) => points(ink)),
      [
        [10, 10, 20, 30],
        [50, 10, 60, 30]
      ]
    )
  })

  await t.test('of one row may be lines', () => {
    const {strokes, pictures} = read('q 200 0 0 1 10 10 cm /X Do Q q 200 0 0 9 10 50 cm /X Do Q', {
      X: image(1, 1, '/DeviceRGB', '\xff\0\0')
    })
    assert.deepEqual(
      strokes.map(({colour, ...box}) => [points(box), colour]),
      [
        [
          [10, 10, 210, 11],
          [1, 0, 0]
        ]
      ]
    )
    assert.equal(pictures.length, 2)
  })

  await t.test('of enormous size are looked at in steps, or not at all', () => {
    const size = 12_000
    const row = Buffer.alloc(size / 8, 255)
    row[0] = 0
    const data = deflateSync(Buffer.concat(Array.from({length: size}, () => row)))
    const [ink = []] = seen(image(size, size, '/DeviceGray', data, 1, '/Filter/FlateDecode'))
    assert.ok(Math.abs((ink[2] ?? 0) - 10 - (20 * 8) / size) < 20 / 4000)
    const claims = image(
      1_000_000,
      1_000_000,
      '/DeviceRGB',
      deflateSync(Buffer.alloc(300_000_000)),
      8,
      '/Filter/FlateDecode'
    )
    assert.deepEqual(seen(claims), [[10, 10, 30, 30], undefined])
  })
})

function image(
  width: number,
  height: number,
  space: string,
  data: Uint8Array | string,
  depth = 8,
  more = ''
): RawObject {
  const colours = space && `/ColorSpace ${space}`
  return {
    dict: `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent ${depth}${colours}${more}`,
    data
  }
}

/** Ink, in points, and colour of a picture painted from (10, 10) to (30, 30). */
function seen(
  picture: RawObject,
  others: Readonly<Record<string, RawObject>> = {}
): [readonly number[] | undefined, readonly number[] | undefined] {
  const [found] = read('q 20 0 0 20 10 10 cm /X Do Q', {...others, X: picture}).pictures
  assert.ok(found)
  return [found.ink && points(found.ink), found.colour]
}

/** One page of 300 × 400 pt; `X` is painted by its name, `M` is object 31. */
function read(content: string, {X, M}: Readonly<Record<string, RawObject>> = {}): PdfPage {
  const objects = {
    ...onePage(content),
    3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</X 30 0 R>>/ColorSpace<</A/DeviceGray>>>>>>',
    30: X ?? 'null',
    31: M ?? 'null'
  }
  return openDocument(rawPdf(objects)).page(0)
}

/** Left, bottom, right, top in points from the lower left corner. */
function points(box: Box | undefined): readonly number[] {
  if (!box) return []
  return [
    toPoints(box.x),
    400 - toPoints(box.y + box.height),
    toPoints(box.x + box.width),
    400 - toPoints(box.y)
  ].map((value) => Math.round(value * 1e6) / 1e6)
}
