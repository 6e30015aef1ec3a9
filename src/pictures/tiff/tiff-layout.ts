/** How the samples of a TIFF page lie in the file. TIFF 6.0, 3–8, 14, 15. */

import type {TiffPage} from './tiff-directory.ts'
import {TiffFault} from './tiff-fault.ts'

export interface TiffLayout {
  readonly width: number
  readonly height: number
  /** Of each sample; the same for all. */
  readonly bits: number
  readonly samplesPerPixel: number
  readonly compression: number
  readonly photometric: number
  /** Each colour by itself. */
  readonly isPlanar: boolean
  /** Samples are told by how they differ from the one before. */
  readonly isDifferenced: boolean
  /** Strips, which are as wide as the page, or tiles; in the order in which they lie in the file. */
  readonly segments: readonly TiffSegment[]
}

/** A rectangle of samples; tiles reach beyond the edges of the page. */
export interface TiffSegment {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** The first of its samples, where each colour is by itself. */
  readonly plane: number
  readonly offset: number
  readonly length: number
}

/** More are no colours, and take more room than there may be. */
const mostSamples = 6
/** In pixels, of a tile: the largest that anybody writes have a sixteenth of it. */
const largestTile = 2 ** 26

/** Read how `page` is laid out. */
export function readTiffLayout(page: TiffPage): TiffLayout {
  const width = page.number(256, 0)
  const height = page.number(257, 0)
  const samplesPerPixel = page.number(277, 1)
  const depths = page.numbers(258)
  const bits = depths[0] ?? 1
  if (width < 1 || height < 1 || samplesPerPixel < 1) throw new TiffFault()
  if (samplesPerPixel > mostSamples) {
    throw new TiffFault({zh: `${samplesPerPixel} 种颜色`, en: `${samplesPerPixel} colours`})
  }
  const isUsual = [1, 2, 4, 8, 16].includes(bits) && depths.every((depth) => depth === bits)
  if (!isUsual || page.numbers(339).some((format) => format !== 1)) {
    throw new TiffFault({zh: `每个样本 ${depths.join('、')} 位`, en: `samples of ${depths} bits`})
  }
  const predictor = page.number(317, 1)
  if (predictor > 2)
    throw new TiffFault({zh: `预测方式 ${predictor}`, en: `predictor ${predictor}`})
  const isPlanar = page.number(284, 1) === 2 && samplesPerPixel > 1
  const size = {width, height, planes: isPlanar ? samplesPerPixel : 1}
  return {
    ...{width, height, bits, samplesPerPixel, isPlanar},
    compression: page.number(259, 1),
    photometric: page.number(262, 1),
    isDifferenced: predictor === 2,
    segments: page.numbers(324).length > 0 ? tilesOf(page, size) : stripsOf(page, size)
  }
}

interface Size {
  readonly width: number
  readonly height: number
  readonly planes: number
}

function stripsOf(page: TiffPage, {width, height, planes}: Size): TiffSegment[] {
  const rows = Math.min(height, page.number(278, height))
  if (rows < 1) throw new TiffFault()
  return placed(page.numbers(273), page.numbers(279), planes, {
    perPlane: Math.ceil(height / rows),
    rectangle: (index) => ({
      left: 0,
      top: index * rows,
      width,
      height: Math.min(rows, height - index * rows)
    })
  })
}

function tilesOf(page: TiffPage, {width, height, planes}: Size): TiffSegment[] {
  const [wide, high] = [page.number(322, 0), page.number(323, 0)]
  if (wide < 1 || high < 1 || wide * high > largestTile) throw new TiffFault()
  const across = Math.ceil(width / wide)
  return placed(page.numbers(324), page.numbers(325), planes, {
    perPlane: across * Math.ceil(height / high),
    rectangle: (index) => ({
      left: (index % across) * wide,
      top: Math.floor(index / across) * high,
      width: wide,
      height: high
    })
  })
}

function placed(
  offsets: readonly number[],
  lengths: readonly number[],
  planes: number,
  parts: {
    readonly perPlane: number
    rectangle(index: number): Omit<TiffSegment, 'plane' | 'offset' | 'length'>
  }
): TiffSegment[] {
  const {perPlane, rectangle} = parts
  const count = perPlane * planes
  if (offsets.length < count || lengths.length < count) throw new TiffFault()
  return Array.from({length: count}, (_each, index) => ({
    ...rectangle(index % perPlane),
    plane: Math.floor(index / perPlane),
    offset: offsets[index] ?? 0,
    length: lengths[index] ?? 0
  }))
}
