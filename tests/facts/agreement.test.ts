/** Our reading of PDFs against poppler's: words, ink and lines, on every sample. */

import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {cp} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {openDocument} from '../../src/facts/document.ts'
import {folderWith, hongtou} from '../commands/run.ts'
import {agreeOnInk, agreeOnWords} from '../helpers/agreement.ts'
import {withoutPoppler} from '../helpers/poppler.ts'

const makers = fileURLToPath(new URL('../fixtures/makers/', import.meta.url))
const content = fileURLToPath(new URL('../../content/', import.meta.url))

test('PDFs of other makers', {skip: withoutPoppler}, async (t) => {
  const names = pdfsIn(makers).filter((name) => /-(?:right|turned|cropped)\.pdf$/.test(name))
  assert.ok(names.length >= 8)
  for (const name of names) await t.test(name, () => agrees(readFileSync(join(makers, name)), [0]))
})

test('the samples', {skip: withoutPoppler}, async (t) => {
  const folder = await folderWith({})
  await cp(content, join(folder, 'content'), {recursive: true})
  // Those that earlier builds remember are as good as new ones.
  const {code, err} = await hongtou(folder, ['build', '--no-check'], {HONGTOU_CACHE_SIZE: ''})
  assert.deepEqual({code, err}, {code: 0, err: ''})
  const output = join(folder, 'output')
  const names = pdfsIn(output)
  assert.equal(
    names.length,
    readdirSync(content).filter((name) => /^[^_].*\.md$/.test(name)).length
  )
  for (const name of names) await t.test(name, () => agrees(readFileSync(join(output, name))))
})

function pdfsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.pdf'))
}

/** Words on all pages; ink and lines on those `painted`: the first, and the last with text. */
function agrees(pdf: Uint8Array, painted?: readonly number[]): void {
  const pages = [...openDocument(pdf).pages()]
  const unreadable = pages.flatMap(({glyphs}) =>
    glyphs.filter(({face, code}) => {
      const ink = face.ink(code)
      return ink !== undefined && 'reason' in ink
    })
  )
  assert.deepEqual(unreadable.slice(0, 3), [])
  const words = agreeOnWords(pdf, pages)
  assert.deepEqual(words.differences.slice(0, 5), [], `of ${words.compared}`)
  assert.ok(words.compared > 10)
  const last = pages.findLastIndex(({glyphs}) => glyphs.length > 0)
  for (const index of painted ?? new Set([0, last])) {
    const page = pages[index]
    assert.ok(page)
    const ink = agreeOnInk(pdf, page, index)
    assert.deepEqual(ink.differences.slice(0, 5), [], `of ${ink.compared}`)
    assert.ok(ink.compared > page.glyphs.length / 4, `${ink.compared} of ${page.glyphs.length}`)
  }
}
