/** Write the pages of reference of the manual, from the tables that the program goes by. */

import {writeFile} from 'node:fs/promises'
import {referencePages} from '../src/manual/reference.ts'
import {describedCommands} from './manual/commands.ts'

const folder = new URL('../content/manual/', import.meta.url)
const commands = await describedCommands()

for (const language of ['zh', 'en'] as const) {
  for (const [name, text] of Object.entries(referencePages(commands, language))) {
    await writeFile(new URL(name, folder), text)
  }
}
