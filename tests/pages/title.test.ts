/** 标题 on the printed page, its lines measured. GB/T 9704—2012, 7.3.1. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {PdfPage} from '../../src/facts/index.ts'
import {type Line, linesOf} from '../helpers/lines.ts'
import {openPress} from '../helpers/press.ts'
import {samples} from './titles.ts'

const press = openPress()

test('as printed: a trapezoid or a diamond, centred, at most 20 字 to the line', async () => {
  // Each as the title of an attachment, on a page of its own; bodies are named at its head.
  const chosen = samples.filter(({names}) => names.length !== 1).concat(samples.slice(0, 12))
  const attachments = chosen.map(({title}, index) => `# 附件${index + 1} ${title}\n\n正文。`)
  const {pages} = await press.print(`# 关于工作的报告\n\n正文。\n\n${attachments.join('\n\n')}\n`)
  const printed = pages.map(titleOf).filter((lines) => lines.length > 0)
  assert.equal(printed.length, chosen.length + 1)
  let several = 0
  for (const lines of printed) {
    const shown = lines.map(({text}) => text).join(' / ')
    for (const {left, right, text} of lines) {
      near((left + right) / 2, 106, 0.2, shown)
      assert.ok(right - left <= 156, shown)
      assert.doesNotMatch(text, /[（《“]$/u)
    }
    for (const {text} of lines.slice(1)) assert.doesNotMatch(text, /^[的和及与、）》”]/u)
    const widths = lines.map(({left, right}) => right - left)
    assert.ok(isTrapezoidOrDiamond(widths), `${shown}: ${widths.join(' ')}`)
    if (lines.length > 1) several += 1
  }
  assert.ok(several > 25, String(several))
})

test('the author’s own lines win, equal ones too', async () => {
  const {pages, messages} = await press.print(
    '---\n标题: "某某市总工会关于\\n开展安全检查通知"\n---\n\n正文。\n'
  )
  assert.deepEqual(texts(pages[0]), ['某某市总工会关于', '开展安全检查通知'])
  assert.deepEqual(messages, [])
})

test('a line of the author’s that is wider than the type area is broken, and told', async () => {
  const {pages, messages} = await press.print(
    '---\n标题: "某某市总工会\\n关于进一步加强和改进新时代职工思想政治工作与文化建设的通知"\n---\n\n正文。\n'
  )
  assert.equal(texts(pages[0])[0], '某某市总工会')
  assert.equal(texts(pages[0]).length, 3)
  assert.deepEqual(told(messages), ['title'])
})

test('a title of 200 characters is printed whole, and told with its line', async () => {
  const title = `关于${'进一步加强职工岗位技能培训和安全生产监督管理'.repeat(9)}的通知`
  const {pages, messages} = await press.print(`\n\n# ${title}\n\n正文。\n`)
  assert.equal(texts(pages[0]).join(''), title)
  assert.deepEqual(told(messages), ['title'])
  assert.equal(messages[0]?.line, 3)
  assert.equal(messages[0]?.fatal, false)
  assert.equal(messages[0]?.clause, 'GB/T 9704—2012, 7.3.1')
})

test('a word wider than a line is divided rather than lost, and told', async () => {
  const title = `关于${'a'.repeat(90)}的通知`
  const {pages, messages} = await press.print(`# ${title}\n\n正文。\n`)
  assert.equal(texts(pages[0]).join(''), title)
  assert.deepEqual(told(messages), ['title'])
  for (const {left, right} of titleOf(pages[0])) assert.ok(left >= 28 && right <= 184)
})

test('marks inside the title and full-width spaces do not move its middle', async () => {
  const {pages} = await press.print(
    '# 某某市发展和改革委员会办公室　某某市财政局关于**召开**会议的通知\n\n正文。\n'
  )
  const lines = titleOf(pages[0])
  assert.equal(lines[0]?.text, '某某市发展和改革委员会办公室')
  for (const {left, right, text} of lines) near((left + right) / 2, 106, 0.2, text)
})

test('bookmarks and the PDF’s own title are one line, without signs of breaking', async () => {
  const title = '某某市总工会关于开展2025—2027年职工岗位练兵活动的通知'
  const {pdf} = await press.print(`# ${title}\n\n正文。\n`)
  const document = await getDocument({data: pdf.slice()}).promise
  const outline = await document.getOutline()
  assert.deepEqual(
    outline.map((entry) => entry.title),
    [title]
  )
  // What pdfjs gives for the document's own title is untyped.
  const {info} = (await document.getMetadata()) as {info: {Title?: string}}
  assert.equal(info.Title, title)
  await document.destroy()
})

function titleOf(page: PdfPage | undefined): Line[] {
  return page ? linesOf(page).filter(({size}) => Math.abs(size - 22) < 0.1) : []
}

function texts(page: PdfPage | undefined): string[] {
  return titleOf(page).map(({text}) => text)
}

function told(messages: ReadonlyArray<{readonly ruleId?: string | undefined}>) {
  return messages.map(({ruleId}) => ruleId)
}

/** Of neighbours that differ by less than 3 % neither is the wider. */
function isTrapezoidOrDiamond(widths: readonly number[]): boolean {
  const steps = widths.slice(1).map((width, index) => {
    const above = widths[index] ?? 0
    return Math.abs(width - above) < 0.03 * Math.max(width, above) ? 0 : width - above
  })
  const fall = steps.findIndex((step) => step <= 0)
  return !steps.includes(0) && (fall < 0 || steps.slice(fall).every((step) => step < 0))
}

function near(actual: number, expected: number, tolerance: number, message: string): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${message}: ${actual}, not ${expected}`)
}
