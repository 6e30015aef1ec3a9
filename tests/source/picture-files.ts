/** Small pictures of formats that nothing here writes, byte by byte. */

export type Pixel = readonly [number, number, number]

export interface TiffOptions {
  readonly width: number
  readonly height: number
  readonly samples: readonly number[]
  readonly bits: number
  readonly perPixel: number
  readonly photometric: number
  readonly compression?: number
  readonly predictor?: number
  readonly orientation?: number
  readonly isPlanar?: boolean
  readonly isBig?: boolean
  /** Of a palette: reds, greens, blues, of 16 bits each. */
  readonly map?: readonly number[]
  readonly pages?: number
}

/** A TIFF of one strip, or of one for each plane. */
export function tiff(options: TiffOptions): Buffer {
  const {samples, isBig = false, pages = 1, perPixel, isPlanar = false, map = []} = options
  const planes = isPlanar ? perPixel : 1
  const data = Buffer.from(samples)
  const head = Buffer.alloc(8)
  head.write(isBig ? 'MM' : 'II')
  const short = (buffer: Buffer, value: number, at: number): void => {
    if (isBig) buffer.writeUInt16BE(value, at)
    else buffer.writeUInt16LE(value, at)
  }
  const long = (buffer: Buffer, value: number, at: number): void => {
    if (isBig) buffer.writeUInt32BE(value, at)
    else buffer.writeUInt32LE(value, at)
  }
  short(head, 42, 2)
  const parts = [head, data]
  let end = 8 + data.length
  const put = (values: readonly number[], size: 2 | 4): number => {
    const buffer = Buffer.alloc(values.length * size)
    for (const [index, value] of values.entries()) {
      if (size === 2) short(buffer, value, 2 * index)
      else long(buffer, value, 4 * index)
    }
    parts.push(buffer)
    end += buffer.length
    return end - buffer.length
  }
  const length = data.length / planes
  const offsets = Array.from({length: planes}, (_each, plane) => 8 + plane * length)
  const lengths = Array.from({length: planes}, () => length)
  const {
    width,
    height,
    bits,
    photometric,
    compression = 1,
    predictor = 1,
    orientation = 1
  } = options
  const depths = put(Array(perPixel).fill(bits), 2)
  const [starts, counts] = [put(offsets, 4), put(lengths, 4)]
  const colours = put(map, 2)
  const entries: ReadonlyArray<readonly [tag: number, type: 3 | 4, count: number, value: number]> =
    [
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 3, perPixel, perPixel > 2 ? depths : bits],
      [259, 3, 1, compression],
      [262, 3, 1, photometric],
      [273, 4, planes, planes > 1 ? starts : 8],
      [274, 3, 1, orientation],
      [277, 3, 1, perPixel],
      [278, 4, 1, height],
      [279, 4, planes, planes > 1 ? counts : length],
      [284, 3, 1, isPlanar ? 2 : 1],
      [317, 3, 1, predictor],
      ...(map.length > 0 ? [[320, 3, map.length, colours] as const] : [])
    ]
  for (let page = 0; page < pages; page += 1) {
    if (page === 0) long(head, end, 4)
    const directory = Buffer.alloc(6 + 12 * entries.length)
    short(directory, entries.length, 0)
    for (const [index, [tag, type, count, value]] of entries.entries()) {
      const at = 2 + 12 * index
      short(directory, tag, at)
      short(directory, type, at + 2)
      long(directory, count, at + 4)
      if (type === 3 && count === 1) short(directory, value, at + 8)
      else long(directory, value, at + 8)
    }
    end += directory.length
    if (page < pages - 1) long(directory, end, 2 + 12 * entries.length)
    parts.push(directory)
  }
  return Buffer.concat(parts)
}

/** A BMP of 24 bits, all of one colour. */
export function bmp(width: number, height: number): Buffer {
  const row = Math.ceil((width * 24) / 32) * 4
  const bytes = Buffer.alloc(54 + row * height, 0x80)
  bytes.fill(0, 0, 54)
  bytes.write('BM')
  bytes.writeUInt32LE(bytes.length, 2)
  bytes.writeUInt32LE(54, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(width, 18)
  bytes.writeInt32LE(height, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  return bytes
}

/** A GIF of one pixel, of as many frames: white and black in turn. */
export function animatedGif(frames: number): Buffer {
  const head = [...Buffer.from('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0]
  const frame = (index: number): number[] => [
    ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0],
    // Codes of three bits: clear, the colour, end.
    ...[2, 2, 0x44 | ((index % 2) << 3), 0x01, 0]
  ]
  return Buffer.from([
    ...head,
    ...Array.from({length: frames}, (_each, at) => frame(at)).flat(),
    0x3b
  ])
}

/** `jpeg` with its orientation, 1 to 8. */
export function withExif(jpeg: Uint8Array, orientation: number): Buffer {
  const tags = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0', 'latin1')
  const exif = Buffer.concat([tags, Buffer.from([orientation, 0, 0, 0, 0, 0, 0])])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}
