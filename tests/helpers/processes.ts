/** Processes that a process started, by looking into /proc. */

import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'

export const canSee: boolean = existsSync('/proc/self/cmdline')

interface Process {
  readonly id: number
  readonly parent: number
  readonly isDead: boolean
}

/** All that a process started, and what that started; only those with `word` on their command line. */
export async function descendants(ancestor: number | undefined, word = ''): Promise<number[]> {
  const all = await processes()
  const family = new Set([ancestor])
  // A child may have a smaller number than its parent.
  for (let size = 0; size < family.size; ) {
    size = family.size
    for (const {id, parent} of all) if (family.has(parent)) family.add(id)
  }
  const ids = all.map(({id}) => id).filter((id) => id !== ancestor && family.has(id))
  if (word === '') return ids
  const lines = await Promise.all(
    ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''))
  )
  return ids.filter((_id, index) => lines[index]?.includes(word))
}

export async function someLive(ids: readonly number[]): Promise<boolean> {
  return (await processes()).some(({id, isDead}) => ids.includes(id) && !isDead)
}

async function processes(): Promise<Process[]> {
  const found: Process[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    // It may end while it is looked at.
    const line = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    // `7 (name, with anything in it) S 1 …`
    const [state, parent] = line.slice(line.lastIndexOf(')') + 2).split(' ')
    if (state === undefined || parent === undefined) continue
    found.push({id: Number(name), parent: Number(parent), isDead: state === 'Z' || state === 'X'})
  }
  return found
}
