/** qpdf as a reader that takes nothing on trust. */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Why tests that ask qpdf are skipped; `false` where it is installed. */
export const withoutQpdf =
  spawnSync('qpdf', ['--version']).error === undefined ? false : 'qpdf is not installed'

/** What qpdf finds wrong with `pdf`; nothing when all is well. */
export function qpdfFaults(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-test-'))
  try {
    const path = join(folder, 'in.pdf')
    writeFileSync(path, pdf)
    const {status, stdout, stderr} = spawnSync('qpdf', ['--check', path])
    return status === 0 ? '' : `${stdout}${stderr}`
  } finally {
    rmSync(folder, {recursive: true})
  }
}
