/** TIFF, WebP, GIF, BMP and what moves: taken as they are, in part with a word, or refused. */

import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {deflateSync} from 'node:zlib'
import {createCanvas, loadImage} from '@napi-rs/canvas'
import {encode} from 'jpeg-js'
import {readPicture} from '../../src/source/pictures.ts'
import {ends} from '../helpers/patience.ts'
import {animatedGif, bmp, type Pixel, tiff, withExif} from './picture-files.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-formats-'))
after(() => rm(folder, {recursive: true, force: true}))
await writeFile(join(folder, 'a.md'), '')

async function reading(bytes: Uint8Array) {
  await writeFile(join(folder, 'a.bin'), bytes)
  return readPicture('a.bin', join(folder, 'a.md'))
}

/** `read`, what is said beside it, or why it is refused. */
async function said(bytes: Uint8Array): Promise<string> {
  const found = await reading(bytes)
  return found.state === 'refused' ? found.wording.zh : (found.remark?.zh ?? 'read')
}

/** What a page shows of it: width, height and the colours of its pixels. */
async function seen(bytes: Uint8Array): Promise<{size: string; pixels: Pixel[]}> {
  const found = await reading(bytes)
  assert.equal(found.state, 'read')
  const address = found.state === 'read' ? found.dataUrl : ''
  const image = await loadImage(Buffer.from(address.split(',')[1] ?? '', 'base64'))
  const {width, height} = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  const {data} = context.getImageData(0, 0, width, height)
  const pixels = Array.from({length: width * height}, (_each, at): Pixel => {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * at, 4 * at + 3)
    return [red, green, blue]
  })
  return {size: `${width} × ${height}`, pixels}
}

const [red, green, blue, white]: Pixel[] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255]
]
/** 3 × 2. */
const colours = [red, green, blue, white, red, green].map((each) => each ?? [0, 0, 0])
const flat = colours.flat()

const tiffs: Readonly<Record<string, Parameters<typeof tiff>[0]>> = {
  'as it is': {width: 3, height: 2, samples: flat, bits: 8, perPixel: 3, photometric: 2},
  'big-endian': {
    width: 3,
    height: 2,
    samples: flat,
    bits: 8,
    perPixel: 3,
    photometric: 2,
    isBig: true
  },
  Deflate: {
    ...{width: 3, height: 2, bits: 8, perPixel: 3, photometric: 2, compression: 8},
    samples: [...deflateSync(Uint8Array.from(flat))]
  },
  PackBits: {
    ...{width: 3, height: 2, bits: 8, perPixel: 3, photometric: 2, compression: 32773},
    samples: [17, ...flat]
  },
  // Clear, each byte as a code of nine bits, end.
  LZW: {
    ...{width: 3, height: 2, bits: 8, perPixel: 3, photometric: 2, compression: 5},
    samples: nineBits([256, ...flat, 257])
  },
  CMYK: {
    ...{width: 3, height: 2, bits: 8, perPixel: 4, photometric: 5},
    samples: colours.flatMap(([r, g, b]) => [255 - r, 255 - g, 255 - b, 0])
  },
  differences: {
    ...{width: 3, height: 2, bits: 8, perPixel: 3, photometric: 2, predictor: 2},
    samples: flat.map((value, at) => (at % 9 < 3 ? value : (value - (flat[at - 3] ?? 0)) & 255))
  },
  planes: {
    ...{width: 3, height: 2, bits: 8, perPixel: 3, photometric: 2, isPlanar: true},
    samples: [0, 1, 2].flatMap((channel) => colours.map((each) => each[channel] ?? 0))
  },
  '16 bits': {
    ...{width: 3, height: 2, bits: 16, perPixel: 3, photometric: 2},
    samples: flat.flatMap((value) => [value, value])
  },
  'a palette of 4 bits': {
    ...{width: 3, height: 2, bits: 4, perPixel: 1, photometric: 3},
    samples: [0x01, 0x20, 0x30, 0x10],
    map: [
      ...[255, 0, 0, 255, ...Array(12).fill(0)],
      ...[0, 255, 0, 255, ...Array(12).fill(0)],
      ...[0, 0, 255, 255, ...Array(12).fill(0)]
    ].map((value) => value * 257)
  }
}

for (const [name, options] of Object.entries(tiffs)) {
  test(`TIFF: ${name}`, async () => {
    const {size, pixels} = await seen(tiff(options))
    assert.equal(size, '3 × 2')
    assert.deepEqual(pixels, colours)
  })
}

test('TIFF: turned and mirrored as it says, of several pages the first, with a word', async () => {
  const usual = {width: 3, height: 2, samples: flat, bits: 8, perPixel: 3, photometric: 2}
  // Of each, what stands at the top left, and how large it is.
  const expected = [
    ['3 × 2', red],
    ['3 × 2', blue],
    ['3 × 2', green],
    ['3 × 2', white],
    ['2 × 3', red],
    ['2 × 3', white],
    ['2 × 3', green],
    ['2 × 3', blue]
  ] as const
  for (const [index, [size, first]] of expected.entries()) {
    const found = await seen(tiff({...usual, orientation: index + 1}))
    assert.deepEqual([found.size, found.pixels[0]], [size, first], `${index + 1}`)
  }
  assert.match(await said(tiff({...usual, pages: 3})), /有 3 页，只印第 1 页/u)
  assert.equal(await said(tiff({...usual, pages: 1})), 'read')
})

test('TIFF: what is damaged, too large or unknown is refused, each with its reason', async () => {
  const usual = {width: 3, height: 2, samples: flat, bits: 8, perPixel: 3, photometric: 2}
  const whole = tiff(usual)
  for (const length of [7, 20, whole.length - 1]) {
    assert.match(await said(whole.subarray(0, length)), /不完整/u, `${length}`)
  }
  for (const compression of [8, 32773, 5, 4]) {
    assert.match(await said(tiff({...usual, compression, samples: [1, 2, 3]})), /不完整/u)
  }
  assert.match(await said(tiff({...usual, compression: 6})), /压缩方式 6/u)
  assert.match(await said(tiff({...usual, photometric: 8})), /颜色空间 8/u)
  assert.match(await said(tiff({...usual, bits: 32})), /32.* 位/u)
  await ends(async () => {
    assert.match(await said(tiff({...usual, width: 65_000, height: 65_000})), /65000 × 65000 像素/u)
    assert.match(await said(tiff({...usual, width: 9_000, height: 9_000})), /不完整/u)
  })
})

test('BMP, GIF and WebP are taken as they are, whole or not at all', async () => {
  const webp = createCanvas(9, 6).toBuffer('image/webp')
  for (const whole of [bmp(5, 3), animatedGif(1), webp]) {
    assert.equal(await said(whole), 'read')
    assert.match(await said(whole.subarray(0, whole.length - 4)), /不完整/u)
    assert.match(await said(whole.subarray(0, 20)), /不完整|不是能用的图片/u)
  }
  assert.match(await said(Buffer.from('BM, as texts begin')), /不是能用的图片/u)
})

test('what moves is its first frame, with a word', async () => {
  assert.match(await said(animatedGif(3)), /是动画，只印第一帧/u)
  const {pixels} = await seen(animatedGif(3))
  assert.deepEqual(pixels, (await seen(animatedGif(1))).pixels)
  const found = await reading(animatedGif(3))
  const alone = await reading(animatedGif(1))
  assert.ok(found.state === 'read' && alone.state === 'read')
  assert.equal(found.dataUrl, alone.dataUrl)
})

test('what says it is huge is refused before anything is unpacked', async () => {
  const png = createCanvas(2, 2).toBuffer('image/png')
  png.writeUInt32BE(60_000, 16)
  png.writeUInt32BE(60_000, 20)
  const large = bmp(5, 3)
  large.writeInt32LE(60_000, 18)
  large.writeInt32LE(-60_000, 22)
  const gif = animatedGif(1)
  gif.writeUInt16LE(60_000, 6)
  gif.writeUInt16LE(60_000, 8)
  for (const bytes of [png, large, gif]) {
    assert.match(await said(bytes), /60000 × 60000 像素，应缩小到 1 亿像素以内/u)
  }
})

test('a JPEG of four inks that says nothing about them is shown with a word', async () => {
  const {data} = encode({width: 8, height: 8, data: Buffer.alloc(256, 9)}, 90)
  assert.equal(await said(withExif(data, 6)), 'read')
  const frame = data.indexOf(Buffer.from([0xff, 0xc0]))
  const four = Buffer.from(data)
  four[frame + 9] = 4
  assert.match(await said(four), /颜色可能正反颠倒/u)
  const adobe = Buffer.from([0xff, 0xee, 0, 14, ...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 2])
  assert.equal(await said(Buffer.concat([four.subarray(0, 2), adobe, four.subarray(2)])), 'read')
})

/** Codes of nine bits, the highest first. */
function nineBits(codes: readonly number[]): number[] {
  const bits = codes.map((code) => code.toString(2).padStart(9, '0')).join('')
  return (bits.match(/.{1,8}/gu) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))
}
