/** A cache to write in and throw away, with the fonts that are dear to make already in it. */

import {cp, mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {prepareFonts} from '../../src/fonts/find.ts'
import {cacheFolder} from '../../src/project/cache-folder.ts'

export async function seedCache(cache: string): Promise<void> {
  const shared = cacheFolder()
  await prepareFonts({root: '/', choice: 'bundled'})
  await mkdir(join(cache, 'fonts'), {recursive: true})
  for (const name of ['files', 'facts']) {
    await cp(join(shared, 'fonts', name), join(cache, 'fonts', name), {recursive: true})
  }
}
