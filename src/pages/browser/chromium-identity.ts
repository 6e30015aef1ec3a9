/** Which browser it is, without starting it: two that say the same print the same. */

import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import type {Chromium} from './chromium.ts'

const patience = 10_000

/** The package's version, else what the program says of itself; undefined if it says nothing. */
export async function identityOf(chromium: Chromium): Promise<string | undefined> {
  if (chromium.version !== undefined) return `bundled ${chromium.version}`
  try {
    const {stdout} = await promisify(execFile)(chromium.executable, ['--version'], {
      timeout: patience
    })
    return stdout.trim() || undefined
  } catch {
    // It will not start either, and whoever needs it hears why.
    return undefined
  }
}
