/** Processor time of Node.js alone in one whole process: that of the browser is not its. */

import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {env, execPath} from 'node:process'
import {timedCommand} from './run-process.ts'

/** Run in the process before all else; threads of its own run it too, and are counted with it. */
const watcher = `import {isMainThread} from 'node:worker_threads'
import {writeFileSync} from 'node:fs'
if (isMainThread) process.on('exit', () => {
  const {user, system} = process.cpuUsage()
  writeFileSync(process.env.BENCH_TIME_FILE, String((user + system) / 1000))
})`

/** Milliseconds of all its threads; it has to end well. */
export async function nodeTimeOf(args: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-bench-time-'))
  const file = join(folder, 'time')
  try {
    const watched = ['--import', `data:text/javascript,${encodeURIComponent(watcher)}`, ...args]
    await timedCommand(execPath, watched, {environment: {...env, BENCH_TIME_FILE: file}})
    return Number(await readFile(file, 'utf8'))
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
