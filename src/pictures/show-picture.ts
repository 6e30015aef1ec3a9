/**
 * The bytes of a picture → what a page shows of it: PNG, JPEG, SVG, WebP, GIF and BMP as they
 * are, for the browser reads them; a TIFF as the PNG made of it; one frame of what moves.
 */

import type {Wording} from '../base/message.ts'
import {declaredSize, type PixelSize} from './declared-size.ts'
import {firstFrameOf} from './first-frame.ts'
import {type PictureFormat, pictureFormatOf} from './picture-format.ts'
import {isUnmarkedCmyk} from './segments/jpeg-segments.ts'
import {faultOfSvg} from './svg-faults.ts'
import {isWholePicture} from './whole-picture.ts'
import {writePng} from './write-png.ts'

export type ShownPicture =
  | {
      readonly state: 'shown'
      readonly mediaType: string
      readonly bytes: Buffer
      /** What of the picture is not shown. */
      readonly remark?: Wording | undefined
    }
  | {readonly state: 'refused'; readonly wording: Wording}

const largestPicture = 50 * 1024 * 1024

/** A sheet of A3 at 600 dots per inch has 70 million. */
const mostPixels = 100_000_000

/** Make of `bytes` what a page can show; `reference` as typed in the document. */
export async function showPicture(reference: string, bytes: Buffer): Promise<ShownPicture> {
  const format = pictureFormatOf(bytes)
  if (format === undefined || bytes.length > largestPicture) return refuse(wordFormats(reference))
  if (format === 'tiff') return showTiff(reference, bytes)
  if (format === 'svg') {
    const fault = faultOfSvg(bytes.toString('utf8'), reference)
    return fault ? refuse(fault) : shown('svg+xml', bytes)
  }
  const size = declaredSize(format, bytes)
  if (size && size.width * size.height > mostPixels) return refuse(wordSize(reference, size))
  if (!isWholePicture(format, bytes)) return refuse(wordPart(reference))
  return showStill(format, bytes, reference)
}

/** Of what moves, chance would say which frame is printed. */
function showStill(format: PictureFormat, bytes: Buffer, reference: string): ShownPicture {
  const first = firstFrameOf(format, bytes)
  if (first) return shown(format, first, wordMoving(reference))
  const isDoubtful = format === 'jpeg' && isUnmarkedCmyk(bytes)
  return shown(format, bytes, isDoubtful ? wordInks(reference) : undefined)
}

async function showTiff(reference: string, bytes: Buffer): Promise<ShownPicture> {
  const {readTiff} = await import('./tiff/read-tiff.ts')
  const reading = readTiff(bytes, mostPixels)
  switch (reading.state) {
    case 'read': {
      const remark = reading.pages > 1 ? wordPages(reference, reading.pages) : undefined
      return shown('png', writePng(reading.raster), remark)
    }
    case 'damaged':
      return refuse(wordPart(reference))
    case 'too-large':
      return refuse(wordSize(reference, reading.size))
    case 'unknown':
      return refuse(wordUnknown(reference, reading.what))
  }
}

function shown(type: string, bytes: Buffer, remark?: Wording): ShownPicture {
  return {state: 'shown', mediaType: `image/${type}`, bytes, remark}
}

function refuse(wording: Wording): ShownPicture {
  return {state: 'refused', wording}
}

function wordFormats(reference: string): Wording {
  return {
    zh: `“${reference}”不是能用的图片，应为 50 MB 以内的 PNG、JPEG、SVG、WebP、GIF、BMP 或 TIFF`,
    en: `Unexpected content of \`${reference}\`, expected PNG, JPEG, SVG, WebP, GIF, BMP or TIFF of at most 50 MB`
  }
}

/** Of a picture cut short Chromium would print the half that is there. */
function wordPart(reference: string): Wording {
  return {
    zh: `图片“${reference}”不完整，应重新复制或导出`,
    en: `Unexpected end of the picture \`${reference}\`, expected a whole one`
  }
}

function wordSize(reference: string, {width, height}: PixelSize): Wording {
  return {
    zh: `图片“${reference}”有 ${width} × ${height} 像素，应缩小到 1 亿像素以内`,
    en: `Unexpected size of the picture \`${reference}\`, ${width} × ${height} pixels, expected at most 100 million`
  }
}

function wordMoving(reference: string): Wording {
  return {
    zh: `图片“${reference}”是动画，只印第一帧`,
    en: `the picture \`${reference}\` is animated, and its first frame is printed`
  }
}

function wordInks(reference: string): Wording {
  return {
    zh: `图片“${reference}”是 CMYK 的 JPEG，没有注明由什么软件写成，颜色可能正反颠倒；应核对，或转成 RGB`,
    en: `Unexpected CMYK JPEG \`${reference}\` without the mark of who wrote it, expected RGB: its colours may be inverted, see to them`
  }
}

function wordPages(reference: string, pages: number): Wording {
  return {
    zh: `图片“${reference}”有 ${pages} 页，只印第 1 页；其余的应另存为图片放入`,
    en: `Unexpected picture \`${reference}\` of ${pages} pages, of which the first is printed, expected a picture for each of the others`
  }
}

function wordUnknown(reference: string, {zh, en}: Wording): Wording {
  return {
    zh: `TIFF 图片“${reference}”读不了（${zh}），应另存为 PNG`,
    en: `Unexpected TIFF \`${reference}\` that cannot be read (${en}), expected a PNG of it`
  }
}
