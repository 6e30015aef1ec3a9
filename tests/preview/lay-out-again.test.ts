/** A layout that goes on from the one before it is the layout from the beginning. */

import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {pathToFileURL} from 'node:url'
import type {Page} from 'puppeteer-core'
import {draft} from '../../src/make/pipeline.ts'
import {Workshop} from '../../src/make/workshop.ts'
import {endBrowser} from '../../src/pages/browser/browser.ts'
import type {LayoutRequest, LayoutResult} from '../../src/pages/in-browser/contract.ts'
import {layoutScale, scaleLengths} from '../../src/pages/scale.ts'
import {layoutPage} from '../../src/project/paths.ts'
import {startBrowser} from '../helpers/browser.ts'
import {numbersFrom} from '../helpers/random.ts'
import {noticeOf, pagesOfText, paragraph} from '../pages/filler.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-again-'))
const workshop = new Workshop({root: folder, fonts: 'bundled', chromium: undefined})
const address = pathToFileURL(layoutPage).href
const browser = await startBrowser({address})
const css = scaleLengths((await workshop.materials()).css, layoutScale)
after(async () => {
  await endBrowser(browser)
  await workshop.close()
  await rm(folder, {recursive: true, force: true})
})

const [edited, fresh] = [await opened(), await opened()]

async function opened(): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(address)
  // As text: what runs these tests adds helpers to functions that the page has not.
  await page.evaluate(`globalThis.lay = async (name, data, mostPages = Infinity) => {
    let count = 0
    const pace = {
      tick: (work) => queueMicrotask(work),
      isStopped: () => count >= mostPages,
      onPage: () => { count += 1 },
      isFrugal: true,
      isKept: true
    }
    if (name === 'layOut') hongtou.cleanPage()
    const result = await hongtou[name](data, pace)
    return {result, count, html: document.querySelector('.pagedjs_pages')?.outerHTML ?? ''}
  }`)
  return page
}

async function requestOf(markdown: string): Promise<LayoutRequest> {
  const path = join(folder, 'document.md')
  await writeFile(path, markdown)
  const {file, html} = await draft(path)
  assert.ok(html !== undefined, file.messages.join('\n'))
  return {html, css, scale: layoutScale, mostPages: 500}
}

interface Laid {
  /** Undefined where it had to be laid out from the beginning. */
  readonly result: LayoutResult | undefined
  /** How many pages were laid out for it. */
  readonly count: number
  /** All pages, element by element. */
  readonly shown: string
}

interface Answer extends Pick<Laid, 'result' | 'count'> {
  readonly html: string
}

/** All the rest is alike: what is shown are the elements around the first difference. */
function isSameDocument(actual: string, expected: string): void {
  const [mine, others] = [actual.split('<'), expected.split('<')]
  const at = mine.findIndex((element, index) => element !== others[index])
  if (at < 0 && mine.length === others.length) return
  const around = [Math.max(0, at - 2), at + 3] as const
  assert.deepEqual(mine.slice(...around), others.slice(...around))
}

type How = 'layOut' | 'layOutAgain'

/** What `how` makes of `request` in `page`; `layOut` in a clean one. */
async function lay(
  page: Page,
  how: How,
  request: LayoutRequest,
  mostPages?: number
): Promise<Laid> {
  const {html, ...laid} = await page.evaluate(
    (...all) =>
      // Put there by `opened`.
      (globalThis as unknown as {lay: (...given: typeof all) => Promise<Answer>}).lay(...all),
    how,
    request,
    mostPages
  )
  return {...laid, shown: comparable(html)}
}

/** References are random, and the order of attributes means nothing. */
function comparable(html: string): string {
  return html.replace(/<(\w+)([^>]*)>/gu, (_tag, name: string, text: string) => {
    const attributes = [...text.matchAll(/([\w-]+)="([^"]*)"/gu)]
      .filter(([, key = '']) => !/^(?:data-ref|data-following|data-id|id)$/u.test(key))
      .map(([, key = '', value = '']) => {
        if (/^data-split-(?:from|to)$/u.test(key)) return key
        return `${key}=${key === 'style' ? value.split(/;\s*/u).sort().join(';') : value}`
      })
    return `<${name} ${attributes.sort().join(' ')}>`
  })
}

/**
 * Lay out `versions` one after the other; each has to be as from the beginning. Gives how many
 * pages were laid out for those that went on; what was settled otherwise at its end does not.
 */
async function follow(...versions: readonly string[]): Promise<readonly number[]> {
  const [first = '', ...others] = versions
  let {result: before} = await lay(edited, 'layOut', await requestOf(first))
  const counts: number[] = []
  for (const markdown of others) {
    const request = await requestOf(markdown)
    const [again, whole] = [
      await lay(edited, 'layOutAgain', request),
      await lay(fresh, 'layOut', request)
    ]
    if (again.result) {
      assert.deepEqual({...again.result, pageTimes: []}, {...whole.result, pageTimes: []})
      isSameDocument(again.shown, whole.shown)
      counts.push(again.count)
    } else {
      assert.ok(isRespaced(before) || isRespaced(whole.result), 'Expected a layout that went on')
      await lay(edited, 'layOut', request)
    }
    before = whole.result
  }
  return counts
}

function isRespaced(result: LayoutResult | undefined): boolean {
  return result?.notes.some(({kind}) => kind !== 'title') ?? false
}

const paragraphs = pagesOfText(10).split('\n\n')

/** The notice with paragraph `index` changed. */
function withParagraph(index: number, change: (text: string) => string): string {
  return noticeOf('{}', paragraphs.with(index, change(paragraphs[index] ?? '')).join('\n\n'))
}

const plain = noticeOf('{}', paragraphs.join('\n\n'))
const words = (text: string): string => `甲乙${text.slice(2)}`

test('words that take no more room: the pages around them, and no others', async () => {
  for (const index of [6, 17, 25]) {
    const [count = 0] = await follow(plain, withParagraph(index, words))
    assert.ok(count >= 1 && count <= 4, `Expected two or three pages, ${count} were laid out`)
  }
})

test('words that take more room: all pages from there on', async () => {
  const [count = 0] = await follow(
    plain,
    withParagraph(20, (text) => paragraph(60) + text)
  )
  assert.ok(count >= 4 && count <= 10, `Expected the second half, ${count} pages were laid out`)
})

test('words that take less room, so that there are fewer pages', async () => {
  await follow(
    plain,
    withParagraph(20, () => paragraph(20))
  )
})

test('the first paragraph, and the last', async () => {
  await follow(plain, withParagraph(0, words), withParagraph(39, words))
})

test('an edit upon an edit, and back', async () => {
  await follow(plain, withParagraph(12, words), withParagraph(30, words), plain, plain)
})

test('words in bold come and go', async () => {
  await follow(
    plain,
    withParagraph(14, (text) => `**重点。**${text}`),
    withParagraph(14, (text) => `${text.slice(0, 30)}**${text.slice(30, 60)}**${text.slice(60)}`),
    plain
  )
})

test('lines of the source that move, with words and without', async () => {
  await follow(
    plain,
    withParagraph(10, (text) => `${text.slice(0, 40)}\n${text.slice(40)}`),
    plain.replace('\n\n\n', '\n\n\n\n\n'),
    withParagraph(10, (text) => `${text.slice(0, 40)}\n${words(text.slice(40))}\n\n`)
  )
})

test('headings, and marks and rules of the first page', async () => {
  const text = (name: string, form: string): string =>
    noticeOf('{}', `## 一、${name}\n\n${paragraphs.slice(0, 10).join('\n\n')}`).replace(
      '---\n',
      `---\n格式: ${form}\n`
    )
  for (const form of ['通用', '信函']) {
    await follow(text('总体要求', form), text('总的要求', form))
  }
})

test('edits that bring name and date to a page of their own', async () => {
  const ending = (length: number): string =>
    noticeOf('{}', [...paragraphs.slice(0, 8), paragraph(length)].join('\n\n'))
  await follow(...Array.from({length: 8}, (_each, index) => ending(60 + index * 56)))
})

test('edits at random', async () => {
  const random = numbersFrom(9704)
  const texts = [...paragraphs]
  const versions = [plain]
  for (let round = 0; round < 12; round += 1) {
    const at = random(texts.length - 1)
    const text = texts[at] ?? ''
    const from = random(text.length - 2)
    const inserted = paragraph(1 + random(40)).slice(0, -1)
    texts[at] =
      random(2) === 0
        ? text.slice(0, from) + inserted + text.slice(from)
        : text.slice(0, from) + text.slice(Math.min(text.length - 1, from + random(40)))
    versions.push(noticeOf('{}', texts.join('\n\n')))
  }
  await follow(...versions)
})

test('a paragraph more, and less: the pages around it', async () => {
  for (const index of [1, 6, 7, 8, 9, 17, 25, 38]) {
    const more = paragraphs.toSpliced(index, 0, paragraph(30))
    const counts = await follow(plain, noticeOf('{}', more.join('\n\n')), plain)
    assert.equal(counts.length, 2)
  }
})

test('a paragraph that takes the room of another: no pages but those around it', async () => {
  const text = paragraphs[16] ?? ''
  const parted = paragraphs.toSpliced(16, 1, text.slice(0, 110), text.slice(112))
  const [count = 0] = await follow(plain, noticeOf('{}', parted.join('\n\n')))
  assert.ok(count >= 1 && count <= 4, `Expected two or three pages, ${count} were laid out`)
})

test('several paragraphs come, go and change places', async () => {
  const few = paragraphs.slice(0, 24)
  const [one = '', two = ''] = few.slice(11)
  const versions = [
    few,
    few.toSpliced(10, 0, paragraph(80), paragraph(5), paragraph(140)),
    few.toSpliced(10, 3),
    few.toSpliced(11, 2, two, one),
    few.toSpliced(4, 1, paragraph(70)).toSpliced(20, 1),
    few.toSpliced(2, 0, paragraph(40)).toSpliced(18, 0, paragraph(40))
  ]
  await follow(...versions.map((texts) => noticeOf('{}', texts.join('\n\n'))))
})

test('headings come and go, and the numbers of others with them', async () => {
  const headed = paragraphs.flatMap((text, index) => [
    ...(index % 6 === 3 ? [`## 工作${index}`] : []),
    `第${index}段，${text}`
  ])
  const at = (index: number): number => headed.findIndex((text) => text.startsWith(`第${index}段`))
  const versions = [
    headed,
    headed.toSpliced(at(7), 0, '## 新的一层'),
    headed,
    headed.toSpliced(at(9) - 1, 1),
    headed.toSpliced(at(15), 0, paragraph(50)),
    headed.toSpliced(at(15), 1),
    headed.with(at(13), '## 不再是一段')
  ]
  await follow(...versions.map((texts) => noticeOf('{}', texts.join('\n\n'))))
})

test('a row of headings at the foot of a page comes and goes with the text below it', async () => {
  const row = ['## 总体要求', '### 工作目标', '#### 近期目标']
  const headed = (lines: number): string =>
    noticeOf(
      '{}',
      [...row, paragraph(50), ...Array(lines).fill('一句话。'), ...row, ...paragraphs].join('\n\n')
    )
  await follow(...[6, 7, 8, 9, 10, 11, 12, 8, 11].map(headed))
})

test('paragraphs at random', async () => {
  const random = numbersFrom(2012)
  let texts = paragraphs.flatMap((text, index) => (index % 7 === 2 ? [`## 要点`, text] : [text]))
  const versions = [noticeOf('{}', texts.join('\n\n'))]
  for (let round = 0; round < 24; round += 1) {
    const place = 1 + random(texts.length - 4)
    const put = [paragraph(1 + random(120)), '## 另一点', paragraph(28)].slice(random(3), 3)
    texts = texts.toSpliced(place, random(3), ...(random(3) === 0 ? [] : put))
    if (texts[0]?.startsWith('#')) texts = [paragraph(20), ...texts]
    versions.push(noticeOf('{}', texts.join('\n\n')))
  }
  const counts = await follow(...versions)
  assert.ok(counts.length > 12, `${counts.length} of 24 went on`)
})

const declined: ReadonlyArray<readonly [what: string, before: string, after: string]> = [
  ['a heading, the first of its level', plain, withParagraph(3, () => '## 二、要求')],
  [
    'a paragraph before all others',
    plain,
    withParagraph(0, (text) => `${paragraph(9)}\n\n${text}`)
  ],
  ['another title', plain, plain.replace('关于甲的通知', '关于乙的通知')],
  ['a table', withTable('甲'), withTable('乙')],
  ['words beside a turned table', turned('正文。'), turned('正文，更长的正文。')],
  ['a footnote', plain, `${withParagraph(3, (text) => `${text}[^1]`)}\n\n[^1]: 注释。`],
  ['other settings', plain, noticeOf('{镜像: true}', paragraphs.join('\n\n'))]
]

function withTable(cell: string): string {
  return withParagraph(3, (text) => `${text}\n\n| 名称 | 数量 |\n| --- | --- |\n| ${cell} | 1 |`)
}

function turned(text: string): string {
  return withParagraph(
    3,
    () => `${text}\n\n{方向: 横}\n\n| 名称 | 数量 |\n| --- | --- |\n| 甲 | 1 |`
  )
}

for (const [what, before, changed] of declined) {
  test(`laid out from the beginning: ${what}`, async () => {
    await lay(edited, 'layOut', await requestOf(before))
    const {result} = await lay(edited, 'layOutAgain', await requestOf(changed))
    assert.equal(result, undefined)
  })
}

test('beside a table words change as elsewhere', async () => {
  await follow(
    withTable('甲'),
    withTable('甲').replace(paragraphs[9] ?? '', words(paragraphs[9] ?? ''))
  )
})

test('a layout that was stopped is none to go on from', async () => {
  for (const how of ['layOut', 'layOutAgain'] as const) {
    await lay(edited, 'layOut', await requestOf(plain))
    const other = await requestOf(withParagraph(20, (text) => paragraph(60) + text))
    await lay(edited, how, other, 2)
    const {result} = await lay(edited, 'layOutAgain', await requestOf(plain))
    assert.equal(result, undefined)
  }
})

test('nothing stands in a page that was cleaned', async () => {
  const request = await requestOf(plain)
  await lay(edited, 'layOut', request)
  await edited.evaluate(() => {
    const {hongtou} = globalThis as unknown as {hongtou: {cleanPage(): void}}
    hongtou.cleanPage()
  })
  const {result} = await lay(edited, 'layOutAgain', request)
  assert.equal(result, undefined)
})
