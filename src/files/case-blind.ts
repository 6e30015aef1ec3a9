import {randomBytes} from 'node:crypto'
import {existsSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/**
 * Whether a folder takes `A` and `a` for one name, as on macOS and Windows; of one that is
 * not there yet, the nearest above it. Where it cannot be tried, as the system mostly has it.
 */
export function isCaseBlind(folder: string, platform = process.platform): boolean {
  if (!existsSync(folder) && dirname(folder) !== folder) {
    return isCaseBlind(dirname(folder), platform)
  }
  const name = `.hongtou.${randomBytes(6).toString('hex')}.part`
  try {
    writeFileSync(join(folder, name), '', {flag: 'wx'})
    return existsSync(join(folder, name.toUpperCase()))
  } catch {
    // Whatever keeps it from being written is told when something is to be.
    return platform === 'darwin' || platform === 'win32'
  } finally {
    rmSync(join(folder, name), {force: true})
  }
}

/** One form for names that such a folder takes for one. */
export function foldCase(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
