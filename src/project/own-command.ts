/**
 * How the user types this program: `npx hongtou` in a project of his own, `hongtou` where it
 * is installed for all, `node dist/cli.js` in a clone. Messages that name a command name one
 * that exists.
 */

import {basename, delimiter, dirname, join, relative, sep} from 'node:path'
import {inShell} from '../base/in-shell.ts'

export interface Start {
  /** `process.argv[1]`: the script as it was started, links not followed. */
  readonly script: string
  /** The folder that holds our package.json. */
  readonly program: string
  /** Where the user stands. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

const name = 'hongtou'

/** By which word each package manager runs the commands of a project. */
const runners: Readonly<Record<string, string>> = {
  npm: 'npx',
  pnpm: 'pnpm exec',
  yarn: 'yarn',
  bun: 'bunx'
}

/** Find the words that stand before the name of one of our commands. */
export function ownCommand({script, program, folder, environment}: Start): string {
  // Of the bundle: the script that started us.
  if (environment.HONGTOU_COMMAND) return inShell(environment.HONGTOU_COMMAND)
  if (isInstalled(script)) return `${runnerOf(environment)} ${name}`
  if (isOnPath(script, environment)) return name
  if (isInstalled(program)) return `${runnerOf(environment)} ${name}`
  const cli = join(program, 'dist', 'cli.js')
  const way = relative(folder, cli)
  return `node ${inShell(way.length > cli.length ? cli : way)}`
}

function isInstalled(path: string): boolean {
  return path.split(sep).includes('node_modules')
}

/** Found by its name alone, wherever one stands. */
function isOnPath(script: string, {PATH = ''}: Start['environment']): boolean {
  const folders = PATH.split(delimiter).map((folder) => folder.replace(/\/$/u, ''))
  return basename(script) === name && folders.includes(dirname(script))
}

/** Told by `npm/10.8.2 node/v20.20.2 …`, which the manager that started us leaves. */
function runnerOf({npm_config_user_agent: agent = 'npm'}: Start['environment']): string {
  const manager = agent.split('/', 1)[0] ?? ''
  return (Object.hasOwn(runners, manager) ? runners[manager] : undefined) ?? 'npx'
}
