/** A cache of one's own, with the fonts and the browser of this machine in it. */

import {symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {cacheFolder} from '../../src/project/cache-folder.ts'

/** Put them into the empty folder `cache`. */
export async function supply(cache: string): Promise<void> {
  for (const name of ['fonts', 'chromium']) {
    await symlink(join(cacheFolder(), name), join(cache, name))
  }
}
