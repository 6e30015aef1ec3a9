/** Ten tasks of a writer at the desk, from an empty folder to a PDF, by the mouse or by keys alone. */

import assert from 'node:assert/strict'
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {KeyInput, Page} from 'puppeteer-core'
import {docx, para} from '../helpers/docx.ts'
import {picture} from './documents.ts'
import {type Served, untilShown} from './reader.ts'

/** By what a writer does it. */
export type Hand = 'mouse' | 'keys'

export interface Desk {
  readonly served: Served
  readonly page: Page
  readonly hand: Hand
  /** Whether it is printed at its end; else it is saved. */
  readonly isPrinted: boolean
}

export interface Task {
  readonly name: string
  /** Gives what is to be read on the pages. */
  run(desk: Desk): Promise<void>
}

const head = (more: readonly string[]): string => ['---', ...more, '---', ''].join('\n')

export const tasks: readonly Task[] = [
  {
    name: 'a notice with two attachments and a table',
    async run(desk) {
      await make(desk, '通知', '防汛工作')
      await put(
        desk,
        `${head(['发文机关: 某某市水务局', '发文字号: 某水〔2026〕3号', '标题: 某某市水务局关于做好防汛工作的通知', '成文日期: 2026-03-05', '附件: [值班表, 物资清单]'])}\n各单位：\n\n## 值班安排\n\n| 序号 | 单位 |\n| --- | --- |\n| 1 | 甲站 |\n\n特此通知。\n\n# 附件1 值班表\n\n甲站值班。\n\n# 附件2 物资清单\n\n沙袋一千只。\n`
      )
      await untilShown(desk.page, '沙袋一千只')
      await print(desk)
    }
  },
  {
    name: 'a letter',
    async run(desk) {
      await make(desk, '函', '商请借用场地')
      await put(
        desk,
        `${head(['格式: 信函', '发文机关: 某某市文化局', '发文字号: 某文函〔2026〕8号', '标题: 某某市文化局关于商请借用场地的函', '成文日期: 2026-04-01'])}\n某某市体育局：\n\n因工作需要，商请借用场地一天。\n\n请予函复。\n`
      )
      await untilShown(desk.page, '商请借用场地一天')
      await print(desk)
    }
  },
  {
    name: 'a request with two signers',
    async run(desk) {
      await make(desk, '请示', '增加编制')
      await put(
        desk,
        `${head(['发文机关: 某某市档案局', '发文字号: 某档〔2026〕2号', '签发人: [张某某, 李某某]', '标题: 某某市档案局关于增加编制的请示', '成文日期: 2026-05-06', '附注: 联系人：王某某，电话：12345678'])}\n某某市人民政府：\n\n因馆藏增加，拟增加编制三名。\n\n妥否，请批示。\n`
      )
      await untilShown(desk.page, '李某某')
      await print(desk)
    }
  },
  {
    name: 'minutes',
    async run(desk) {
      await make(desk, '纪要', '第三次办公会议')
      await put(
        desk,
        `${head(['格式: 纪要', '发文机关标志: 某某市审计局办公会议纪要', '标题: 第三次办公会议纪要', '成文日期: 2026-06-01', '出席: [张某某, 李某某]'])}\n会议研究了年度计划。\n\n会议决定，按期完成。\n`
      )
      await untilShown(desk.page, '会议研究了年度计划')
      await print(desk)
    }
  },
  {
    name: 'a joint notice with seals',
    async run(desk) {
      await make(desk, '通知', '联合检查')
      await put(
        desk,
        `${head(['发文机关: [某某市公安局, 某某市民政局]', '发文字号: 某公〔2026〕9号', '标题: 某某市公安局 某某市民政局关于开展联合检查的通知', '成文日期: 2026-07-01'])}\n各单位：\n\n请按时开展检查。\n\n`
      )
      for (const name of ['公安.svg', '民政.svg']) {
        await writeFile(join(desk.served.folder, name), picture('#f00'))
        await takeIn(desk, join(desk.served.folder, name))
        await press(desk, '#chip button')
        await untilText(desk.page, '.cm-content', name)
      }
      await untilText(desk.page, '.cm-content', '印章: [公安.svg, 民政.svg]')
      await print(desk)
    }
  },
  {
    name: 'a DOCX is taken in',
    async run(desk) {
      const file = join(desk.served.folder, `来文-${desk.hand}.docx`)
      const text = ['关于做好档案工作的通知', '各单位：', '请做好档案工作，按期报送。']
      await writeFile(file, docx(text.map((each) => para(each)).join('')))
      await takeIn(desk, file)
      await untilShown(desk.page, '请做好档案工作')
      await write(desk)
      await print(desk)
    }
  },
  {
    name: 'three findings are mended by their buttons',
    async run(desk) {
      await make(desk, '通知', '修正')
      await put(
        desk,
        `${head(['发文机关: 某某市统计局', '标题: 某某市统计局关于报送数据的通知', '成文日期: 2026-08-01'])}\n各单位,要认真报送。\n\n“甲”、“乙”要抓紧。\n\n逾期不候.\n`
      )
      for (let left = 3; left > 0; left -= 1) {
        await desk.page.waitForSelector('#findings-list .mend', {timeout: 30_000})
        const before = await textOf(desk.page, '.cm-content')
        await again(async () => {
          await press(desk, '#findings-list .mend')
          await desk.page.waitForFunction(
            (old) => document.querySelector('.cm-content')?.textContent !== old,
            {polling: 50, timeout: 3000},
            before
          )
        })
      }
      await untilShown(desk.page, '各单位，要认真报送。')
      await print(desk)
    }
  },
  {
    name: 'a table of a spreadsheet is pasted',
    async run(desk) {
      await make(desk, '通知', '任务分解')
      await put(
        desk,
        `${head(['发文机关: 某某市财政局', '标题: 某某市财政局关于任务分解的通知', '成文日期: 2026-09-01'])}\n各单位：\n\n任务分解如下。\n`
      )
      const html =
        '<table><tr><td rowspan=2>序号<td colspan=2>年度</tr><tr><td>一<td>二</tr><tr><td>1<td>甲项<td>乙项</tr></table>'
      await paste(desk.page, '序号', html)
      await untilText(desk.page, '.cm-content', '| 序号 | 年度 | < |')
      await untilShown(desk.page, '甲项')
      await print(desk)
    }
  },
  {
    name: 'a document is renamed while it is written',
    async run(desk) {
      const {page, served, hand} = desk
      await make(desk, '报告', '半年工作')
      await put(
        desk,
        `${head(['发文机关: 某某市气象局', '标题: 某某市气象局关于半年工作的报告', '成文日期: 2026-07-01'])}\n某某市人民政府：\n\n现将半年工作报告如下。\n`
      )
      await untilState(page, 'isUnsaved')
      await openFileOf(desk)
      await page.waitForSelector('dialog#file[open] #file-name:focus')
      const name = `半年报告-${hand}`
      await page.keyboard.type(name)
      if (hand === 'mouse') await page.click('#file .primary')
      else await page.keyboard.press('Enter')
      await untilText(page, '.text-name', `${name}.md`)
      await untilState(page, 'isUnsaved')
      assert.ok((await readdir(join(served.folder, 'content'))).includes(`${name}.md`))
      await print(desk)
      const text = await readFile(join(served.folder, 'content', `${name}.md`), 'utf8')
      assert.match(text, /现将半年工作报告如下/u)
    }
  },
  {
    name: 'an error is found and taken back',
    async run(desk) {
      const {page} = desk
      await make(desk, '决定', '表扬先进')
      const right = `${head(['发文机关: 某某市教育局', '标题: 某某市教育局关于表扬先进的决定', '成文日期: 2026-10-01'])}\n各学校：\n\n决定表扬先进集体。\n`
      await put(desk, right)
      await untilShown(page, '决定表扬先进集体')
      await put(desk, right.replace('成文日期: 2026-10-01', '成文日期: 2026-13-41'))
      await page.waitForSelector('#faults:not([hidden])')
      await control(page, 'z')
      await page.waitForFunction(() => document.querySelector('#faults')?.hasAttribute('hidden'))
      await untilShown(page, '2026年10月1日')
      await print(desk)
    }
  }
]

/** Ask for a new document, by its button or its key. */
async function make(desk: Desk, kind: string, title: string): Promise<void> {
  const {page, hand} = desk
  const whole = `${title}${hand === 'keys' ? '之一' : ''}`
  await openNew(desk)
  if (hand === 'mouse') await page.select('#new-kind', kind)
  else {
    await page.focus('#new-kind')
    await page.keyboard.press('Home')
    const chosen = (): Promise<string> =>
      page.$eval('#new-kind', (each) => (each as HTMLSelectElement).value)
    for (let most = 20; (await chosen()) !== kind && most > 0; most -= 1) {
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Tab')
  }
  await page.click('#new-title', {clickCount: 3})
  await page.keyboard.type(whole)
  assert.equal(await page.$eval('#new-kind', (each) => (each as HTMLSelectElement).value), kind)
  if (hand === 'mouse') await page.click('#new .primary')
  else await page.keyboard.press('Enter')
  await page.waitForFunction(
    (part) => document.querySelector('.text-name')?.textContent?.includes(part),
    {polling: 20},
    whole
  )
  await untilState(page, 'isSaved')
}

async function openNew(desk: Desk): Promise<void> {
  const {page, hand} = desk
  await leave(page)
  if (hand === 'keys') await page.keyboard.press('n')
  else {
    if (await page.$eval('#new-open', (each) => each.getClientRects().length === 0)) {
      await page.click('#toggle-list')
    }
    await page.click('#tab-files')
    await page.click('#new-open')
  }
  await page.waitForSelector('dialog#new[open]')
}

/** Out of the text and whatever is open: keys are for the desk again. */
async function leave(page: Page): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('Escape')
}

/** Into the text. */
async function write({page, hand}: Desk): Promise<void> {
  const isIn = (selector: string) => page.$(selector).then((found) => found !== null)
  if (hand === 'mouse') {
    if (!(await isIn('[data-writing]'))) await page.click('#tools button')
    await page.waitForSelector('.cm-content')
    await page.click('.cm-content')
  } else if (!(await isIn('.cm-focused'))) await page.keyboard.press('e')
  await page.waitForSelector('.cm-focused')
}

/** Put `text` in place of all. */
async function put(desk: Desk, text: string): Promise<void> {
  const {page} = desk
  await write(desk)
  await control(page, 'a')
  await paste(page, text)
  await untilState(page, 'isUnsaved')
}

/** As the clipboard gives it. */
async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    (plain, rich) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', plain)
      if (rich !== '') clipboardData.setData('text/html', rich)
      document
        .querySelector('.cm-content')
        ?.dispatchEvent(
          new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true})
        )
    },
    text,
    html
  )
}

/** By the dialog for new documents, which offers files that are there. */
async function takeIn(desk: Desk, file: string): Promise<void> {
  const {page, hand} = desk
  await openNew(desk)
  const chosen = page.waitForFileChooser()
  if (hand === 'mouse') await page.click('.of-files button')
  else {
    await page.focus('.of-files button')
    await page.keyboard.press('Enter')
  }
  await (await chosen).accept([file])
  await page.waitForFunction(
    (name) => document.querySelector('#chip')?.textContent?.includes(name),
    {polling: 20},
    (file.split('/').at(-1) ?? '').replace(/\.docx$/u, '')
  )
}

/** The dialog of the document in front as a file. */
async function openFileOf(desk: Desk): Promise<void> {
  const {page, hand} = desk
  await leave(page)
  await page.keyboard.press('/')
  const current = '#list a[aria-current]'
  await page.waitForSelector(current)
  if (hand === 'mouse') {
    await page.hover(current)
    await page.click(`${current} + .of-file`)
    return
  }
  await page.focus(current)
  await page.keyboard.press('F2')
}

/** What is just being drawn anew takes no click: until one has been taken. */
async function again(gesture: () => Promise<void>): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    if (
      await gesture().then(
        () => true,
        () => false
      )
    )
      return
  }
  assert.fail('Expected the click to be taken')
}

/** A button, by click or by keys. */
async function press({page, hand}: Desk, selector: string): Promise<void> {
  await page.waitForSelector(selector)
  if (hand === 'mouse') return page.click(selector)
  await page.focus(selector)
  await page.keyboard.press('Enter')
}

/** Save it, or make the PDF, whatever is still to be filled in; it is one, and lies in `output/`. */
async function print(desk: Desk): Promise<void> {
  const {page, hand, served} = desk
  if (!desk.isPrinted) {
    if (hand === 'keys') await control(page, 's')
    else if (await page.$('.text-state[data-state="isUnsaved"]'))
      await page.click('.text-bar .save')
    return untilState(page, 'isSaved')
  }
  await leave(page)
  await page.evaluate(() => document.querySelector('#chip')?.setAttribute('hidden', ''))
  await page.waitForSelector('#tools button.primary:not([disabled])')
  if (hand === 'mouse') await page.click('#tools button.primary')
  else await page.keyboard.press('p')
  const said = await page.waitForFunction(
    () => {
      const before = document.querySelector<HTMLDialogElement>('dialog#before')
      if (before?.open) before.querySelector<HTMLButtonElement>('.primary')?.click()
      const chip = document.querySelector('#chip')
      const path = chip?.hasAttribute('hidden')
        ? undefined
        : /output\/.*?\.pdf/u.exec(chip?.textContent ?? '')?.[0]
      return path
    },
    {polling: 50, timeout: 60_000}
  )
  const path = String(await said.jsonValue())
  const pdf = await readFile(join(served.folder, path))
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-', path)
  await untilState(page, 'isSaved')
}

export async function untilState(page: Page, state: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLElement>('.text-state')?.dataset.state === wanted,
    {polling: 20},
    state
  )
}

async function untilText(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (where, wanted) => document.querySelector(where)?.textContent?.includes(wanted),
    {polling: 20},
    selector,
    text
  )
}

async function textOf(page: Page, selector: string): Promise<string> {
  return (await page.$eval(selector, (each) => each.textContent)) ?? ''
}

export async function control(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press(key)
  await page.keyboard.up('Control')
}
