/** `check --certificate`: a page beside each measured PDF that says what was measured of it. */

import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {Language} from '../base/message.ts'
import {fallbackDate} from '../make/describe-document.ts'
import {writeFileSafely} from '../pdf/write.ts'
import {openFontsFolder} from '../project/paths.ts'
import {version} from '../project/version.ts'
import {certificate} from '../report/certificate.ts'
import type {Outcome} from '../report/outcome.ts'

/** Write `NAME.certificate.pdf` beside each PDF of `outcomes` that was measured. */
export async function certify(
  outcomes: readonly Outcome[],
  root: string,
  language: Language
): Promise<void> {
  const fonts = {
    text: join(openFontsFolder, 'NotoSansSC-Regular.ttf'),
    bold: join(openFontsFolder, 'NotoSansSC-Medium.ttf')
  }
  for (const outcome of outcomes) {
    if (outcome.measurements === undefined) continue
    const path = resolve(root, outcome.path)
    const bytes = await readFile(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const page = await certificate(
      {outcome, sha256, creator: `Hongtou ${version}`, date: fallbackDate()},
      fonts,
      language
    )
    await writeFileSafely(path.replace(/(?:\.pdf)?$/iu, '.certificate.pdf'), page)
  }
}
