import {resolve} from 'node:path'
import {houseFile} from '../base/house-profile.ts'
import {idAt} from '../files/standing.ts'
import type {Guard} from './obstacle.ts'

/** Guards for what the office has agreed on, and for the files at `paths`; by the `id` of each. */
export function guardsOf(
  paths: readonly string[],
  role: Guard['role'],
  root: string
): Map<string, Guard> {
  const all: readonly Guard[] = [
    {role: 'setting', path: houseFile},
    ...paths.map((path) => ({role, path}))
  ]
  const guards = new Map<string, Guard>()
  for (const guard of all) {
    const id = idAt(resolve(root, guard.path))
    if (id !== undefined) guards.set(id, guard)
  }
  return guards
}
