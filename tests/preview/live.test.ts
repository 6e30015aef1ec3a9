/** A reader at the preview: what is shown, and how it follows the files. */

import assert from 'node:assert/strict'
import {chmod, cp, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {stylesFolder} from '../../src/project/paths.ts'
import {seriousFaults} from './axe.ts'
import {filler, notice, picture} from './documents.ts'
import {front, look, pagesOf, serve, shown, untilShown} from './reader.ts'

const saves = Number(process.env.HONGTOU_SAVES ?? 200)

const folder = await mkdtemp(join(tmpdir(), 'hongtou-live-'))
after(() => rm(folder, {recursive: true, force: true}))
const styles = join(folder, 'styles')
await cp(stylesFolder, styles, {recursive: true})
// An editor that writes down what it is asked to open.
const opened = join(folder, 'opened.txt')
const editor = join(folder, 'editor.sh')
await writeFile(editor, `#!/bin/sh\necho "$@" >> '${opened}'\n`)
await chmod(editor, 0o755)
process.env.LAUNCH_EDITOR = editor

const hostile = notice('甲\\<script>document.title="ran"\\</script>乙', '[链](javascript:alert(1))')
const long = Array.from({length: 40}, (_each, index) => filler(`第${index}段`))
const served = await serve(
  {
    'content/a.md': notice(filler('甲段'), filler('乙段')),
    'content/b.md': notice(...long).replace('7号', '8号'),
    'content/c.md': notice(filler('丙段'), '![图](p.svg)').replace('7号', '9号'),
    'content/p.svg': picture(),
    'content/d.md': hostile
  },
  {styles}
)
const {write} = served
const view = await look(served)
const {page} = view
const version = (): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset.shown)

async function open(path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = encodeURIComponent(to)
  }, path)
  await page.waitForFunction(
    (wanted) => document.documentElement.dataset.path === wanted,
    {polling: 10},
    path
  )
}

test('lists the documents and shows the first', async () => {
  await shown(page)
  assert.match((await pagesOf(page))[0] ?? '', /甲段/u)
  await page.waitForFunction(() => document.querySelectorAll('.state.unread').length === 0, {
    timeout: 60_000
  })
  const list = await page.$$eval('#list a', (links) => links.map((link) => link.textContent))
  assert.equal(list.length, 4)
  assert.match(list[1] ?? '', /年度工作的通知某工发〔2026〕8号\d+ 页/u)
})

test('the filter finds by number and by title', async () => {
  await page.keyboard.press('/')
  await page.keyboard.type('8号')
  assert.equal((await page.$$('#list a')).length, 1)
  const before = await version()
  await page.keyboard.press('Enter')
  await shown(page, before)
  assert.equal(await page.evaluate(() => decodeURIComponent(location.hash)), '#content/b.md')
  await page.click('#filter', {count: 3})
  await page.keyboard.press('Escape')
  assert.equal((await page.$$('#list a')).length, 1)
  await page.keyboard.press('Escape')
  assert.equal((await page.$$('#list a')).length, 4)
})

test('after opening, an edit is laid out in the pages that stand, from the first one on', async () => {
  const marked = await page.waitForFunction(
    () => {
      const every = '.pagedjs_pages > .pagedjs_page'
      const [front, ...others] = ['iframe.front', 'iframe:not(.front)'].flatMap((which) =>
        [...document.querySelectorAll<HTMLIFrameElement>(which)].map(
          (each) => each.contentDocument?.querySelectorAll<HTMLElement>(every) ?? []
        )
      )
      const pages = others.find(({length}) => length === front?.length) ?? []
      for (const each of pages) each.dataset.stood = ''
      return pages.length
    },
    {polling: 50}
  )
  const pages = Number(await marked.jsonValue())
  const last = long.length - 1
  const edited = long.map((text, index) => (index === last ? text.replace('。', '，改。') : text))
  await write('content/b.md', notice(...edited).replace('7号', '8号'))
  await untilShown(page, '改。')
  const stood = await (await front(page)).$$eval('[data-stood]', (each) => each.length)
  assert.ok(pages > 4 && stood >= pages - 3, `${stood} of ${pages} pages stood`)
})

test('an edit is shown in its place: the paragraph that is read does not move', async () => {
  const frame = await front(page)
  await page.evaluate(() => document.querySelector<HTMLIFrameElement>('.front')?.focus())
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('j')
  const topOf = async (text: string) =>
    (await front(page)).evaluate((wanted) => {
      const all = [...document.querySelectorAll('.pagedjs_page p[data-line]')]
      return all.find((each) => each.textContent?.startsWith(wanted))?.getBoundingClientRect().top
    }, text)
  const visible = await frame.evaluate(() => {
    const all = [...document.querySelectorAll('.pagedjs_page p[data-line]')]
    const whole = all.find(
      (each) => each.getBoundingClientRect().top > 0 && each.textContent?.startsWith('第')
    )
    return whole?.textContent?.split('。')[0] ?? ''
  })
  const before = await topOf(visible)
  await write('content/b.md', notice('新的一段。', ...long).replace('7号', '8号'))
  await page.evaluate(() => localStorage.clear())
  await untilShown(page, '新的一段。')
  // The new paragraph is far above: it is scrolled to, being what is edited.
  assert.ok(Math.abs((await topOf('新的一段')) ?? 1e6) < 800)
  const edited = long.map((text) =>
    text.startsWith(visible) ? text.replace('。', '，改过。') : text
  )
  await (await front(page)).evaluate((y) => document.documentElement.scrollBy(0, y ?? 0), before)
  await write('content/b.md', notice('新的一段。', ...edited).replace('7号', '8号'))
  await untilShown(page, '改过。')
  assert.ok(Math.abs((await topOf(visible)) ?? 1e6) < 800)
})

test('an error is shown with its lines over the last good pages, until it is mended', async () => {
  await open('content/a.md')
  await write('content/a.md', notice(filler('甲段')).replace('2026-03-05', '2026-13-05'))
  await page.waitForSelector('#faults:not([hidden])')
  assert.match((await page.$eval('#faults', (each) => each.textContent)) ?? '', /2026-13-05/u)
  assert.equal(await page.$eval('.row.faulty .row-number', (each) => each.textContent), '5')
  assert.match((await pagesOf(page)).join(''), /乙段/u, 'the last good pages stay')
  await write('content/a.md', notice(filler('甲段'), filler('丁段')))
  await untilShown(page, '丁段')
  await page.waitForSelector('#faults[hidden]')
})

test('what the editor leaves half-written does not take the server down', async () => {
  for (const text of ['', '---\n', '---\n标题: [', '\0', '---\n---\n', '> 引']) {
    await write('content/a.md', text)
    await new Promise((next) => setTimeout(next, 30))
  }
  await write('content/a.md', notice(filler('甲段'), filler('戊段')))
  await untilShown(page, '戊段')
})

test('a click on a paragraph shows its line and opens it in the editor', async () => {
  const frame = await front(page)
  await frame.evaluate(() => document.documentElement.scrollTo(0, 0))
  await (await frame.$('.pagedjs_page p[data-line="8"]'))?.click()
  await page.waitForSelector('#chip:not([hidden]) .place')
  assert.equal(await page.$eval('#chip .place', (each) => each.textContent), 'content/a.md:8')
  await page.click('#chip button')
  await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('打开'))
  const asked = await readFile(opened, 'utf8')
  assert.match(asked, /content\/a\.md/u)
})

test('grid and boxes are drawn by keys alone', async () => {
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  const frame = await front(page)
  await frame.waitForSelector('.overlay .grid')
  await frame.waitForSelector('.overlay .element-box')
  const names = await frame.$$eval('.element-box > span', (all) =>
    all.map((each) => each.textContent)
  )
  for (const name of ['发文机关标志', '发文字号', '标题', '正文'])
    assert.ok(names.includes(name), name)
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  assert.equal((await frame.$$('.overlay .grid')).length, 0)
  await page.keyboard.press('?')
  assert.ok(await page.$('dialog#help[open]'))
  await page.keyboard.press('Escape')
  assert.equal(await page.$('dialog[open]'), null)
})

test('what stands below a title has its box, as the glossary calls it', async () => {
  const below = ['——在某某会议上', '（2026年1月20日）', '市长　张某某', '各位代表：', '正文。']
  await write('content/d.md', ['# 关于年度工作的报告', ...below, ''].join('\n\n'))
  await open('content/d.md')
  await untilShown(page, '各位代表')
  await page.keyboard.press('b')
  const frame = await front(page)
  await frame.waitForSelector('.overlay .element-box')
  const names = await frame.$$eval('.element-box > span', (all) =>
    all.map((each) => each.textContent)
  )
  assert.deepEqual(names, ['标题', '副标题', '题注', '报告人', '主送机关', '正文'])
  await page.keyboard.press('b')
  await write('content/d.md', hostile)
})

test('a picture that changes changes the pages that show it', async () => {
  await open('content/c.md')
  const before = await version()
  await write('content/p.svg', picture('#0f0'))
  await shown(page, before)
  const source = await (await front(page)).$eval(
    '.pagedjs_page [data-element="picture"] img',
    (each) => each.getAttribute('src')
  )
  assert.match(Buffer.from(source?.split(',')[1] ?? '', 'base64').toString(), /#0f0/u)
})

test('what is measured in the PDF is listed with its clause and marked on its spot', async () => {
  const lines = ['某某市总工会关于开展职工', '岗位练兵', '活动有关具体事项的通知']
  // An hourglass: the author's own lines win, and only the PDF shows what became of them.
  const text = notice(filler('辛段')).replace(/^标题: .*$/mu, `标题: [${lines.join(', ')}]`)
  await write('content/g.md', text)
  await page.waitForSelector('#list a[title="content/g.md"]')
  await open('content/g.md')
  const listed = (): Promise<string | null> =>
    page.$eval('#findings-list', (each) => each.textContent)
  assert.doesNotMatch((await listed()) ?? '', /7\.3\.1/u)
  await page.keyboard.press('p')
  // 某某 is listed as a blank first.
  await page.waitForSelector('dialog#before[open]')
  await page.keyboard.press('Enter')
  await page.waitForFunction(
    () => document.querySelector('#findings-list')?.textContent?.includes('7.3.1'),
    {timeout: 60_000}
  )
  assert.match((await listed()) ?? '', /93.*mm.*第 1 页/u)

  const frame = await front(page)
  await frame.waitForSelector('.mark[data-severity="warning"]')
  const [mark, title] = await frame.evaluate(() =>
    ['.overlay .place', '[data-element="title"]'].map((selector) => {
      const {left, right, top, bottom} =
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
      return {x: (left + right) / 2, y: (top + bottom) / 2, height: bottom - top}
    })
  )
  assert.ok(mark && title && mark.height > 0)
  // The box is that of the ink, the other one that of the lines.
  assert.ok(Math.abs(mark.x - title.x) < title.height / 4, JSON.stringify({mark, title}))
  assert.ok(Math.abs(mark.y - title.y) < title.height / 4, JSON.stringify({mark, title}))
  await rm(join(served.folder, 'content/g.md'))
  await page.waitForFunction(() => document.querySelectorAll('#list a').length === 4)
})

test('styles that change are shown without losing the place', async () => {
  await open('content/b.md')
  await (await front(page)).evaluate(() => document.documentElement.scrollTo(0, 2500))
  const path = join(styles, 'colour.css')
  await writeFile(path, (await readFile(path, 'utf8')).replace('rgb(255 0 0)', 'rgb(1 2 3)'))
  await page.waitForFunction(
    () => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.front')?.contentDocument
      const mark = frame?.querySelector('.pagedjs_page [data-element="issuer-mark"]')
      return mark && frame?.defaultView?.getComputedStyle(mark).color === 'rgb(1, 2, 3)'
    },
    {polling: 20}
  )
  const top = await (await front(page)).evaluate(() => document.documentElement.scrollTop)
  assert.ok(Math.abs(top - 2500) < 5, `${top}`)
})

test('files come, go and are renamed', async () => {
  await write('content/e.md', notice(filler('己段')).replace('7号', '10号'))
  await page.waitForFunction(() => document.querySelectorAll('#list a').length === 5)
  await open('content/e.md')
  await rename(join(served.folder, 'content/e.md'), join(served.folder, 'content/f.md'))
  await page.waitForSelector('#list a[title="content/f.md"]')
  assert.equal(await page.$('#list a[title="content/e.md"]'), null)
  await rm(join(served.folder, 'content/f.md'))
  await page.waitForFunction(() => document.querySelectorAll('#list a').length === 4)
})

test('nothing of the document runs', async () => {
  await open('content/d.md')
  const frame = await front(page)
  assert.equal(await frame.$('.pagedjs_area script'), null)
  assert.equal(await frame.$('a[href^="javascript:"]'), null)
  // Not even if it got through: the frame's policy lets no script in but ours.
  const ran = await frame.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "ran"'
    document.body.append(script)
    script.remove()
    return document.title
  })
  assert.notEqual(ran, 'ran')
  view.complaints.splice(0)
})

test('two tabs follow the same file', async () => {
  await open('content/a.md')
  const other = await look(served, '#content%2Fa.md')
  await shown(other.page)
  await write('content/a.md', notice(filler('甲段'), filler('庚段')))
  await Promise.all([untilShown(page, '庚段'), untilShown(other.page, '庚段')])
  assert.deepEqual(other.complaints, [])
  await other.page.close()
})

test('settings are tried in the view, and written only when asked', async () => {
  const source = await readFile(join(served.folder, 'content/a.md'), 'utf8')
  const before = await version()
  await page.evaluate(() => {
    const tools = [...document.querySelectorAll<HTMLButtonElement>('#tools button')]
    tools.find((each) => each.textContent === '设置')?.click()
  })
  await page.select('#setting-form', 'plain')
  await shown(page, before)
  const frame = await front(page)
  assert.equal(await frame.$('.pagedjs_page [data-element="issuer-mark"]'), null)
  assert.equal(await frame.$eval('.pagedjs_page main', (main) => main.dataset.form), 'plain')
  assert.equal(await readFile(join(served.folder, 'content/a.md'), 'utf8'), source)
  await page.click('#settings button.primary')
  await page.waitForFunction(() => document.querySelector('#chip')?.textContent?.includes('写入'))
  const written = await readFile(join(served.folder, 'content/a.md'), 'utf8')
  assert.equal(written, source.replace('2026-03-05\n', '2026-03-05\n格式: 白头\n'))
})

test(`${saves} saves in a row: the last one is shown, and memory stays`, async () => {
  const used = async (): Promise<number> => {
    const client = await page.createCDPSession()
    await client.send('HeapProfiler.collectGarbage')
    const {JSHeapUsedSize = 0} = await page.metrics()
    await client.detach()
    return JSHeapUsedSize
  }
  const save = async (count: number): Promise<void> => {
    const text = `第${count}次保存`
    await write('content/a.md', notice(filler('甲段', 1), text))
    // Now and then the reader sees it; in between one save overtakes the other.
    if (count % 10 === 0) await untilShown(page, `${text}`)
    else await new Promise((next) => setTimeout(next, 12))
  }
  for (let count = 1; count <= saves / 4; count += 1) await save(count)
  const before = await used()
  for (let count = saves / 4 + 1; count <= saves; count += 1) await save(count)
  await untilShown(page, `第${saves}次保存`)
  const growth = (await used()) - before
  assert.ok(growth < 4 * 1024 * 1024, `Expected a flat memory, grew by ${growth} bytes`)
  assert.equal((await page.$$('iframe')).length, 3)
})

test('axe finds nothing serious, light and dark', async () => {
  for (const scheme of ['light', 'dark'] as const) {
    assert.deepEqual(await seriousFaults(page, scheme), [], scheme)
  }
})

test('the browser had nothing to complain of', () => {
  assert.deepEqual(view.complaints, [])
})
