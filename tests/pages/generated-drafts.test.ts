/** Nothing is lost, whatever a draft is made of; more of them: generated-drafts.soak.ts. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {openPress} from '../helpers/press.ts'
import {generatedDrafts} from './generated-draft.ts'
import {printWhole} from './prints-whole.ts'

const press = openPress()

test('a hundred drafts by chance print whole, name and date beside text', async () => {
  const told = await printWhole(press, generatedDrafts(100, 9704))
  // They are aimed at what asks for a remedy.
  assert.ok((told.get('closing-kept') ?? 0) >= 20, `${told.get('closing-kept')} kept`)
  assert.ok((told.get('line-pushed') ?? 0) >= 20, `${told.get('line-pushed')} pushed`)
})
