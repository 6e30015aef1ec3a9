/**
 * Whole drafts, from front matter to document: `tests/fixtures/<step>/<case>/input.md`.
 *
 * `outline.txt` is the document, `messages.txt` what the author is told.
 */

import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {compose} from '../../src/document/compose/compose.ts'
import {readMetadata} from '../../src/document/front-matter/read-metadata.ts'
import {findLostText, sourceText} from '../../src/document/markdown/source-text.ts'
import {matchesGolden} from '../helpers/golden.ts'
import {messages, outline} from './outline.ts'
import {printedText} from './printed-text.ts'

const fixtures = new URL('../fixtures/', import.meta.url)
const steps = [
  'metadata',
  'title',
  'under-title',
  'main-recipients',
  'signature',
  'seal',
  'signature-stamp',
  'kind',
  'attachments',
  'colophon',
  'manual-ordinals',
  'heading-ordinals',
  'soft-breaks',
  'names',
  'blocks',
  'literals'
]

for (const step of steps) {
  test(`fixtures: ${step}`, async (t) => {
    const cases = (await readdir(new URL(`${step}/`, fixtures))).sort()
    assert.ok(cases.length >= 2, 'a case that passes and one that fails')

    for (const name of cases) {
      await t.test(name, async () => {
        const folder = new URL(`${step}/${name}/`, fixtures)
        const file = new VFile({
          path: 'input.md',
          value: await readFile(new URL('input.md', folder), 'utf8')
        })
        const reading = readMetadata(file)
        const metadata = reading.state === 'read' ? reading.metadata : undefined
        const annex = new URL('_annex.md', folder)
        const attachments = new Map<string, VFile>()
        if (existsSync(annex)) {
          const value = await readFile(annex, 'utf8')
          attachments.set('_annex.md', new VFile({path: '_annex.md', value}))
        }
        const document =
          reading.state === 'faulty' ? undefined : compose(file, metadata, attachments)

        if (document) {
          assert.deepEqual(findLostText(sourceText(file), printedText(document)), [])
        }
        const told = [file, ...attachments.values()].map(messages).join('')
        await matchesGolden(
          document ? outline(document) : 'unprintable\n',
          new URL('outline.txt', folder)
        )
        await matchesGolden(told, new URL('messages.txt', folder))
      })
    }
  })
}
