/** One process from start to end. */

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {performance} from 'node:perf_hooks'
import {canWatch, type Memory, watch} from './process-tree.ts'

/** Milliseconds that `node` takes with these arguments; it has to end well. */
export async function timed(args: readonly string[]): Promise<number> {
  return (await run(args, false)).milliseconds
}

/** The most memory that `node` and what it starts take at any time. */
export async function weighed(args: readonly string[]): Promise<Memory | undefined> {
  return (await run(args, canWatch)).memory
}

async function run(
  args: readonly string[],
  isWatched: boolean
): Promise<{milliseconds: number; memory: Memory | undefined}> {
  const begin = performance.now()
  const child = spawn(process.execPath, args, {stdio: ['ignore', 'ignore', 'pipe']})
  let complaint = ''
  child.stderr.on('data', (part: Buffer) => {
    complaint += part.toString()
  })
  const stop = isWatched && child.pid !== undefined ? watch(child.pid) : undefined
  const [code] = await once(child, 'close')
  const milliseconds = performance.now() - begin
  const memory = stop?.()
  if (code !== 0) throw new Error(`\`node ${args.join(' ')}\` ended with ${code}:\n${complaint}`)
  return {milliseconds, memory}
}
