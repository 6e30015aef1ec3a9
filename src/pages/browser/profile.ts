/** The folder in which a browser keeps what it needs while it runs; thrown away with it. */

import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {explainTemporaryFolder, refuseLack} from './browser-needs.ts'

const beginning = 'hongtou-browser-'
const ownerFile = 'hongtou-owner'

/** In ms; a profile says this often that it is in use. */
const renewal = 60 * 60 * 1000
/** Whoever has not said so for this long is gone, wherever it ran. */
const staleAfter = 24 * renewal

let isSwept = false

export interface BrowserProfile {
  readonly folder: string
  /** Throw it away; whatever is left of it is swept by a later run. */
  readonly remove: () => void
}

/**
 * Make a profile in the temporary folder (`TMPDIR`), and remove those of runs that were killed.
 * @throws {OperationalError} The folder cannot be made, or a browser could not live in it.
 */
export function makeProfile(): BrowserProfile {
  refuseLack()
  const temporary = tmpdir()
  if (!isSwept) {
    isSwept = true
    sweepProfiles(temporary)
  }
  try {
    const folder = mkdtempSync(join(temporary, beginning))
    writeFileSync(
      join(folder, ownerFile),
      `${processSpace()} ${process.pid} ${startOf(process.pid)}`
    )
    const renewing = setInterval(() => renew(folder), renewal).unref()
    const remove = (): void => {
      clearInterval(renewing)
      rmSync(folder, {recursive: true, force: true, maxRetries: 20, retryDelay: 25})
    }
    return {folder, remove}
  } catch (error) {
    throw explainTemporaryFolder(temporary, error)
  }
}

/** Remove the profiles in `temporary` whose owner is gone. */
export function sweepProfiles(temporary: string): void {
  for (const folder of profilesIn(temporary)) {
    try {
      if (isAbandoned(folder)) rmSync(folder, {recursive: true, force: true})
    } catch {
      // Another user's, or another run sweeps it at this moment.
    }
  }
}

function profilesIn(temporary: string): string[] {
  try {
    const names = readdirSync(temporary).filter((name) => name.startsWith(beginning))
    return names.map((name) => join(temporary, name))
  } catch {
    return []
  }
}

/** Process ids repeat, and mean nothing in another container: its profiles go by age alone. */
function isAbandoned(folder: string): boolean {
  if (Date.now() - statSync(folder).mtimeMs > staleAfter) return true
  const [space, pid, start] = readFileSync(join(folder, ownerFile), 'utf8').split(' ')
  return space === processSpace() && space !== '' && startOf(Number(pid)) !== start
}

function renew(folder: string): void {
  try {
    const now = new Date()
    utimesSync(folder, now, now)
  } catch {
    // It was removed with its browser.
  }
}

/** In which process ids mean the same: this start of the machine, this container; '' if unknown. */
function processSpace(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot}/${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return ''
  }
}

/** When process `pid` was started, in ticks since the machine was; '' if there is none. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program stands in brackets, and may hold blanks and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
