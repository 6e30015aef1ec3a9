/** The command as a user starts it: a process of its own, in a folder of its own. */

import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {env, execPath} from 'node:process'
import {text} from 'node:stream/consumers'
import {after} from 'node:test'
import {fileURLToPath} from 'node:url'
import {supply} from '../helpers/supplied-cache.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
export const cli = join(project, 'dist', 'cli.js')

if (!existsSync(cli)) {
  const {status} = spawnSync(execPath, ['--import', 'tsx', 'scripts/build.ts'], {cwd: project})
  if (status !== 0) throw new Error('Expected dist/cli.js to be built')
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

export interface Started {
  readonly process: ChildProcess
  readonly ended: Promise<Ended>
}

type Environment = Readonly<Record<string, string>>

/**
 * Start `hongtou words…` in `folder`; neither locale nor CI of this machine shows, and what
 * was made by earlier tests is not remembered.
 */
export function start(folder: string, words: readonly string[], more: Environment = {}): Started {
  const {PATH, HOME, XDG_CACHE_HOME, HONGTOU_CACHE, HONGTOU_CHROMIUM, TMPDIR} = env
  const known = {PATH, HOME, XDG_CACHE_HOME, HONGTOU_CACHE, HONGTOU_CHROMIUM, TMPDIR}
  const child = spawn(execPath, [cli, ...words], {
    cwd: folder,
    env: {...known, HONGTOU_CACHE_SIZE: '0', ...more},
    stdio: ['ignore', 'pipe', 'pipe'],
    // One that hangs fails its test, and not the whole run.
    timeout: 60_000,
    killSignal: 'SIGKILL'
  })
  const exit = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({code, signal}))
  })
  const ended = Promise.all([exit, text(child.stdout), text(child.stderr)]).then(
    ([how, out, err]) => ({...how, out, err})
  )
  return {process: child, ended}
}

/** Run `hongtou words…` in `folder` to its end. */
export function hongtou(
  folder: string,
  words: readonly string[],
  more: Environment = {}
): Promise<Ended> {
  return start(folder, words, more).ended
}

/** A folder with these files in it; removed when the tests of the file are over. */
export async function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-'))
  after(() => rm(folder, {recursive: true, force: true}))
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, content)
  }
  return folder
}

/** A cache of the test's own, with the fonts and the browser of this machine in it. */
export async function ownCache(): Promise<string> {
  const cache = await folderWith({})
  await supply(cache)
  return cache
}

/** What a stack trace or a fault of ours looks like. */
export const trace = /^\s+at .+:\d+:\d+|this is a bug|程序自身出错/mu
