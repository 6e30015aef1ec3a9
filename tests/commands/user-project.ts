/** A user with nothing in his home, and a project of his own with one document in it. */

import {type SpawnSyncReturns, spawnSync} from 'node:child_process'
import {existsSync, lstatSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {env} from 'node:process'
import {cacheFolder} from '../../src/project/cache-folder.ts'
import {folderWith} from './run.ts'

const notice =
  '# 关于开展安全检查的通知\n\n各部门：\n\n现将有关事项通知如下。\n\n某某局\n\n2026年3月5日\n'

/** Where the tarball goes, beside his project and his home. */
export const folder = await folderWith({'project/content/通知.md': notice, 'home/.keep': ''})
export const project = join(folder, 'project')

/** The fonts in it are those that this machine has converted; the browser is still packed. */
export const cache = join(folder, 'cache')
const converted = join(cacheFolder(), 'fonts', 'files')
await mkdir(join(cache, 'fonts'), {recursive: true})
if (existsSync(converted)) symlinkSync(converted, join(cache, 'fonts', 'files'))

/** What reaches the registry, and what it gave before, is this machine's; all else is left out. */
const npmCache = spawnSync('npm', ['config', 'get', 'cache'], {encoding: 'utf8'}).stdout.trim()
const wayOut = Object.entries(env).filter(([name]) =>
  /^(?:https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS|npm_config_registry)$/iu.test(name)
)
const surroundings = {
  ...Object.fromEntries(wayOut),
  PATH: env.PATH,
  HOME: join(folder, 'home'),
  HONGTOU_CACHE: cache,
  npm_config_cache: npmCache,
  // What is there already need not be asked for again.
  npm_config_prefer_offline: 'true',
  // Where no registry answers this is known soon, and not after minutes.
  npm_config_fetch_retries: '1',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_timeout: '30000'
}

/** Run a command in the project, as he does. */
export function run(command: string, words: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(command, words, {
    cwd: project,
    env: surroundings,
    encoding: 'utf8',
    timeout: 300_000
  })
}

interface Manifest {
  readonly name?: string
  readonly scripts?: Readonly<Record<string, string>>
}

/** The package.json of each package that is installed, those within packages included. */
export function installedPackages(): readonly Manifest[] {
  const modules = join(project, 'node_modules')
  return readdirSync(modules, {recursive: true, encoding: 'utf8'})
    .filter((path) => /(?:^|node_modules\/)(?:@[^/]+\/)?[^/@]+\/package\.json$/u.test(path))
    .map((path) => JSON.parse(readFileSync(join(modules, path), 'utf8')))
}

/** What a file or folder takes on the disk, in bytes; links are not followed. */
export function sizeOf(path: string): number {
  const facts = lstatSync(path, {throwIfNoEntry: false})
  const entries = facts?.isDirectory() ? readdirSync(path) : []
  const own = (facts?.blocks ?? 0) * 512
  return entries.reduce((sum, name) => sum + sizeOf(join(path, name)), own)
}
