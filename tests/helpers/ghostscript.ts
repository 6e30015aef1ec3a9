/** Ghostscript as a press: how much of each ink a page takes. */

import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Why tests that count inks are skipped; `false` where it is installed. */
export const withoutGhostscript =
  spawnSync('gs', ['--version']).error === undefined ? false : 'Ghostscript is not installed'

export interface Inks {
  readonly cyan: number
  readonly magenta: number
  readonly yellow: number
  readonly black: number
}

/** The inks of each page, as parts of its area. */
export function inksOf(pdf: Uint8Array): readonly Inks[] {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-test-'))
  try {
    const path = join(folder, 'in.pdf')
    writeFileSync(path, pdf)
    const said = execFileSync('gs', ['-q', '-o', '-', '-sDEVICE=inkcov', path]).toString('latin1')
    return said
      .trim()
      .split('\n')
      .map((line) => {
        const [cyan = NaN, magenta = NaN, yellow = NaN, black = NaN] = line
          .trim()
          .split(/\s+/u)
          .map(Number)
        return {cyan, magenta, yellow, black}
      })
  } finally {
    rmSync(folder, {recursive: true})
  }
}
