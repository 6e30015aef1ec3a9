/** A thousand drafts more than generated-drafts.test.ts has. */

import {test} from 'node:test'
import {openPress} from '../helpers/press.ts'
import {generatedDrafts} from './generated-draft.ts'
import {printWhole} from './prints-whole.ts'

const press = openPress()

for (let seed = 1; seed <= 10; seed += 1) {
  test(`a hundred drafts by chance print whole, of seed ${seed}`, async (t) => {
    const told = await printWhole(press, generatedDrafts(100, seed))
    t.diagnostic(JSON.stringify(Object.fromEntries(told)))
  })
}
