/** `check --certificate`: a page beside each measured PDF that says what was measured of it. */

import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {resolve} from 'node:path'
import type {Language} from '../base/message.ts'
import {writeFiles} from '../files/write.ts'
import {fallbackDate} from '../make/describe-document.ts'
import {version} from '../project/version.ts'
import {certificate} from '../report/certificate.ts'
import type {Outcome} from '../report/outcome.ts'

const family = '@expo-google-fonts/noto-sans-sc'

/** Write `NAME.certificate.pdf` beside each PDF of `outcomes` that was measured. */
export async function certify(
  outcomes: readonly Outcome[],
  root: string,
  language: Language
): Promise<void> {
  const {resolve: find} = createRequire(import.meta.url)
  const fonts = {
    text: find(`${family}/400Regular/NotoSansSC_400Regular.ttf`),
    bold: find(`${family}/500Medium/NotoSansSC_500Medium.ttf`)
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
    const place = path.replace(/(?:\.pdf)?$/iu, '.certificate.pdf')
    await writeFiles([{path: place, bytes: page}])
  }
}
