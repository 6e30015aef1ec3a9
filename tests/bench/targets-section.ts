/** What is wanted of speed → a section of results.md. */

import type {Target} from './targets.ts'

const heading = '## What is wanted of speed'

/** `results` with a section of `targets` in the place of the one it has, or before all others. */
export function withTargets(
  results: string,
  targets: readonly Target[],
  machine: readonly string[]
): string {
  const section = `${sectionOf(targets, machine)}\n`
  const at = results.indexOf(`${heading}\n`)
  const begin = at < 0 ? results.indexOf('\n## ') + 1 : at
  if (begin === 0) return `${results.trimEnd()}\n\n${section}`
  const next = at < 0 ? begin : results.indexOf('\n## ', begin) + 1
  return `${results.slice(0, begin)}${section}\n${next === 0 ? '' : results.slice(next)}`
}

function sectionOf(targets: readonly Target[], machine: readonly string[]): string {
  const rows = targets.map(({work, goal, unit = '', measured, note = ''}) => {
    const wanted = `≤ ${goal}${unit}`
    if (typeof measured === 'string')
      return [work, wanted, 'not measured', '–', `${measured}; ${note}`]
    const digits = unit === '' ? 2 : 0
    const shown = (value: number): string => value.toFixed(digits)
    const spread = `${shown(measured.median)}${unit} (${shown(measured.least)}–${shown(measured.most)})`
    return [work, wanted, spread, measured.median <= goal ? 'yes' : '**no**', note]
  })
  const lines = [
    ['work', 'goal', 'measured: median (least–most)', 'met', 'ours; the other'],
    ...rows
  ]
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`)
  table.splice(1, 0, '| --- | --: | --: | --: | --- |')
  return [
    heading,
    'Measured in one run, both sides in turn; a ratio below 1 says that ours takes less.',
    machine.map((line) => `- ${line}`).join('\n'),
    table.join('\n')
  ].join('\n\n')
}
