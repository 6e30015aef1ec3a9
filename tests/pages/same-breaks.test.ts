/**
 * The fast layout breaks pages where the stock `Printer` of pagedjs-cli does, on the same
 * HTML, in the same browser.
 */

import assert from 'node:assert/strict'
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import type {Block} from '../../src/pages/in-browser/contract.ts'
import {make} from '../../src/pipeline.ts'
import {Workshop} from '../../src/workshop.ts'
import {stockPages} from '../helpers/stock.ts'
import {pagesOfText, paragraph} from './filler.ts'

const workshop = new Workshop({root: tmpdir(), fonts: 'bundled', chromium: undefined})
after(() => workshop.close())

const content = new URL('../../content/', import.meta.url)

const samples = [
  'annual-report.md',
  'safety-notice.md',
  'joint-notice.md',
  'letter.md',
  'minutes.md',
  'order.md',
  'request.md',
  'sealed-notice.md',
  'joint-opinion.md',
  'resolution.md',
  'public-notice.md',
  'reply.md',
  'bill.md'
]

const documents: ReadonlyArray<readonly [name: string, markdown: string]> = [
  ['plain paragraphs', `# 关于工作的报告\n\n${pagesOfText(5)}`],
  ['one paragraph over pages', `# 关于工作的报告\n\n${paragraph(3000)}`],
  ['headings at every third paragraph', headings()],
  ['marked-up words all over', marked()],
  ['digits, Latin and long words', latin()],
  ['one-line paragraphs', `# 关于工作的报告\n\n${'一句话。\n\n'.repeat(90)}`],
  ['a page that ends exactly', exactly()]
]

for (const [name, markdown] of documents) {
  test(`same page breaks: ${name}`, async () => {
    const {expected, ours} = await pagesOf(markdown)
    assert.ok(expected.length > 1, 'Expected more than one page to compare')
    assert.deepEqual(ours, expected)
  })
}

// Tables are laid out by ours alone: the stock engine repeats no heads and keeps to no grid.
for (const name of samples) {
  test(`same page breaks: content/${name}, without its tables`, async () => {
    const markdown = await readFile(new URL(name, content), 'utf8')
    const {expected, ours} = await pagesOf(markdown.replace(/^\|.*\n/gmu, ''))
    assert.ok(expected.length > 1)
    assert.deepEqual(ours, expected)
  })
}

test('pieces of text that are alike: the stock engine loses its place, ours does not', async () => {
  const text = paragraph(400).replace(/，/gu, '，**重点**、*说明*、')
  const markdown = `# 关于工作的报告\n\n${Array.from({length: 6}, () => text).join('\n\n')}`
  const {expected, ours, source} = await pagesOf(markdown)
  assert.equal(ours.join(''), source)
  assert.notEqual(
    expected.join(''),
    source,
    'The stock engine has learned it: exact-break.ts may go'
  )
})

test('the reference is the stock engine, not ours', async () => {
  const source = await readFile(new URL('../helpers/stock.ts', import.meta.url), 'utf8')
  assert.match(source, /from 'pagedjs-cli'/)
  assert.doesNotMatch(source, /in-browser/)
})

interface Compared {
  /** The text of each page, white space left out: by the stock engine, and by ours. */
  readonly expected: readonly string[]
  readonly ours: readonly string[]
  readonly source: string
}

async function pagesOf(markdown: string): Promise<Compared> {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-'))
  try {
    await cp(content, folder, {recursive: true})
    const path = join(folder, 'input.md')
    await writeFile(path, markdown)
    return await compare(path)
  } finally {
    await rm(folder, {recursive: true})
  }
}

async function compare(path: string): Promise<Compared> {
  const {file, html, layout} = await make(path, 'pages', workshop)
  assert.ok(html && layout, file.messages.join('\n'))
  const {css} = await workshop.materials()
  const expected = await stockPages(html, css, layout.fitted)
  const textOf = (blocks: readonly Block[]): string =>
    blocks
      .filter(({element}) => !/copy-recipients|printing-office|printed-on/.test(element))
      .map(({text}) => text)
      .join('')
      .replace(/\s/gu, '')
  const ours = layout.pages.map(({blocks}) => textOf(blocks))
  while (ours.at(-1) === '') ours.pop()
  return {expected, ours, source: textOf(layout.source)}
}

function headings(): string {
  const parts = Array.from({length: 12}, (_each, index) => {
    return `## 第${index}部分的任务\n\n### 工作要求\n\n${paragraph(60 + index * 31)}\n\n${paragraph(90)}`
  })
  return `# 关于工作的报告\n\n${parts.join('\n\n')}`
}

/** Each piece of text is unlike the others: the stock engine finds its place by the text. */
function marked(): string {
  let count = 0
  const text = paragraph(2400).replace(/，/gu, () => {
    count += 1
    return `${count}，**重点${count}**、*说明${count}*、第${count}项`
  })
  return `# 关于工作的报告\n\n${text}\n\n${pagesOfText(1)}`
}

function latin(): string {
  const texts = Array.from({length: 40}, (_each, index) => {
    return `${index + 1}月${index + 1}日至${index + 20}日，按照GB/T ${9704 + index}—2012和https://example.org/a/very/long/path/${index}的要求，完成${index}.5%～30%的任务${index}，`
  })
  return `# 关于工作的报告\n\n${texts.join('')}`
}

/** The last line of a page is full, and a character of it unlike all others. */
function exactly(): string {
  const text = Array.from({length: 28 * 60}, (_each, index) => String.fromCodePoint(0x4e00 + index))
  return `# 关于工作的报告\n\n${text.join('')}`
}
