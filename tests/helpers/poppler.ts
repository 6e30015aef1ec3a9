/** What poppler sees of a PDF: words by their boxes, and pages as pixels. */

import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {toMillimetres} from '../../src/base/units.ts'
import type {Box} from '../../src/facts/index.ts'

/** Why tests that compare with poppler are skipped; `false` where it is installed. */
export const withoutPoppler =
  spawnSync('pdftoppm', ['-v']).error === undefined ? false : 'poppler is not installed'

export interface Word {
  readonly text: string
  readonly box: Box
}

/** The words of each page, in poppler's order. */
export function wordsOf(pdf: Uint8Array): readonly Word[][] {
  const xml = withFile(pdf, (path) =>
    execFileSync('pdftotext', ['-cropbox', '-bbox-layout', path, '-'], {
      maxBuffer: 1 << 28
    }).toString('utf8')
  )
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)</g
        )
      ].map(([, left, top, right, bottom, text = '']) => {
        const [x, y] = [toMillimetres(Number(left)), toMillimetres(Number(top))]
        const width = toMillimetres(Number(right)) - x
        const height = toMillimetres(Number(bottom)) - y
        return {text: unescaped(text), box: {x, y, width, height}}
      })
    )
}

/** What poppler makes of the structure tree, text in quotation marks, line by line. */
export function structureOf(pdf: Uint8Array): readonly string[] {
  return withFile(pdf, (path) =>
    execFileSync('pdfinfo', ['-struct-text', path], {maxBuffer: 1 << 28})
      .toString('utf8')
      .split('\n')
  )
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

export interface Pixels {
  readonly width: number
  readonly height: number
  /** 0 is black, 255 white. */
  readonly gray: Uint8Array
  readonly perMillimetre: number
}

/** One page, counted from 1, in grays. */
export function pixelsOf(pdf: Uint8Array, page: number, dotsPerInch = 300): Pixels {
  const options = ['-cropbox', '-gray', '-r', `${dotsPerInch}`, '-f', `${page}`, '-l', `${page}`]
  const image = withFile(pdf, (path) =>
    execFileSync('pdftoppm', [...options, path], {maxBuffer: 1 << 30})
  )
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.toString('latin1', 0, 64))
  if (!header) throw new Error('Expected a gray picture')
  return {
    width: Number(header[1]),
    height: Number(header[2]),
    gray: image.subarray(header[0].length),
    perMillimetre: dotsPerInch / 25.4
  }
}

/** The box around the ink within `area`, to a pixel. */
export function inkWithin(pixels: Pixels, area: Box): Box | undefined {
  const {width, height, gray, perMillimetre} = pixels
  const from = {x: Math.floor(area.x * perMillimetre), y: Math.floor(area.y * perMillimetre)}
  const to = {
    x: Math.min(width, Math.ceil((area.x + area.width) * perMillimetre)),
    y: Math.min(height, Math.ceil((area.y + area.height) * perMillimetre))
  }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let y = Math.max(0, from.y); y < to.y; y += 1) {
    for (let x = Math.max(0, from.x); x < to.x; x += 1) {
      if ((gray[y * width + x] ?? 255) > 200) continue
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x + 1)
      bottom = Math.max(bottom, y + 1)
    }
  }
  if (left > right) return undefined
  return {
    x: left / perMillimetre,
    y: top / perMillimetre,
    width: (right - left) / perMillimetre,
    height: (bottom - top) / perMillimetre
  }
}

function withFile<Result>(pdf: Uint8Array, use: (path: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-test-'))
  try {
    const path = join(folder, 'in.pdf')
    writeFileSync(path, pdf)
    return use(path)
  } finally {
    rmSync(folder, {recursive: true})
  }
}
