/** Write the page of the manual that says what the rules of the text are. */

import {writeFile} from 'node:fs/promises'
import {rulesPage} from '../src/lint/rules-page.ts'

await writeFile(new URL('../content/manual/_rules.md', import.meta.url), rulesPage())
