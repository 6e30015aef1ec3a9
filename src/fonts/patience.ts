/** Fetching the open 仿宋 in vain can take minutes: once a day is enough, for all projects. */

import {readFileSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {settle} from '../files/settle.ts'

const day = 24 * 60 * 60 * 1000

/** When it is worth asking again; now, if it never was asked for in vain. */
export function retryTime(cache: string): number {
  try {
    const triedAt = Number(readFileSync(fileIn(cache), 'utf8'))
    return Number.isFinite(triedAt) && triedAt <= Date.now() ? triedAt + day : 0
  } catch {
    // Never asked for in vain.
    return 0
  }
}

export async function askPatiently(
  cache: string,
  ask: () => Promise<Buffer | undefined>,
  retry: boolean
): Promise<Buffer | undefined> {
  if (!retry && Date.now() < retryTime(cache)) return undefined
  const font = await ask()
  if (!font) {
    await settle(fileIn(cache), (temporary) => writeFile(temporary, String(Date.now())))
  }
  return font
}

function fileIn(cache: string): string {
  return join(cache, 'fonts', 'fandol-tried')
}
