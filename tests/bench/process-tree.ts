/** The memory of a process and all it has started, by looking again and again. Linux only. */

import {existsSync, readdirSync, readFileSync} from 'node:fs'

export interface Memory {
  /** Resident sizes added up: what processes share counts once for each. In MB. */
  readonly resident: number
  /** Proportional sizes added up: what is shared counts once. In MB. */
  readonly proportional: number
}

const pause = 20

export const canWatch: boolean = existsSync('/proc/self/smaps_rollup')

/** Look at the tree below `pid` until told to stop; gives the highest of what was seen. */
export function watch(pid: number): () => Memory {
  let resident = 0
  let proportional = 0
  const look = (): void => {
    let residentNow = 0
    let proportionalNow = 0
    for (const member of treeOf(pid)) {
      const text = read(`/proc/${member}/smaps_rollup`)
      residentNow += sizeOf(text, 'Rss')
      proportionalNow += sizeOf(text, 'Pss')
    }
    resident = Math.max(resident, residentNow)
    proportional = Math.max(proportional, proportionalNow)
  }
  const timer = setInterval(look, pause)
  return () => {
    clearInterval(timer)
    return {resident, proportional}
  }
}

function treeOf(root: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue
    const parent = parentOf(Number(name))
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const tree = [root]
  for (const member of tree) tree.push(...(children.get(member) ?? []))
  return tree
}

/** `PID (name) state PPID …`; a name may hold anything, brackets too. */
function parentOf(pid: number): number {
  const text = read(`/proc/${pid}/stat`)
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

function sizeOf(text: string, name: string): number {
  const kilobytes = new RegExp(`^${name}: +(\\d+) kB`, 'mu').exec(text)?.[1]
  return Number(kilobytes ?? 0) / 1024
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}
