/**
 * Published documents, as clerks paste them and with front matter, to the printed page; and
 * the report the project began from.
 *
 * They are kept outside the project; without them there is nothing to test.
 */

import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {printed} from '../../src/base/same-text.ts'
import {openPress} from '../helpers/press.ts'
import {frontMatterOf, noPublished, publishedDocuments, shared} from '../helpers/published.ts'

const skip = noPublished
const press = openPress()
const published = await publishedDocuments()

/** 215 pages: once is enough. */
const longest = '40'

test('as pasted', {skip}, async (t) => {
  assert.ok(published.length >= 17)
  for (const {name, source} of published) {
    await t.test(name, async () => {
      await holdsAll(source, source)
    })
  }
})

test('with front matter', {skip}, async (t) => {
  for (const {name, source, meta} of published) {
    if (name.startsWith(longest)) continue
    await t.test(name, async () => {
      await holdsAll(frontMatterOf(meta) + source, source)
    })
  }
})

test('the report the project began from: every character, in order', {skip}, async () => {
  const source = await readFile(new URL('seed/report.txt', shared), 'utf8')
  const {pdf, messages} = await press.print(source)
  assert.deepEqual(messages, [])
  assert.equal(await textOf(pdf), printed(source))
})

/** Print `markdown`, and find each character of `source` as often as it was typed. */
async function holdsAll(markdown: string, source: string): Promise<void> {
  const {pages, messages} = await press.print(markdown)
  assert.ok(messages.every(({fatal}) => fatal !== true))

  // What web pages leave of a space is told and not printed.
  const typed = printed(source.replace(/&sp;/gu, ''))
  const found = countOf(pages.flatMap(({glyphs}) => glyphs.map(({text}) => text)).join(''))
  for (const [char, count] of countOf(typed)) {
    // The mark after a label such as `附件1.` is not printed. GB/T 9704—2012, 7.3.7.
    if (/\p{P}/u.test(char)) continue
    assert.ok((found.get(char) ?? 0) >= count, `${char} ${count} ${found.get(char)}`)
  }
}

function countOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  return counts
}

/** What another reader finds, without the page numbers. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const task = getDocument({data: pdf.slice(), verbosity: 0})
  const document = await task.promise
  let text = ''
  for (let page = 1; page <= document.numPages; page += 1) {
    const {items} = await (await document.getPage(page)).getTextContent({
      disableNormalization: true
    })
    text += printed(items.map((item) => ('str' in item ? item.str : '')).join('')).replace(
      `—${page}—`,
      ''
    )
  }
  await task.destroy()
  return text
}
