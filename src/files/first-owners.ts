import {dirname} from 'node:path'
import {foldCase, isCaseBlind} from './case-blind.ts'

/**
 * Whose each place is: that of the first who claims it. Where a folder takes `A` and `a` for
 * one name, so do we.
 */
export function firstOwners<Owner>(
  claims: Iterable<readonly [place: string, owner: Owner]>,
  isBlind: (folder: string) => boolean = isCaseBlind
): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>()
  const first = new Map<string, string>()
  for (const [place, owner] of claims) {
    const name = foldCase(place)
    const like = first.get(name) ?? place
    first.set(name, like)
    if (owners.has(place)) continue
    const isSame = like !== place && isBlind(dirname(place))
    owners.set(place, (isSame ? owners.get(like) : undefined) ?? owner)
  }
  return owners
}
