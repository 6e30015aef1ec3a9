/** A file replaced by somebody who has seen it as it was. */

import {constants} from 'node:fs'
import {access, chmod, stat, writeFile} from 'node:fs/promises'
import {digestOf} from '../base/digest.ts'
import {readRegular} from './regular.ts'
import {settle} from './settle.ts'

/** The file is not what it was when it was read. */
class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile'
}

/**
 * Replace the file at `path` by `bytes`, whole or not at all, if its own still have `digest`;
 * false, and nothing changed, if they have not. It keeps its permissions.
 *
 * It is looked at once more when all is written but the name: what another program saves
 * within the rename itself, microseconds, is what no file system lets us see.
 *
 * @throws the system's errors, among them that the file is not to be written.
 */
export async function replaceIfSame(
  path: string,
  bytes: Uint8Array,
  digest: string
): Promise<boolean> {
  try {
    // A rename asks for no permission of the file it replaces.
    await access(path, constants.W_OK)
    const {mode} = await stat(path)
    await settle(path, async (temporary) => {
      await writeFile(temporary, bytes, {flag: 'wx'})
      await chmod(temporary, mode & 0o777)
      if (digestOf(await readRegular(path)) !== digest) throw new ChangedMeanwhile()
    })
    return true
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return false
    throw error
  }
}
