/**
 * How soon a save is seen: `make bench PART=preview`.
 *
 * From the write of the file to the changed text in the frame in front, in the pinned
 * headless shell; and from the click on a long document to its first page. Written into
 * `tests/bench/results-preview.md`.
 */

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Page} from 'puppeteer-core'
import {openProject} from '../../src/live/project.ts'
import {servePreview} from '../../src/preview/server.ts'
import {packageRoot, previewAssets} from '../../src/project/paths.ts'
import {median} from '../bench/alternate.ts'
import {documentOf} from '../bench/documents.ts'
import {describeMachine} from '../bench/machine.ts'
import {ofReader, startBrowser} from '../helpers/browser.ts'

const saves = 20
const rows: string[] = []
const root = await mkdtemp(join(tmpdir(), 'hongtou-bench-'))
await mkdir(join(root, 'content'))
const documents = {a: documentOf(10), b: documentOf(150), c: documentOf(350)}
for (const [name, text] of Object.entries(documents)) {
  await writeFile(join(root, 'content', `${name}.md`), text)
}
const began = performance.now()
const project = await openProject({root, operands: [], fonts: 'bundled', chromium: undefined})
const server = await servePreview({
  project,
  host: '127.0.0.1',
  port: 0,
  language: 'zh',
  assets: previewAssets,
  warn: (error) => {
    throw error
  }
})
const start = performance.now() - began
await server.close()
await project.close()
// As a reader has it: a process of its own, that does nothing else.
const preview = spawn(
  process.execPath,
  [join(packageRoot, 'dist', 'cli.js'), 'preview', '--port', '0', '--fonts', 'bundled'],
  {cwd: root, stdio: ['ignore', 'pipe', 'inherit']}
)
const address = await addressSaid()
const browser = await startBrowser({flags: ofReader})

try {
  const page = await browser.newPage()
  await page.setViewport({width: 1280, height: 800})
  await page.goto(`${address}#content%2Fa.md`)
  await whenOther(page, undefined)
  tell('server listening', start, 300)
  const short = await savesOf(page, 'a', wordsOf(documents.a, 7))
  tell('10 pages, save to sight', short, 120)
  const [first = 0, whole = 0] = await opened(page, 'c')
  tell('350 pages, click to first page', first, 400)
  tell('350 pages, click to all pages', whole)
  await opened(page, 'b')
  const long = await savesOf(page, 'b', wordsOf(documents.b, 497))
  tell('150 pages, edit on page 100, save to sight', long, 250)
  const parted = await savesOf(page, 'b', paragraphsOf(documents.b, 497))
  tell('150 pages, paragraphs more or less on page 100, save to sight', parted)
  const typedShort = await keysOf(page, 'a', '第7项任务')
  tell('10 pages, a key to sight', typedShort.time, 100)
  tell('10 pages, processor time of the page for it', typedShort.work)
  const typedLong = await keysOf(page, 'b', '第497项任务')
  tell('150 pages, a key on page 100 to sight', typedLong.time, 200)
  tell('150 pages, processor time of the page for it', typedLong.work)
  const machine = await describeMachine()
  await writeFile(
    join(packageRoot, 'tests', 'bench', 'results-preview.md'),
    `# Measured speed of the preview

Written by \`make bench PART=preview\`: from the write of a file to its text in the page, median of ${saves} saves.

${machine.map((line) => `- ${line}`).join('\n')}

| what | wanted, ms | measured, ms | met |
| --- | --: | --: | --: |
${rows.join('\n')}
`
  )
} finally {
  await browser.close()
  preview.kill('SIGINT')
  await once(preview, 'exit')
  await rm(root, {recursive: true, force: true})
}

/** The output stays open: the preview says more. */
function addressSaid(): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    preview.stdout.on('data', (chunk) => {
      said += chunk
      const [found] = /http:\/\/[\d.:]+\//u.exec(said) ?? []
      if (found) resolve(found)
    })
    preview.once('exit', () => reject(new Error(`Expected an address, found ${said}`)))
  })
}

/** As it is known: the long ones take their time. */
function tell(what: string, milliseconds: number, wanted?: number): void {
  process.stdout.write(`${what}: ${milliseconds.toFixed(0)} ms\n`)
  const [most, met] =
    wanted === undefined ? ['', ''] : [`≤ ${wanted}`, milliseconds <= wanted ? 'yes' : '**no**']
  rows.push(`| ${what} | ${most} | ${milliseconds.toFixed(0)} | ${met} |`)
}

/** The `count`th state of a text that is saved over and over. */
type Edit = (count: number) => string

/** Other words in paragraph `item`. */
function wordsOf(text: string, item: number): Edit {
  return (count) => text.replace(`第${item}项任务`, `第${item}项任务（第${count}稿）`)
}

/** None, one or two paragraphs more before it: never as many as in the last two states. */
function paragraphsOf(text: string, item: number): Edit {
  return (count) =>
    text.replace(
      `第${item}项任务`,
      `${'另起一段。\n\n'.repeat(count % 3)}第${item}项任务（第${count}稿）`
    )
}

/** Milliseconds from a write to its sight. */
async function savesOf(page: Page, name: string, edit: Edit): Promise<number> {
  const times: number[] = []
  for (let count = 1; count <= saves; count += 1) {
    const seen = whenSeen(page)
    const from = Date.now()
    await writeFile(join(root, 'content', `${name}.md`), edit(count))
    times.push((await seen) - from)
    // As a person saves: one layout is over before the next.
    await new Promise((next) => setTimeout(next, 400))
  }
  return median(times)
}

/**
 * Milliseconds from a key to its sight, and of work of the page's own thread for it, until it
 * rests: typed behind `words` of the document called `name`, one key after the other.
 */
async function keysOf(
  page: Page,
  name: string,
  words: string
): Promise<{readonly time: number; readonly work: number}> {
  await opened(page, name)
  const isOpen = await page.$('[data-writing]')
  if (!isOpen) await page.keyboard.press('e')
  await page.waitForFunction(
    (wanted) => document.querySelector('.text-name')?.textContent === wanted,
    {},
    `${name}.md`
  )
  await page.click('.cm-content')
  await page.keyboard.down('Control')
  await page.keyboard.press('f')
  await page.keyboard.up('Control')
  await page.waitForSelector('.cm-search input')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await new Promise((next) => setTimeout(next, 1500))
  const session = await page.createCDPSession()
  // Of the thread, and not of a clock that runs for others too.
  await session.send('Performance.enable', {timeDomain: 'threadTicks'})
  const worked = async (): Promise<number> => {
    const {metrics} = await session.send('Performance.getMetrics')
    return (metrics.find((each) => each.name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const times: number[] = []
  const works: number[] = []
  for (let count = 1; count <= saves; count += 1) {
    const before = await worked()
    const seen = whenSeen(page)
    const from = Date.now()
    await page.keyboard.sendCharacter('稿')
    times.push((await seen) - from)
    await new Promise((next) => setTimeout(next, 900))
    works.push((await worked()) - before)
  }
  return {time: median(times), work: median(works)}
}

async function opened(page: Page, name: string): Promise<readonly [number, number]> {
  const first = page.waitForFunction(
    (path) =>
      document.documentElement.dataset.path !== path &&
      document
        .querySelector<HTMLIFrameElement>('iframe.front')
        ?.contentDocument?.querySelector('.early .pagedjs_page'),
    {polling: 2, timeout: 120_000},
    `content/${name}.md`
  )
  const whole = page.waitForFunction(
    (path) => document.documentElement.dataset.path === path,
    {polling: 2, timeout: 120_000},
    `content/${name}.md`
  )
  const from = performance.now()
  await page.evaluate((path) => {
    location.hash = encodeURIComponent(path)
  }, `content/${name}.md`)
  await first
  const seen = performance.now() - from
  await whole
  return [seen, performance.now() - from]
}

/** The time of day at which other pages were painted, by the page's own clock. */
function whenSeen(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(Date.now())))
        })
        observer.observe(document.documentElement, {attributeFilter: ['data-shown']})
      })
  )
}

/** The page says so itself when pages are in front: to read them over and over costs more. */
async function whenOther(page: Page, before: string | undefined): Promise<void> {
  await page.waitForFunction(
    (old) => {
      const {shown} = document.documentElement.dataset
      return shown !== undefined && shown !== old
    },
    {polling: 1, timeout: 120_000},
    before
  )
}
