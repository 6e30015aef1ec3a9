/** Where the time of Node.js goes in one whole process: its own CPU profile, by function. */

import {execFile} from 'node:child_process'
import {mkdir, readdir, readFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {promisify} from 'node:util'

/** A share of the process' time. */
export interface Share {
  /** `(idle)` waits for the browser, `(program)` is native code; else function and file. */
  readonly name: string
  /** Milliseconds spent in it and in nothing it calls. */
  readonly own: number
}

export interface Profile {
  readonly what: string
  readonly total: number
  readonly shares: readonly Share[]
}

/** As Node.js writes it: https://nodejs.org/api/cli.html#--cpu-prof. */
interface Recorded {
  readonly nodes: ReadonlyArray<{
    readonly id: number
    readonly callFrame: {readonly functionName: string; readonly url: string}
  }>
  readonly samples: readonly number[]
  /** Microseconds. */
  readonly timeDeltas: readonly number[]
}

const shown = 12

/** Run `node` with `words`, and tell what took longest. */
export async function profileOf(
  what: string,
  words: readonly string[],
  folder: string
): Promise<Profile> {
  const own = join(folder, `profile-${what.replace(/\W/gu, '-')}`)
  await mkdir(own)
  const flags = ['--cpu-prof', `--cpu-prof-dir=${own}`, '--cpu-prof-interval=250']
  await promisify(execFile)(process.execPath, [...flags, ...words])
  const [name = ''] = (await readdir(own)).filter((each) => each.endsWith('.cpuprofile'))
  // Written by Node.js.
  const {nodes, samples, timeDeltas}: Recorded = JSON.parse(await readFile(join(own, name), 'utf8'))
  const names = new Map(
    nodes.map(({id, callFrame: {functionName, url}}) => {
      const place = url === '' ? '' : ` ${basename(url)}`
      return [id, `${functionName || '(anonymous)'}${place}`]
    })
  )
  const times = new Map<string, number>()
  for (const [index, sample] of samples.entries()) {
    const key = names.get(sample) ?? ''
    times.set(key, (times.get(key) ?? 0) + (timeDeltas[index] ?? 0) / 1000)
  }
  const all = [...times].map(([key, time]) => ({name: key, own: time}))
  return {
    what,
    total: all.reduce((sum, share) => sum + share.own, 0),
    shares: all.sort((one, other) => other.own - one.own).slice(0, shown)
  }
}
