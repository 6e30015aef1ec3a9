/** What holds for every document, whatever it is made of. */

import assert from 'node:assert/strict'
import {linesOf} from '../helpers/lines.ts'
import {missing} from '../helpers/near.ts'
import type {Press} from '../helpers/press.ts'
import {generatedDate, generatedName} from './generated-draft.ts'

/**
 * Print each of `drafts`: all of its text, on pages that it is found on again, or the press
 * throws; name and date beside text, or it is said why not. Gives how often each remedy did.
 */
export async function printWhole(
  press: Press,
  drafts: readonly string[]
): Promise<ReadonlyMap<string, number>> {
  const told = new Map<string, number>()
  for (const [index, draft] of drafts.entries()) {
    const where = `Draft ${index}:\n${draft}`
    const {pages, layout, messages} = await press.print(draft).catch((error: unknown) => {
      throw new Error(where, {cause: error})
    })
    const lines = pages
      .map((page) => linesOf(page).map(({text}) => text))
      .find((each) => each.includes(generatedDate))
    const kinds = layout.notes.map(({kind}) => kind)
    for (const kind of kinds) told.set(kind, (told.get(kind) ?? 0) + 1)
    const clauses = messages.map(({clause}) => clause)
    assert.equal(clauses.includes('GB/T 9704—2012, 7.3.5.5'), kinds.length > 0, where)
    if (kinds.includes('closing-alone')) continue
    // The last: a letter's first line is its mark.
    assert.ok((lines ?? missing()).lastIndexOf(generatedName) > 0, where)
  }
  return told
}
