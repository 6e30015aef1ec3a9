/** A clerk at the form of the front matter: by mouse, by keys alone, and beside the text. */

import assert from 'node:assert/strict'
import {readFile, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {seriousFaults} from './axe.ts'
import {filler, picture} from './documents.ts'
import {look, serve, untilShown} from './reader.ts'

const body = `各单位：\n\n${filler('甲段')}\n`
const served = await serve({
  'content/mouse.md': body,
  'content/keys.md': `---\n# 版本一\n标题: "关于做好年度工作的通知"   # 定稿\n发文字号: 某工发〔2026〕7号\n成文日期: 2026-03-05  # 待填\n---\n\n${body}`,
  'content/bad.md': `---\n标题: 关于工作的通知\n发文机关: [甲\n---\n\n${body}`,
  'content/甲章.svg': picture('#d00'),
  'content/章/乙章.svg': picture('#c33')
})
const view = await look(served, '#content%2Fmouse.md', {width: 1440, height: 900})
const {page} = view
const onDisk = (path: string): Promise<string> => readFile(join(served.folder, path), 'utf8')
const field = (name: string): string => `[data-field="${name}"]`

async function until(state: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLElement>('.text-state')?.dataset.state === wanted,
    {polling: 20},
    state
  )
}

async function open(path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = encodeURIComponent(to)
  }, path)
  const name = path.split('/').at(-1)
  await page.waitForFunction(
    (wanted) => document.querySelector('.text-name')?.textContent === wanted,
    {polling: 20},
    name
  )
  await until('isSaved')
}

async function control(key: 's' | 'z' | 'y' | 'a'): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press(key)
  await page.keyboard.up('Control')
}

async function save(): Promise<void> {
  await control('s')
  await until('isSaved')
}

/** Write into the nth text of a field, made by its button where there is none yet. */
async function write(name: string, ...texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.click(`${field(name)} .form-list > button`)
    else await page.click(`${field(name)} textarea`)
    await page.keyboard.sendCharacter(text)
  }
}

/** Choose it by sight; a click that falls while what was found is being shown is made again. */
async function choosePicture(name: string, row: number): Promise<void> {
  if (row > 0) await page.click(`${field('seal')} .form-list > button`)
  const own = `${field('seal')} .form-row:nth-child(${row + 1})`
  for (let turn = 0; turn < 10; turn += 1) {
    await page.click(`${own} button.form-picture`)
    const opened = await page
      .waitForSelector(`${own} .form-pictures:popover-open`, {timeout: 1000})
      .catch(() => null)
    if (opened) break
  }
  const choice = await page.waitForSelector(`${own} ::-p-aria(${name}[role="button"])`)
  await choice?.evaluate((each) => (each as HTMLElement).click())
  await page.waitForFunction(
    (at, text) => document.querySelector(at)?.textContent === text,
    {polling: 20},
    `${own} button.form-picture`,
    name
  )
}

/** Tab, until what is entered is in the field. */
async function tabTo(name: string): Promise<void> {
  for (let turn = 0; turn < 80; turn += 1) {
    if (await page.$(`${field(name)}:focus-within`)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`Expected ${name} to be reached by Tab`)
}

async function shiftTabTo(selector: string): Promise<void> {
  await page.keyboard.down('Shift')
  for (let turn = 0; turn < 80 && !(await page.$(`${selector}:focus`)); turn += 1) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.up('Shift')
  assert.ok(await page.$(`${selector}:focus`), selector)
}

test('pictures beside a document are shown, and nothing that is not beside it', async () => {
  const {address} = served.server
  const get = (path: string) => fetch(new URL(path, address))
  const beside = await (await get('/api/beside?path=content/mouse.md')).json()
  assert.deepEqual(beside, {pictures: ['甲章.svg', '章/乙章.svg'], texts: ['bad.md', 'keys.md']})
  const of = (name: string, path = 'content/mouse.md') =>
    get(`/api/picture?${new URLSearchParams({path, name})}`)
  const seal = await of('章/乙章.svg')
  assert.equal(seal.headers.get('content-type'), 'image/svg+xml')
  assert.match(seal.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/u)
  assert.match(await seal.text(), /#c33/u)
  await served.write('出.svg', picture())
  await symlink(join(served.folder, '出.svg'), join(served.folder, 'content/入.svg'))
  for (const name of [
    '../出.svg',
    '/etc/hostname',
    '入.svg',
    '%2e%2e/出.svg',
    'keys.md',
    '',
    '章'
  ]) {
    assert.equal((await of(name)).status, 404, name)
  }
  assert.equal((await of('甲章.svg', 'content/无.md')).status, 404)
  assert.equal((await get('/api/beside?path=../etc')).status, 404)
  const listed = await (await get('/api/beside?path=content/mouse.md')).json()
  assert.deepEqual(listed, beside)
})

test('a joint notice is filled in by mouse, and no YAML is seen', async () => {
  await page.waitForSelector('#list a[aria-current]')
  await page.click('#tools button')
  await until('isSaved')
  await page.click('#text-bar button[aria-controls="text-form"]')
  await page.waitForSelector(field('title'))
  await write('title', '某某市总工会 某某市财政局关于做好年度工作的通知')
  await write('issuer', '某某市总工会', '某某市财政局')
  await write('documentNumber', '某工发〔2026〕12号')
  await write('signatories', '王某某', '李某某')
  await write('attachments', '年度工作安排')
  await page.$eval(`${field('signedOn')} input`, (input) => {
    input.value = '2026-03-05'
    input.dispatchEvent(new Event('input', {bubbles: true}))
  })
  await choosePicture('甲章.svg', 0)
  await choosePicture('章/乙章.svg', 1)
  await write('copyRecipients', '某某市人民政府办公室', '某某市档案馆')
  await page.click(`${field('title')} label`)
  await untilShown(page, '某某市档案馆')
  await save()
  assert.equal(
    await onDisk('content/mouse.md'),
    [
      '---',
      '标题: 某某市总工会 某某市财政局关于做好年度工作的通知',
      '发文机关:',
      '  - 某某市总工会',
      '  - 某某市财政局',
      '发文字号: 某工发〔2026〕12号',
      '签发人:',
      '  - 王某某',
      '  - 李某某',
      '附件: 年度工作安排',
      '成文日期: 2026年3月5日',
      '印章:',
      '  - 甲章.svg',
      '  - 章/乙章.svg',
      '抄送机关:',
      '  - 某某市人民政府办公室',
      '  - 某某市档案馆',
      '---',
      '',
      body
    ].join('\n')
  )
})

test('members are moved and taken out by their buttons; undone, all is as it was', async () => {
  const before = await onDisk('content/mouse.md')
  await page.click(`${field('issuer')} .form-row:nth-child(2) button:nth-child(1)`)
  await page.click(`${field('copyRecipients')} .form-row:nth-child(1) button:nth-child(3)`)
  await save()
  assert.equal(
    await onDisk('content/mouse.md'),
    before
      .replace('  - 某某市总工会\n  - 某某市财政局\n', '  - 某某市财政局\n  - 某某市总工会\n')
      .replace('  - 某某市人民政府办公室\n', '')
  )
  await control('z')
  await control('z')
  await save()
  assert.equal(await onDisk('content/mouse.md'), before)
  const issuers = await page.$$eval(`${field('issuer')} textarea`, (all) =>
    all.map((each) => each.value)
  )
  assert.deepEqual(issuers, ['某某市总工会', '某某市财政局'])
})

test('by keys alone: texts, a list, a choice, a day, what is folded away; the rest stays', async () => {
  await open('content/keys.md')
  const before = await onDisk('content/keys.md')
  await page.click('.text-name')
  await page.keyboard.press('f')
  await page.waitForSelector('.cm-focused')
  await shiftTabTo('[aria-controls="text-form"]')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.closest('[data-field="form"]'))
  await tabTo('title')
  await control('a')
  await page.keyboard.sendCharacter('关于做好防汛工作的通知: 一')
  await tabTo('urgency')
  await page.keyboard.press('ArrowDown')
  await tabTo('issuer')
  await page.keyboard.sendCharacter('甲局')
  await page.keyboard.press('Enter')
  await page.keyboard.sendCharacter('乙局')
  await tabTo('signedOn')
  // Its mark is pressed: the day is right.
  await page.keyboard.press('Enter')
  await page.waitForFunction(
    () => !document.querySelector('[data-field="signedOn"] .form-pending:not([hidden])')
  )
  await page.focus('.form-more > summary')
  await page.keyboard.press('Enter')
  await tabTo('copyNumber')
  await page.keyboard.sendCharacter('000001')
  await save()
  const after = before
    .replace('"关于做好年度工作的通知"', '"关于做好防汛工作的通知: 一"')
    .replace('# 定稿\n', '# 定稿\n份号: 000001\n紧急程度: 特急\n发文机关:\n  - 甲局\n  - 乙局\n')
    .replace('05  # 待填', '05')
  assert.equal(await onDisk('content/keys.md'), after)
  // What is cleared goes with its key when it is left.
  await control('a')
  await page.keyboard.press('Delete')
  await shiftTabTo('[data-field="direction"] select')
  await save()
  assert.equal(await onDisk('content/keys.md'), after.replace('份号: 000001\n', ''))
})

test('what is typed in the text is in the form, and its faults are beside their fields', async () => {
  await page.click('#text-bar button[aria-controls="text-form"]')
  const line = await page.waitForSelector('.cm-line ::-p-text(成文日期)')
  await line?.click()
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('32')
  await page.click('#text-bar button[aria-controls="text-form"]')
  await page.waitForSelector(`${field('signedOn')}[data-state="error"]`)
  assert.match(
    await page.$eval(`${field('signedOn')} .form-problem`, (each) => each.textContent ?? ''),
    /2026-03-32.*应为/u
  )
})

test('YAML that cannot be read is told at its line, and left alone', async () => {
  const before = await onDisk('content/bad.md')
  await open('content/bad.md')
  await page.waitForSelector('.form-all:disabled')
  const told = await page.$eval('.form-notice', (each) => each.textContent ?? '')
  assert.match(told, /文件头读不懂.*到第 \d+ 行/u)
  await page.click('.form-notice button')
  await page.waitForSelector('.cm-focused')
  assert.equal(await onDisk('content/bad.md'), before)
  await page.click('#text-bar button[aria-controls="text-form"]')
})

test('axe finds nothing serious in the form, light and dark, wide and narrow', async () => {
  await open('content/mouse.md')
  await page.waitForSelector('.form-all:not(:disabled)')
  await page.$eval('.form-more', (each) => each.setAttribute('open', ''))
  for (const [width, scheme] of [
    [1440, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark']
  ] as const) {
    await page.setViewport({width, height: 900})
    assert.deepEqual(await seriousFaults(page, scheme), [], `${width} ${scheme}`)
  }
})

test('the browser had nothing to complain of', () => {
  assert.deepEqual(view.complaints, [])
})
