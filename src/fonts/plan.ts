/** A font set as it was last prepared, to be used again until something changes. */

import {readFileSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {settle} from '../files/settle.ts'
import type {FontSet} from './font-set.ts'
import {recipe} from './recipe.ts'
import {isUnchanged, type Stamped} from './stamp.ts'

export interface Plan {
  readonly set: FontSet
  /** Everything the set was made from, and everything it consists of. */
  readonly stamps: readonly Stamped[]
  /** From when the open 仿宋, which could not be had, is to be asked for again. */
  readonly retryAt?: number | undefined
}

export function readPlan(file: string): Plan | undefined {
  try {
    const {version, plan}: {version: unknown; plan: Plan} = JSON.parse(readFileSync(file, 'utf8'))
    return version === recipe && isUnchanged(plan.stamps) ? plan : undefined
  } catch {
    // Not there yet, or spoilt: the set is prepared anew.
    return undefined
  }
}

export async function writePlan(file: string, plan: Plan): Promise<void> {
  const text = JSON.stringify({version: recipe, plan})
  await settle(file, (temporary) => writeFile(temporary, text))
}
