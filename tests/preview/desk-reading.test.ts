/** What people expect of pages on a screen: an outline, all pages, sizes, places, words for it. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {seriousFaults} from './axe.ts'
import {filler, notice} from './documents.ts'
import {front, look, serve, shown, untilShown} from './reader.ts'

const parts = Array.from({length: 6}, (_each, index) => [
  `## 第${index}部分`,
  ...Array.from({length: 4}, (_one, at) => filler(`第${index}之${at}段`))
])
const served = await serve({
  'content/a.md': notice('各单位：', ...parts.flat()),
  'content/b.md': notice('各单位：', '另一份。'),
  ...Object.fromEntries(
    Array.from({length: 30}, (_each, index) => [
      `content/c${String(index).padStart(2, '0')}.md`,
      `标题${index}\n\n正文。\n`
    ])
  )
})
const view = await look(served)
const {page} = view
await shown(page)

const pageNumber = async (): Promise<number> =>
  Number(/\d+/u.exec((await page.$eval('#pager', (each) => each.textContent)) ?? '')?.[0])

async function untilPage(wanted: number): Promise<void> {
  await page.waitForFunction(
    (number) =>
      document.querySelector('#pager')?.textContent?.match(/\d+/u)?.[0] === String(number),
    {polling: 20},
    wanted
  )
}

test('Space, PageDown, End and Home turn the pages without a click', async () => {
  assert.equal(await pageNumber(), 1)
  await page.keyboard.press('End')
  await page.waitForFunction(
    () => {
      const [n, of] = document.querySelector('#pager')?.textContent?.match(/\d+/gu) ?? []
      return n !== undefined && n === of && n !== '1'
    },
    {polling: 20}
  )
  await page.keyboard.press('Home')
  await untilPage(1)
  for (const key of ['Space', 'PageDown'] as const) {
    const before = await scrolled()
    await page.keyboard.press(key)
    assert.ok((await scrolled()) > before, key)
  }
  await page.keyboard.press('Home')
})

async function scrolled(): Promise<number> {
  return (await front(page)).evaluate(() => document.documentElement.scrollTop)
}

test('a page is gone to by its number, and too large a one is the last', async () => {
  await page.keyboard.press('G')
  await page.waitForSelector('#pager input:focus')
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await untilPage(3)
  await page.click('#pager .where-to')
  await page.keyboard.type('9')
  await page.keyboard.press('Escape')
  await untilPage(3)
  await page.keyboard.press('G')
  await page.keyboard.type('999')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => {
    const [n, of] = document.querySelector('#pager')?.textContent?.match(/\d+/gu) ?? []
    return n === of
  })
})

test('pages are shown in per cent, and larger and smaller by a key', async () => {
  const width = async (): Promise<number> =>
    (await front(page)).$eval('.pagedjs_page', (each) => each.getBoundingClientRect().width)
  await page.select('#zoom select', '100')
  const whole = (210 / 25.4) * 96
  assert.ok(Math.abs((await width()) - whole) < 1, String(await width()))
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('+')
  assert.ok(Math.abs((await width()) - whole * 1.25) < 1)
  await page.keyboard.press('-')
  await page.keyboard.press('-')
  assert.ok(Math.abs((await width()) - whole * 0.8) < 1)
})

test('all pages at once; a click on one is the way to it', async () => {
  await page.select('#zoom select', 'overview')
  const frame = await front(page)
  const third = await frame.$('.pagedjs_page:nth-child(3)')
  const first = await frame.$('.pagedjs_page:nth-child(1)')
  assert.equal((await third?.boundingBox())?.y, (await first?.boundingBox())?.y)
  await third?.click()
  await untilPage(3)
  assert.equal(await page.$eval('#zoom select', (each) => each.value), 'width')
})

test('the outline has the headings with their numbers, and leads to them', async () => {
  await page.click('#tab-outline')
  const texts = await page.$$eval('#outline button', (each) => each.map((one) => one.textContent))
  assert.deepEqual(
    texts.slice(1),
    parts.map((_each, index) => `${'一二三四五六'[index]}、第${index}部分`)
  )
  await page.click('#outline li:nth-child(4) button')
  await page.waitForFunction(() =>
    document.querySelector('#outline li:nth-child(4) [aria-current]')
  )
  const frame = await front(page)
  const top = await frame.$$eval(
    '.pagedjs_page h2',
    (each) => each.at(2)?.getBoundingClientRect().top
  )
  assert.ok(top !== undefined && top >= 0 && top < 800, String(top))
})

test('numbers stand before headings in the text as they are printed', async () => {
  await page.keyboard.press('Escape')
  await page.click('#tools button')
  await page.waitForSelector('.cm-printedNumber')
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('.cm-line')].some((line) =>
        /^## [一二三四五六]、第\d部分$/u.test(line.textContent ?? '')
      ),
    {polling: 50}
  )
})

test('words are found on the pages, one after the other, and Esc takes the marks away', async () => {
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.down('Control')
  await page.keyboard.press('f')
  await page.keyboard.up('Control')
  await page.waitForSelector('#find input:focus')
  await page.keyboard.type('第5 之3段')
  const said = (): Promise<string | null> => page.$eval('#find .count', (each) => each.textContent)
  assert.equal(await said(), '1 / 1')
  await page.$eval('#find input', (each) => (each as HTMLInputElement).select())
  await page.keyboard.type('第0部分')
  assert.equal(await said(), '1 / 1')
  await page.$eval('#find input', (each) => (each as HTMLInputElement).select())
  await page.keyboard.type('统一部署')
  const before = await said()
  await page.keyboard.press('Enter')
  assert.notEqual(await said(), before)
  const marks = async (): Promise<readonly boolean[]> =>
    (await front(page)).evaluate(() =>
      ['found', 'found-now'].map((name) => CSS.highlights.has(name))
    )
  assert.deepEqual(await marks(), [true, true])
  await page.keyboard.type('没有的话')
  assert.equal(await said(), '没有找到')
  await page.keyboard.press('Escape')
  assert.deepEqual(await marks(), [false, false])
})

test('the place is kept over a reload, in the text too', async () => {
  const before = await scrolled()
  assert.ok(before > 0)
  await new Promise((next) => setTimeout(next, 250))
  await page.reload()
  await shown(page)
  await page.waitForFunction(
    (wanted) => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.front')
      const top = frame?.contentDocument?.documentElement.scrollTop ?? 0
      return Math.abs(top - wanted) < 40
    },
    {polling: 50},
    before
  )
})

test('the list is scrolled to what is open; Esc leaves what was entered', async () => {
  await page.click('.text-bar .icon')
  await page.evaluate(() => {
    location.hash = encodeURIComponent('content/c29.md')
  })
  await page.waitForFunction(
    () => {
      const item = document.querySelector('#list [aria-current]')
      const box = item?.getBoundingClientRect()
      return (
        item?.getAttribute('title') === 'content/c29.md' && box && box.bottom <= innerHeight + 1
      )
    },
    {polling: 20}
  )
  // Keys for pages that are just being replaced are lost with them.
  await page.waitForFunction(() => document.documentElement.dataset.path === 'content/c29.md', {
    polling: 20
  })
  await page.keyboard.press('/')
  await page.type('#filter', '标题2')
  await page.keyboard.press('Escape')
  assert.equal(await page.$eval('#filter', (each) => (each as HTMLInputElement).value), '标题2')
  await page.keyboard.press('n')
  await page.waitForSelector('dialog#new[open]')
  await page.type('#new-title', '写到一半')
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog#new:not([open])')
  await page.keyboard.press('n')
  await page.waitForSelector('dialog#new[open]')
  assert.equal(
    await page.$eval('#new-title', (each) => (each as HTMLInputElement).value),
    '写到一半'
  )
  await page.keyboard.press('Escape')
})

test('a comparison without a difference says so in words', async () => {
  await page.evaluate(() => {
    location.hash = encodeURIComponent('content/b.md')
  })
  await untilShown(page, '另一份。')
  await page.waitForFunction(() => document.documentElement.dataset.path === 'content/b.md')
  await page.$$eval('#tools button', (each) =>
    each.find(({textContent}) => textContent === '比对')?.click()
  )
  await page.waitForFunction(
    () => document.querySelector('#chip')?.textContent?.includes('预览与 PDF 相同'),
    {polling: 50, timeout: 60_000}
  )
})

test('all tools are in sight at 390 px, nothing lies over the pages, and axe is content', async () => {
  for (const width of [1280, 390]) {
    await page.setViewport({width, height: 844})
    const hidden = await page.$$eval('#tools button', (each) =>
      each
        .filter((one) => {
          const {left, right, width: wide} = one.getBoundingClientRect()
          return wide === 0 || left < 0 || right > innerWidth
        })
        .map((one) => one.textContent)
    )
    assert.deepEqual(hidden, [], String(width))
    const over = await page.evaluate(() => {
      const stage = document.querySelector('#stage')?.getBoundingClientRect()
      const foot = document.querySelector('#foot')?.getBoundingClientRect()
      return (foot?.top ?? 0) < (stage?.bottom ?? 0)
    })
    assert.ok(!over)
    for (const scheme of ['light', 'dark'] as const) {
      assert.deepEqual(await seriousFaults(page, scheme), [], `${width} ${scheme}`)
    }
  }
})

test('the browser had nothing to complain of', () => {
  assert.deepEqual(view.complaints, [])
})
