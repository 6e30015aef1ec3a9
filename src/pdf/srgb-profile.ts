/**
 * The sRGB profile, made from its definition: IEC 61966-2-1 as a matrix/TRC
 * display profile of ICC.1:2001-04 (version 2.4), 0.6 kB.
 */

/** Points of the tone curve; linear between them, off by less than 0.1 % of full scale. */
const curvePoints = 64

/** Colorants adapted to D50, and D50 itself, as s15Fixed16 in the usual sRGB profiles. */
const whitePoint = [0x0000f6d6, 0x00010000, 0x0000d32d]
const redColorant = [0x00006fa2, 0x000038f5, 0x00000390]
const greenColorant = [0x00006299, 0x0000b785, 0x000018da]
const blueColorant = [0x000024a0, 0x00000f84, 0x0000b6cf]

const headerLength = 128

/** The bytes of the profile; always the same. */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve()
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(whitePoint)],
    ['rXYZ', xyz(redColorant)],
    ['gXYZ', xyz(greenColorant)],
    ['bXYZ', xyz(blueColorant)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve]
  ]

  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length)
  const bodies: Buffer[] = []
  const offsets = new Map<Buffer, number>()
  let end = headerLength + table.length
  tags.forEach(([signature, body], index) => {
    let offset = offsets.get(body)
    if (offset === undefined) {
      offset = end
      offsets.set(body, offset)
      // Each element starts at a multiple of four.
      const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)])
      bodies.push(padded)
      end += padded.length
    }
    table.write(signature, 4 + 12 * index, 'latin1')
    table.writeUInt32BE(offset, 8 + 12 * index)
    table.writeUInt32BE(body.length, 12 + 12 * index)
  })
  return Buffer.concat([header(end), table, ...bodies])
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerLength)
  bytes.writeUInt32BE(size)
  bytes.writeUInt32BE(0x02400000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  // The profile's own date: that of IEC 61966-2-1.
  for (const [index, value] of [1999, 10, 18, 0, 0, 0].entries()) {
    bytes.writeUInt16BE(value, 24 + 2 * index)
  }
  bytes.write('acsp', 36, 'latin1')
  whitePoint.forEach((value, index) => {
    bytes.writeUInt32BE(value, 68 + 4 * index)
  })
  return bytes
}

function xyz(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20)
  bytes.write('XYZ ', 'latin1')
  values.forEach((value, index) => {
    bytes.writeUInt32BE(value, 8 + 4 * index)
  })
  return bytes
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from(`${value}\0`, 'latin1')])
}

/** `textDescriptionType`: ASCII, then empty Unicode and Macintosh parts. */
function description(value: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(value.length + 1)
  return Buffer.concat([
    Buffer.from('desc\0\0\0\0', 'latin1'),
    length,
    Buffer.from(`${value}\0`, 'latin1'),
    Buffer.alloc(4 + 4 + 2 + 1 + 67)
  ])
}

/** Device value → linear light. IEC 61966-2-1, 5.2. */
function toneCurve(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * curvePoints)
  bytes.write('curv', 'latin1')
  bytes.writeUInt32BE(curvePoints, 8)
  for (let index = 0; index < curvePoints; index += 1) {
    const value = index / (curvePoints - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    bytes.writeUInt16BE(Math.round(linear * 65_535), 12 + 2 * index)
  }
  return bytes
}
