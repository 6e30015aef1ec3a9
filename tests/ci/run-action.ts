/**
 * A composite action run as its runner does, as far as ours go: expressions are put in, `run` is
 * a script of its own, what it writes to GITHUB_OUTPUT is known to the steps that follow, and
 * after a step that fails none runs. Other actions are noted, and not run.
 */

import {spawnSync} from 'node:child_process'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {env} from 'node:process'
import {parse} from 'yaml'

type Words = Readonly<Record<string, string>>

interface Step {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly with?: Words
  readonly env?: Words
  readonly 'working-directory'?: string
}

interface Action {
  readonly inputs: Readonly<Record<string, {readonly default: string}>>
  readonly outputs: Readonly<Record<string, {readonly value: string}>>
  readonly runs: {readonly using: string; readonly steps: readonly Step[]}
}

export interface ActionRun {
  /** Of the first step that failed, else 0. */
  readonly code: number
  readonly out: string
  readonly summary: string
  readonly outputs: Words
  /** Actions that were asked for, with what they were given. */
  readonly used: readonly {readonly action: string; readonly with: Words}[]
}

export const readAction = async (path: string): Promise<Action> =>
  parse(await readFile(path, 'utf8'))

/** Run the action at `path` in the repository at `workspace`; `temporary` is the runner's. */
export async function runAction(
  path: string,
  given: Words,
  {workspace, temporary, more = {}}: {workspace: string; temporary: string; more?: Words}
): Promise<ActionRun> {
  const action = await readAction(path)
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(action.inputs, name))
  if (unknown.length > 0) throw new Error(`Unexpected inputs ${unknown.join(', ')}`)
  const known = new Map<string, string>([
    ...Object.entries(action.inputs).map(
      ([name, {default: usual}]) => [`inputs.${name}`, given[name] ?? usual] as const
    ),
    ['github.action_path', dirname(path)],
    ['github.run_id', '71'],
    ['github.run_attempt', '1'],
    ['runner.os', 'Linux']
  ])
  const filled = (words: Words = {}): Words =>
    Object.fromEntries(Object.entries(words).map(([name, text]) => [name, fill(text, known)]))
  await mkdir(temporary, {recursive: true})
  const files = {GITHUB_OUTPUT: join(temporary, 'out'), GITHUB_STEP_SUMMARY: join(temporary, 'sum')}
  const [told, used]: [string[], {action: string; with: Words}[]] = [[], []]
  let [code, summary] = [0, '']
  for (const step of action.runs.steps) {
    if (code !== 0 || !holds(step.if ?? '', known)) continue
    if (step.uses !== undefined) {
      used.push({action: step.uses, with: filled(step.with)})
      continue
    }
    for (const file of Object.values(files)) await writeFile(file, '')
    const script = join(temporary, 'step.sh')
    await writeFile(script, fill(step.run ?? '', known))
    const ran = spawnSync(step.shell ?? '', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: join(workspace, fill(step['working-directory'] ?? '.', known)),
      env: {
        ...{
          PATH: env.PATH,
          HOME: env.HOME,
          TMPDIR: env.TMPDIR,
          HONGTOU_CHROMIUM: env.HONGTOU_CHROMIUM
        },
        ...{GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary},
        ...files,
        ...filled(step.env),
        ...more
      },
      encoding: 'utf8'
    })
    code = ran.status ?? 1
    told.push(ran.stdout, ran.stderr)
    summary += await readFile(files.GITHUB_STEP_SUMMARY, 'utf8')
    for (const line of (await readFile(files.GITHUB_OUTPUT, 'utf8')).split('\n').filter(Boolean)) {
      const [, name = '', value = ''] = /^([^=]+)=(.*)$/u.exec(line) ?? []
      known.set(`steps.${step.id}.outputs.${name}`, value)
    }
  }
  const values = Object.entries(action.outputs).map(([name, {value}]) => [name, fill(value, known)])
  return {code, out: told.join(''), summary, outputs: Object.fromEntries(values), used}
}

/** An output that no step gave is empty, as with the runner; any other name must be known. */
function lookUp(name: string, known: ReadonlyMap<string, string>): string {
  const value = known.get(name) ?? (/^steps\.\w+\.outputs\.\w+$/u.test(name) ? '' : undefined)
  if (value === undefined) throw new Error(`Unexpected expression \`${name}\``)
  return value
}

function fill(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{ (.*?) \}\}/gu, (_whole, name: string) => lookUp(name, known))
}

/** `A == 'x' && B != 'y'`. */
function holds(condition: string, known: ReadonlyMap<string, string>): boolean {
  if (condition === '') return true
  return condition.split(' && ').every((part) => {
    const [, name = '', sign, text] = /^(\S+) ([!=]=) '([^']*)'$/u.exec(part) ?? []
    return (lookUp(name, known) === text) === (sign === '==')
  })
}
