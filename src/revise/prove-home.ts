/**
 * Changes are brought home as far as the draft then says what the DOCX says: it is read once
 * more, and what does not come out as it was read is left out, and told.
 */

import {sourceBlocks} from '../docx/index.ts'
import {draft} from '../make/pipeline.ts'
import type {DocxSource, ReturnedDocx} from '../word/index.ts'
import {type BroughtHome, bringHome, type DraftNow} from './bring-home.ts'
import type {BroughtChange} from './brought.ts'
import {differenceOfUnits} from './differences-of-units.ts'
import {type Unit, unitOf} from './expected-units.ts'

/** Attempts; then nothing is put in. */
const mostRounds = 4

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
    const {isSame, suspects, partial} = actual
      ? differenceOfUnits(home.expected, actual)
      : {isSame: false, suspects: new Set<string>(), partial: new Set<string>()}
    if (isSame) return {...home, changes: finished(home.changes, partial)}
    const brought = home.changes.filter(({id, isBrought}) => isBrought && !refused.has(id))
    const own = brought.filter(({id}) => suspects.has(id))
    const shape = brought.filter(({kind}) => kind !== 'changed')
    // What cannot be told apart is left out together: first whatever is not text alone.
    const out = round < mostRounds - 1 && own.length > 0 ? own : shape.length > 0 ? shape : brought
    for (const {id} of out) refused.add(id)
  }
  const all = bringHome(returned, places, now, refused)
  const left = all.changes.map((change) => ({...change, isBrought: false}))
  return {...all, texts: new Map(), changes: left}
}

/** What the draft would say; undefined where it could not be read. */
async function unitsOf(
  path: string,
  texts: ReadonlyMap<string, string>
): Promise<readonly Unit[] | undefined> {
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
