/**
 * Changes are brought home as far as the draft then says what the DOCX says: it is read once
 * more, and what does not come out as it was read is left out, and told.
 */

import {charactersWithout} from '../base/characters-without.ts'
import {printed} from '../base/same-text.ts'
import {sourceBlocks} from '../docx/index.ts'
import {draft} from '../make/pipeline.ts'
import type {DocxSource, ReturnedDocx} from '../word/index.ts'
import {type BroughtHome, bringHome} from './bring-home.ts'
import type {DraftNow} from './bringing.ts'
import type {BroughtChange} from './brought.ts'
import {differenceOfUnits} from './differences-of-units.ts'
import {type SaidUnit, unitOf} from './expected-units.ts'

/** Attempts; then nothing is put in. */
const mostRounds = 6

/** Bring home what comes out right in the draft at `path`. */
export async function proveHome(
  path: string,
  returned: Pick<ReturnedDocx, 'blocks' | 'notes'>,
  places: DocxSource['places'],
  now: DraftNow
): Promise<Omit<BroughtHome, 'expected'>> {
  const refused = new Set<string>()
  for (let round = 1; round <= mostRounds; round += 1) {
    const home = bringHome(returned, places, now, refused)
    if (home.texts.size === 0 && !home.changes.some(({isBrought}) => isBrought)) return home
    const actual = await unitsOf(path, home.texts)
    const none = new Set<string>()
    const {isSame, suspects, near, partial} = actual
      ? differenceOfUnits(home.expected, actual)
      : {isSame: false, suspects: none, near: none, partial: none}
    const kept = isSame ? elsewhere(home.changes) : []
    if (isSame && kept.length === 0) return {...home, changes: finished(home.changes, partial)}
    const brought = home.changes.filter(({id, isBrought}) => isBrought && !refused.has(id))
    // Of what is found first, it is left out: the changes themselves, those beside them,
    // whatever is not text alone, all.
    const groups = [
      kept,
      brought.filter(({id}) => suspects.has(id)),
      brought.filter(({id}) => near.has(id)),
      brought.filter(({kind}) => kind !== 'changed'),
      brought
    ]
    const out =
      groups
        .slice(kept.length > 0 ? 0 : Math.max(0, round - 2))
        .find((group) => group.length > 0) ?? []
    for (const {id} of out) refused.add(id)
  }
  const all = bringHome(returned, places, now, refused)
  const left = all.changes.map((change) => ({...change, isBrought: false}))
  return {...all, texts: new Map(), changes: left}
}

/** What was taken out and stands in what could not be put in: it would be lost. */
function elsewhere(changes: readonly BroughtChange[]): readonly BroughtChange[] {
  const left = changes.filter(({kind, isBrought}) => kind === 'added' && !isBrought)
  return changes.filter(({kind, isBrought, before}) => {
    if (kind !== 'removed' || !isBrought) return false
    const most = printed(before).length * 0.4
    return left.some(({after}) => charactersWithout(printed(before), printed(after)).length < most)
  })
}

/** What the draft would say; undefined where it could not be read. */
async function unitsOf(
  path: string,
  texts: ReadonlyMap<string, string>
): Promise<readonly SaidUnit[] | undefined> {
  const parts = new Map([...texts].filter(([name]) => name !== ''))
  const own = texts.get('')
  const {tree} = await draft(path, own === undefined ? {parts} : {edit: () => own, parts})
  return (
    tree &&
    sourceBlocks(tree)
      .map(unitOf)
      .filter(({whole}) => whole !== '')
  )
}

/** What we write ourselves either says the same by itself, or is told. */
function finished(
  changes: readonly BroughtChange[],
  partial: ReadonlySet<string>
): readonly BroughtChange[] {
  return changes.flatMap((change) => {
    if (!partial.has(change.id)) return [change]
    const ours = {...change, kind: 'ours' as const, isBrought: false}
    return change.kind === 'ours' ? [ours] : [change, ours]
  })
}
