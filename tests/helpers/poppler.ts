/** A page as pixels, as poppler draws it. */

import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** 0 is black, 255 white. */
  readonly gray: Uint8Array
  readonly perMillimetre: number
}

/** One page, counted from 1, in grays. */
export function pixelsOf(pdf: Uint8Array, page: number, dotsPerInch = 300): Pixels {
  const options = ['-gray', '-r', `${dotsPerInch}`, '-f', `${page}`, '-l', `${page}`]
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
