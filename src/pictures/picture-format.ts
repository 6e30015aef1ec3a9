/** What kind of picture bytes are, by the first of them: a file's name proves nothing. */

export type PictureFormat = 'png' | 'jpeg' | 'svg' | 'webp' | 'gif' | 'bmp' | 'tiff'

/** How the names of files of each format end; new ones as the first. */
export const pictureEndings: Readonly<Record<PictureFormat, readonly [string, ...string[]]>> = {
  png: ['.png'],
  jpeg: ['.jpg', '.jpeg'],
  svg: ['.svg'],
  webp: ['.webp'],
  gif: ['.gif'],
  bmp: ['.bmp'],
  tiff: ['.tif', '.tiff']
}

/** The start of an SVG: declaration, comments and doctype may stand before the element. */
const svgStart =
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/u

/** Of BMP, by the length of its header: two letters alone begin many a text. */
const bmpHeaders = [12, 40, 52, 56, 64, 108, 124]

const signatures: ReadonlyArray<readonly [PictureFormat, (start: Buffer) => boolean]> = [
  ['png', (start) => start.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['jpeg', ([first, second, third]) => first === 0xff && second === 0xd8 && third === 0xff],
  ['webp', (start) => /^RIFF[\s\S]{4}WEBP/u.test(start.toString('latin1', 0, 12))],
  ['gif', (start) => /^GIF8[79]a/u.test(start.toString('latin1', 0, 6))],
  ['bmp', isBmp],
  ['tiff', (start) => /^(?:II[*+]\0|MM\0[*+])/u.test(start.toString('latin1', 0, 4))]
]

/** Tell the format of a picture; undefined for what no page can show. */
export function pictureFormatOf(bytes: Uint8Array): PictureFormat | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096))
  const known = signatures.find(([, isLike]) => isLike(start))
  if (known) return known[0]
  return svgStart.test(start.toString('utf8')) ? 'svg' : undefined
}

function isBmp(start: Buffer): boolean {
  if (start.toString('latin1', 0, 2) !== 'BM' || start.length < 18) return false
  return bmpHeaders.includes(start.readUInt32LE(14))
}
