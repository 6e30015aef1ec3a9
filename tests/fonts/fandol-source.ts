/** The OpenType file of FandolFang, fetched once for all test runs; nothing where there is no apt. */

import {existsSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {digestOf} from '../../src/base/digest.ts'
import {settle} from '../../src/files/settle.ts'
import {fandolDigest, findFandol} from '../../src/fonts/fandol.ts'
import {cacheFolder} from '../../src/project/cache-folder.ts'

export const withoutFandol = 'FandolFang cannot be had here: no apt, or no network'

export async function fandolSource(): Promise<Buffer | undefined> {
  const file = join(cacheFolder(), 'tests', 'FandolFang-Regular.otf')
  const kept = existsSync(file) ? await readFile(file) : undefined
  if (kept && digestOf(kept) === fandolDigest) return kept
  const font = await findFandol()
  if (font) await settle(file, (temporary) => writeFile(temporary, font))
  return font
}
