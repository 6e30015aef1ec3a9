/** Write the JSON Schema of the front matter, for completion in editors. */

import {writeFile} from 'node:fs/promises'
import {z} from 'zod'
import {metadataSchema} from '../src/document/front-matter/metadata.ts'

const url = new URL('../content/document.schema.json', import.meta.url)
const schema = z.toJSONSchema(metadataSchema, {io: 'input'})

await writeFile(url, `${JSON.stringify(schema, null, 2)}\n`)
