/** One process from start to end. */

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {performance} from 'node:perf_hooks'
import {canWatch, type Memory, watch} from './process-tree.ts'

/** Milliseconds that `node` takes with these arguments; it has to end well. */
export function timed(args: readonly string[], most?: number): Promise<number> {
  return timedCommand(process.execPath, args, {most})
}

export interface Surroundings {
  readonly environment?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** Milliseconds after which it is not waited for any longer. */
  readonly most?: number | undefined
}

/** The same of any command; `Infinity` where it takes longer than is waited for. */
export async function timedCommand(
  command: string,
  args: readonly string[],
  surroundings: Surroundings
): Promise<number> {
  return (await run(command, args, false, surroundings)).milliseconds
}

/** The most memory that `node` and what it starts take at any time. */
export async function weighed(args: readonly string[]): Promise<Memory | undefined> {
  return (await run(process.execPath, args, canWatch)).memory
}

async function run(
  command: string,
  args: readonly string[],
  isWatched: boolean,
  {environment = process.env, cwd, most = 900_000}: Surroundings = {}
): Promise<{milliseconds: number; memory: Memory | undefined}> {
  const begin = performance.now()
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: environment,
    cwd,
    // One that never ends is no figure.
    timeout: most,
    killSignal: 'SIGKILL'
  })
  let complaint = ''
  child.stderr.on('data', (part: Buffer) => {
    complaint += part.toString()
  })
  const stop = isWatched && child.pid !== undefined ? watch(child.pid) : undefined
  const [code, ended] = await once(child, 'close')
  const milliseconds = performance.now() - begin
  const memory = stop?.()
  if (ended === 'SIGKILL' && milliseconds >= most) {
    return {milliseconds: Number.POSITIVE_INFINITY, memory}
  }
  if (code !== 0)
    throw new Error(`\`${command} ${args.join(' ')}\` ended with ${code}:\n${complaint}`)
  return {milliseconds, memory}
}
