/** Which hongtou runs: the one that is set, the folder's own, the one on the PATH. */

import {accessSync, constants, readFileSync, statSync} from 'node:fs'
import {homedir} from 'node:os'
import {delimiter, dirname, isAbsolute, join} from 'node:path'
import process from 'node:process'

/** How it is started. */
export interface Program {
  readonly command: string
  readonly words: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

/** Find the program for `folder`; undefined where there is none. `set` is the user's own path. */
export function programFor(
  folder: string,
  set: string,
  env: NodeJS.ProcessEnv = process.env
): Program | undefined {
  if (set !== '') {
    const path = expanded(set, folder)
    return isFile(path) ? startOf(path, env) : undefined
  }
  const path = ownOf(folder) ?? onPath('hongtou', env)
  return path === undefined ? undefined : startOf(path, env)
}

/** Installed in `folder` or in one above it, as Node.js looks for packages; or our own repository. */
function ownOf(folder: string): string | undefined {
  const path = join(folder, 'node_modules', 'hongtou', 'dist', 'cli.js')
  if (isFile(path)) return path
  const built = join(folder, 'dist', 'cli.js')
  if (nameOf(folder) === 'hongtou' && isFile(built)) return built
  const above = dirname(folder)
  return above === folder ? undefined : ownOf(above)
}

/** A script needs Node.js: that of the user, else the editor's. */
function startOf(path: string, env: NodeJS.ProcessEnv): Program {
  if (!/\.[cm]?js$/u.test(path)) return {command: path, words: [], env}
  const node = onPath('node', env)
  if (node !== undefined) return {command: node, words: [path], env}
  return {command: process.execPath, words: [path], env: {...env, ELECTRON_RUN_AS_NODE: '1'}}
}

function expanded(path: string, folder: string): string {
  const whole = path
    .replace(/^~(?=\/|$)/u, homedir())
    .replaceAll(/\$\{workspaceFolder\}/gu, () => folder)
  return isAbsolute(whole) ? whole : join(folder, whole)
}

function nameOf(folder: string): unknown {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return manifest && typeof manifest === 'object' && 'name' in manifest && manifest.name
  } catch {
    // None there, or not to be read: it is not ours.
    return undefined
  }
}

function onPath(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name]
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  return folders
    .flatMap((folder) => names.map((each) => join(folder, each)))
    .find((path) => isFile(path) && canRun(path))
}

function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // Not for us to run: the next one then.
    return false
  }
}
