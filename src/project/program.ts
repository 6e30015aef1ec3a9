/** Which program this is: the same digest makes the same of the same. */

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {digestOf} from '../base/digest.ts'
import {layoutPage, packageRoot} from './paths.ts'

/** Written when the program is built, over all it consists of. */
const builtDigest = join(packageRoot, 'dist', 'digest')

let known: string | undefined

/** Undefined where it cannot be told: then nothing that was made is known to be ours. */
export function programDigest(): string | undefined {
  known ??= import.meta.url.endsWith('.ts') ? digestOfSources() : readBuilt()
  return known
}

function readBuilt(): string | undefined {
  return existsSync(builtDigest) ? readFileSync(builtDigest, 'utf8').trim() : undefined
}

/** Run from its sources: these, the page that was built of them, and what they stand on. */
function digestOfSources(): string {
  const folder = fileURLToPath(new URL('../', import.meta.url))
  const sources = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name))
  const files = [...sources, layoutPage, join(packageRoot, 'package-lock.json')]
  return digestOf(
    files
      .filter(existsSync)
      .map((path) => digestOf(readFileSync(path)))
      .join('\n')
  )
}
