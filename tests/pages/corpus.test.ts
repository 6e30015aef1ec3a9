/**
 * Published documents, as clerks paste them and with front matter, to the printed page; and
 * the report the project began from.
 *
 * They are kept outside the project; without them there is nothing to test.
 */

import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {parse as parseYaml} from 'yaml'
import {printed} from '../../src/base/same-text.ts'
import {openPress} from '../helpers/press.ts'

const shared = new URL('../../../shared/', import.meta.url)
const corpus = new URL('corpus/', shared)
const skip = existsSync(corpus) ? false : 'the documents are not beside the project'

const press = openPress()
const folders = skip ? [] : (await readdir(corpus)).sort()

/** 215 pages: once is enough. */
const longest = '40'

test('as pasted', {skip}, async (t) => {
  assert.ok(folders.length >= 11)
  for (const folder of folders) {
    await t.test(folder, async () => {
      const source = await sourceOf(folder)
      await holdsAll(source, source)
    })
  }
})

test('with front matter', {skip}, async (t) => {
  for (const folder of folders.filter((name) => !name.startsWith(longest))) {
    await t.test(folder, async () => {
      const source = await sourceOf(folder)
      const meta = parseYaml(await readFile(new URL(`${folder}/meta.yaml`, corpus), 'utf8'))
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

  const found = countOf(pages.flatMap(({glyphs}) => glyphs.map(({text}) => text)).join(''))
  for (const [char, count] of countOf(printed(source))) {
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

function sourceOf(folder: string): Promise<string> {
  return readFile(new URL(`${folder}/source.txt`, corpus), 'utf8')
}

/** The front matter a clerk would write from the particulars of a published document. */
function frontMatterOf(meta: Readonly<Record<string, unknown>>): string {
  const withoutRemark = (value: unknown) => String(value ?? '').replace(/\s*\(.*\)$/u, '')
  const number = withoutRemark(meta.doc_no)
  const date =
    /^(?:\d{4}年\d+月\d+日|[〇一二三四五六七八九十]+年[一二三四五六七八九十]+月[一二三四五六七八九十]+日)$/u.exec(
      withoutRemark(meta.date)
    )
  const fields: Readonly<Record<string, unknown>> = {
    格式: number === '' ? undefined : '通用',
    标题: meta.title,
    发文机关: meta.issuers,
    发文字号: number,
    主送机关: meta.recipients,
    附件: meta.attachments,
    成文日期: date?.[0],
    附注: meta.note_after,
    抄送机关: meta.cc,
    印发机关: meta.printed_by,
    印发日期: meta.print_date
  }
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n`
}
