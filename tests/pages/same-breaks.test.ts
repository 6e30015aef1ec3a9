/**
 * The fast layout breaks pages where the stock `Printer` of pagedjs-cli does, on the same
 * HTML, in the same browser.
 */

import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {Comparer, differenceOf, type StockComparison} from '../../src/build/same-breaks.ts'
import {draft, make} from '../../src/make/pipeline.ts'
import {Workshop} from '../../src/make/workshop.ts'
import type {Block, LayoutResult} from '../../src/pages/in-browser/contract.ts'
import {pagesOfText, paragraph} from './filler.ts'

const workshop = new Workshop({root: tmpdir(), fonts: 'bundled', chromium: undefined})
const comparer = new Comparer(workshop)
after(() => Promise.all([workshop.close(), comparer.close()]))

const content = new URL('../../content/', import.meta.url)
const samples = (await readdir(content)).filter((name) => /^[^_].*\.md$/u.test(name))
const corpus = new URL('../../../shared/corpus/', import.meta.url)
const noCorpus = existsSync(corpus) ? false : 'the documents are not beside the project'

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
    const {stock, difference} = await compared(markdown)
    assert.ok(stock.texts.length > 1, 'Expected more than one page to compare')
    assert.equal(difference, undefined)
  })
}

/**
 * Tables, footnotes and formulas are laid out by ours alone; so are addresses that are parted,
 * of which Paged.js begins the paragraph again.
 */
const ownConstructs = /^\||\t|^ *\[\^|^\$\$|https?:/mu

for (const name of samples) {
  test(`same page breaks: content/${name}`, async () => {
    await hasSameBreaks(await readFile(new URL(name, content), 'utf8'))
  })
}

test('same page breaks: published documents', {skip: noCorpus}, async (t) => {
  const folders = (await readdir(corpus)).sort()
  assert.ok(folders.length >= 11)
  for (const folder of folders) {
    await t.test(folder, async () => {
      await hasSameBreaks(await readFile(new URL(`${folder}/source.txt`, corpus), 'utf8'))
    })
  }
})

/** As the stock printer has them or, where that lacks what ours can do, Paged.js as it is. */
async function hasSameBreaks(markdown: string): Promise<void> {
  if (!ownConstructs.test(markdown)) {
    assert.equal((await compared(markdown)).difference, undefined)
    return
  }
  await written(markdown, async (path) => {
    const {file, html, formulas} = await draft(path)
    assert.ok(html !== undefined)
    const {css} = await workshop.materials()
    const [fast, stock] = [
      await workshop.paginate(file, {html, css, formulas}),
      await workshop.paginate(file, {html, css, formulas, engine: 'stock'})
    ]
    assert.ok(fast && stock && fast.layout.pages.length > 1, file.messages.join('\n'))
    // To the pixel: boxes are compared as well.
    assert.deepEqual(fast.layout.pages, stock.layout.pages)
    await Promise.all([fast.close(), stock.close()])
  })
}

test('pieces of text that are alike: the stock engine loses its place, ours does not', async () => {
  const text = paragraph(400).replace(/，/gu, '，**重点**、*说明*、')
  const markdown = `# 关于工作的报告\n\n${Array.from({length: 6}, () => text).join('\n\n')}`
  const {stock, layout} = await compared(markdown)
  const joined = (blocks: readonly Block[]): string =>
    blocks
      .map((block) => block.text)
      .join('')
      .replace(/\s/gu, '')
  const source = joined(layout.source)
  assert.equal(joined(layout.pages.flatMap(({blocks}) => blocks)), source)
  assert.notEqual(
    stock.texts.join(''),
    source,
    'The stock engine has learned it: exact-break.ts may go'
  )
})

test('the reference is the stock engine, not ours', async () => {
  const source = await readFile(new URL('../../src/pages/stock.ts', import.meta.url), 'utf8')
  assert.match(source, /import\('pagedjs-cli'\)/)
  assert.doesNotMatch(source, /in-browser/)
})

test('a difference is told at the page that begins otherwise', () => {
  const block = (text: string, line: number): Block => ({
    element: 'p',
    line,
    path: undefined,
    text,
    box: [0, 0, 0, 0],
    isNote: false
  })
  const pages = [
    {pageNumber: undefined, pieces: [], tables: [], respaced: [], blocks: [block('甲 乙', 1)]},
    {
      pageNumber: undefined,
      pieces: [],
      tables: [],
      respaced: [],
      blocks: [block('丙丁', 7), block('戊', 9)]
    }
  ]
  assert.equal(differenceOf(pages, ['甲乙', '丙丁戊']), undefined)
  const second = {page: 2, ours: '丙丁戊', line: 7}
  assert.deepEqual(differenceOf(pages, ['甲乙丙', '丁戊']), {...second, stock: '丁戊'})
  assert.deepEqual(differenceOf(pages, ['甲乙']), {...second, stock: ''})
  assert.deepEqual(differenceOf(pages, ['甲乙', '丙丁', '戊']), {
    page: 3,
    ours: '',
    stock: '戊',
    line: undefined
  })
})

async function compared(
  markdown: string
): Promise<StockComparison & {readonly layout: LayoutResult}> {
  return written(markdown, async (path) => {
    const {file, html, layout} = await make(path, 'pages', workshop)
    assert.ok(html && layout, file.messages.join('\n'))
    return {...(await comparer.compare(html, layout)), layout}
  })
}

/** Have `work` done on `markdown` as a file, with what the samples name beside it. */
async function written<T>(markdown: string, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-'))
  try {
    await cp(content, folder, {recursive: true})
    const path = join(folder, 'input.md')
    await writeFile(path, markdown)
    return await work(path)
  } finally {
    await rm(folder, {recursive: true})
  }
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
    return `${index + 1}月${index + 1}日至${index + 20}日，按照GB/T ${9704 + index}—2012和internationalization-${index}的要求，完成${index}.5%～30%的任务${index}，`
  })
  return `# 关于工作的报告\n\n${texts.join('')}`
}

/** The last line of a page is full, and a character of it unlike all others. */
function exactly(): string {
  const text = Array.from({length: 28 * 60}, (_each, index) => String.fromCodePoint(0x4e00 + index))
  return `# 关于工作的报告\n\n${text.join('')}`
}
