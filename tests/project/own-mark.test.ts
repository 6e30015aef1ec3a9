/** What Hongtou made says so itself, in this version and in those before. */

import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {markAt, markedPdf, type OwnMark} from '../../src/project/own-mark.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-'))
after(() => rm(folder, {recursive: true}))

async function markOf(bytes: string | Uint8Array): Promise<OwnMark | undefined> {
  const path = join(folder, 'a.pdf')
  await writeFile(path, bytes)
  return markAt(path)
}

const pdfBy = (maker: string): string => `%PDF-1.3\n11 0 obj\n(${maker})\nendobj\n%%EOF\n`

test('a certificate is known by the comment after its end', async () => {
  const made = markedPdf(Buffer.from(pdfBy('Somebody 1.0')), 'certificate')
  assert.deepEqual(await markOf(made), {kind: 'certificate'})
  assert.deepEqual(await markOf(Buffer.concat([made, Buffer.from('1 0 obj')])), undefined)
})

test('certificates of before the comment are known by their creator', async () => {
  assert.deepEqual(await markOf(pdfBy('Hongtou 0.1.0')), {kind: 'certificate'})
  assert.deepEqual(await markOf(pdfBy('Hongtou 0.2.0-rc.1')), {kind: 'certificate'})
  assert.deepEqual(await markOf(pdfBy('About Hongtou 0.1.0')), undefined)
  assert.deepEqual(await markOf(pdfBy('Hongtou')), undefined)
})
