/**
 * Name and date on a page with text: 7.3.5.5, measured on the printed page.
 *
 * The limits are those of styles/closing.css, held against what 5.2.3 leaves room for.
 */

import assert from 'node:assert/strict'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {toMillimetres} from '../../src/base/units.ts'
import {Comparer} from '../../src/build/same-breaks.ts'
import type {PdfPage} from '../../src/facts/index.ts'
import {make} from '../../src/make/pipeline.ts'
import {Workshop} from '../../src/make/workshop.ts'
import {linesOf} from '../helpers/lines.ts'
import {openPress, type Printed} from '../helpers/press.ts'
import {paragraph} from './filler.ts'
import {assertUsualSpacing, assertWithinLimits} from './spacing.ts'

const press = openPress()
const seal = new URL('../../content/seals/example.svg', import.meta.url)
const workshop = new Workshop({root: tmpdir(), fonts: 'bundled', chromium: undefined})
const comparer = new Comparer(workshop)
after(() => Promise.all([workshop.close(), comparer.close()]))

const attachments = ['任务分工表', '经费管理办法']
const endings = {
  plain: {front: '', tail: ''},
  'with a 附注': {front: '附注: 联系人：李某\n', tail: ''},
  'with 附件说明 and attachments': {
    front: `附件: [${attachments.join(', ')}]\n`,
    tail: attachments.map((name, index) => `\n# 附件${index + 1} ${name}\n\n正文。\n`).join('')
  },
  'with an imprint': {
    front: '抄送机关: 某某省总工会\n印发机关: 某某市总工会办公室\n印发日期: 2026-03-06\n',
    tail: ''
  }
} as const

/** One line more of text each: from 0 to 21 the end meets every line of a page. */
function draft(ending: keyof typeof endings, more: number): string {
  const {front, tail} = endings[ending]
  const text = [150, 215, 92, 183, 160, 180].map(paragraph).join('\n\n')
  return `---
发文机关: 某某市总工会
成文日期: 2026-03-05
${front}---

# 关于工作的通知

${'一句话。\n\n'.repeat(more)}${text}
${tail}`
}

for (const ending of [
  'plain',
  'with a 附注',
  'with 附件说明 and attachments',
  'with an imprint'
] as const) {
  test(`wherever the text ends, name and date have some beside them: ${ending}`, async () => {
    let kept = 0
    // Every place once; what else there is at the end moves the places, not what becomes of them.
    const step = ending === 'plain' ? 1 : 2
    for (let more = 0; more < 22; more += step) {
      const printed = await press.print(draft(ending, more))
      const page = printed.pages.findIndex((each) => textOf(each).includes('2026年3月5日'))
      assert.ok(hasTextAbove(printed.pages[page]), `${more} lines: alone on page ${page + 1}`)
      assert.ok(!printed.pages.some((each) => textOf(each).includes('此页无正文')))
      for (const name of ending.includes('附件') ? attachments : []) {
        const own = printed.pages.filter((each) =>
          linesOf(each).some(({text, size}) => text === name && size > 21)
        )
        assert.equal(own.length, 1, `${name} on a page of its own`)
      }
      const {notes} = printed.layout
      kept += notes.filter(({kind}) => kind === 'closing-kept').length
      // What may happen to an imprint as well: kept-colophon.test.ts.
      const others = ending === 'with an imprint' ? /^c[^-]+-kept$/u : /^closing-kept$/u
      for (const {kind} of notes) assert.match(kind, others)
      if (notes.length > 0) assertWithinLimits(printed)
      else assertUsualSpacing(printed)
      assert.deepEqual(
        printed.messages.map(({ruleId, page: on, clause}) => [ruleId, on, clause]),
        notes.map(() => ['last-page', page + 1, 'GB/T 9704—2012, 7.3.5.5'])
      )
    }
    // The block takes three lines: it falls alone when two, one or none are left on a page.
    assert.ok(kept >= (ending === 'plain' ? 3 : 1), `only ${kept} needed it`)
  })
}

const general = '发文字号: 某工发〔2026〕1号\n主送机关: 各单位\n'
const one = '发文机关: 某某市总工会\n'
const two = '发文机关: [某某市总工会, 某某市财政局]\n'
const stamp = '签名章: {职务: 主席, 姓名: 李某某, 图片: seal.svg}\n'
const kinds = {
  'one seal': `${one}${general}印章: seal.svg\n`,
  'joint seals': `${two}${general}印章: [seal.svg, seal.svg]\n`,
  'joint names': `${two}${general}附注: 联系人：李某\n`,
  'a stamp': `${one}${general}${stamp}`,
  'a letter, sealed': `格式: 信函\n${one}${general}印章: seal.svg\n`,
  'an order': `格式: 命令\n${one}发文字号: 第1号\n${stamp}`,
  'minutes, sealed': `格式: 纪要\n${one}发文字号: 第1期\n发文机关署名: 某某市总工会\n印章: seal.svg\n出席: 张某某\n列席: 李某某\n`
} as const

for (const [kind, front] of Object.entries(kinds)) {
  test(`a document of one page and a little more: ${kind}`, async () => {
    const seals = {'seal.svg': await readFile(seal)}
    const title = front.includes('命令') ? '' : '# 关于工作的通知\n\n'
    const told = new Set<string>()
    for (let more = 1; more < 20 && !told.has('beyond'); more += 1) {
      const text = Array.from({length: more}, (_each, at) =>
        at % 3 === 2 ? paragraph(40) : '一句话。'
      )
      const {pages, layout} = await press.print(
        `---\n${front}成文日期: 2026-03-05\n---\n\n${title}${text.join('\n\n')}\n`,
        seals
      )
      const at = pages.findIndex((page) => textOf(page).includes('2026年3月5日'))
      const [before = ''] = textOf(pages[at] ?? missing()).split('2026年')
      assert.match(before, /一句话|[，。]|列席/u, `${more} paragraphs: alone on page ${at + 1}`)
      for (const note of layout.notes) told.add(note.kind)
      if (at > 0 && layout.notes.length === 0) told.add('beyond')
    }
    told.delete('beyond')
    assert.ok(told.size > 0, 'Expected a document that needed it')
    assert.ok(!told.has('closing-alone'))
  })
}

test('too few lines for spacing to do: the page before ends a line early, and it says so', async () => {
  const text = (lines: number): string => Array(lines).fill('一句话。').join('\n\n')
  const front = `---\n${one}${general}成文日期: 2026-03-05\n---\n\n# 关于工作的通知\n\n`
  const printed: Printed[] = []
  for (let lines = 5; lines < 12; lines += 1) printed.push(await press.print(front + text(lines)))
  const early = printed.filter(({layout}) => layout.notes[0]?.kind === 'line-pushed')
  assert.ok(early.length >= 2, `${early.length} of ${printed.length}`)
  for (const each of early) {
    const [first = missing(), second = missing()] = each.pages
    assert.deepEqual(
      linesOf(second).map((line) => line.text),
      ['一句话。', '某某市总工会', '2026年3月5日']
    )
    assert.equal(linesOf(first).at(-1)?.text, '一句话。')
    assertUsualSpacing(each)
    const [message] = each.messages
    assert.equal(message?.fatal, undefined)
    assert.equal(message?.page, 2)
    assert.match(message?.wording?.zh ?? '', /第 1 页提前一行结束/u)
  }
})

test('the imprint stays on the foot of the last even page', async () => {
  for (let more = 0; more < 4; more += 1) {
    const {pages} = await press.print(draft('with an imprint', more))
    assert.equal(pages.length % 2, 0)
    assert.match(linesOf(pages.at(-1) ?? missing()).at(-1)?.text ?? '', /印发$/u)
  }
})

test('what can not be mended says so, and is printed', async () => {
  // Lines of a table of one height: no spacing of text moves them.
  const rows = Array.from({length: 45}, (_each, index) => `| ${index} | 某单位 |`)
  const told: string[] = []
  for (let count = 14; count < 45 && told.length === 0; count += 1) {
    const {pages, messages, layout} = await press.print(
      `---\n发文机关: 某某市总工会\n成文日期: 2026-03-05\n---\n\n# 关于工作的通知\n\n正文。\n\n| 序号 | 单位 |\n| --- | --- |\n${rows.slice(0, count).join('\n')}\n`
    )
    const alone = pages.findIndex((each) => textOf(each).startsWith('某某市总工会2026年3月5日'))
    if (alone < 0) continue
    assert.deepEqual(
      layout.notes.map(({kind}) => kind),
      ['closing-alone']
    )
    const [message] = messages
    assert.equal(message?.fatal, false)
    assert.equal(message?.page, alone + 1)
    told.push(message?.wording?.en ?? '')
  }
  assert.match(told[0] ?? '', /^Unexpected page 2 with name, date/u)
})

test('page 1 keeps its text: its only line is not pushed on', async () => {
  let alone = 0
  for (let lines = 4; lines < 12; lines += 1) {
    const recipients = `${'某某县总工会，'.repeat(4 * lines).slice(0, -1)}`
    const {pages, layout} = await press.print(
      `---\n发文机关: 某某市总工会\n发文字号: 某工发〔2026〕1号\n成文日期: 2026-03-05\n主送机关: ${recipients}\n---\n\n# 关于工作的通知\n\n请抓好落实。\n`
    )
    const kinds = layout.notes.map(({kind}) => kind)
    const [first] = pages
    if (!first) missing()
    if (kinds.includes('closing-kept')) assert.match(textOf(first), /请抓好落实/u)
    if (kinds.includes('closing-alone')) {
      assert.match(textOf(first), /请抓好落实/u)
      alone += 1
    }
  }
  assert.ok(alone > 0, 'Expected a document with one line of text at the foot of page 1')
})

test('the pages laid out again are those that the stock engine lays out at once', async () => {
  const {html, layout} = await made(draft('plain', 2))
  const [note] = layout.notes
  assert.ok(note?.kind === 'closing-kept' && note.pitched > 0 && note.tracked === 0)
  const paragraphs = [...html.matchAll(/<p data-line/gu)]
  const from = paragraphs.at(-note.pitched)?.index ?? 0
  const end = html.indexOf('</section>')
  const marked =
    html.slice(0, from) +
    html.slice(from, end).replaceAll('<p ', '<p data-pitch="adjusted" ') +
    html.slice(end)
  const pitch = `:root { --respaced-pitch: ${8 * note.pitch}pt; }`
  const respaced = {...layout, fitted: layout.fitted + pitch}
  assert.equal((await comparer.compare(marked, respaced)).difference, undefined)
  assert.notEqual((await comparer.compare(html, layout)).difference, undefined)
})

test('the limits leave 22 lines at 28.9–30.0 pt, and 27 to 29 characters', async () => {
  const css = await readFile(new URL('../../styles/closing.css', import.meta.url), 'utf8')
  const number = (name: string): number =>
    Number(new RegExp(`--respaced-${name}: (-?[\\d.]+)`).exec(css)?.[1] ?? Number.NaN)
  assert.ok(number('pitch-least') >= 28.9 && number('pitch-least') < 29.6)
  assert.ok(number('pitch-most') <= 30 && number('pitch-most') > 29.62)
  const width = 156
  const char = width / 28
  const own = (tracking: number): number => char + tracking * toMillimetres(16)
  assert.equal(Math.floor(width / own(number('tracking-least'))), 29)
  assert.equal(Math.floor(width / own(number('tracking-most'))), 27)
  assert.ok(number('tracking-share') <= 0.5)
})

test('a document with attachments longer than itself is mended as well, and loses none', async () => {
  const many = Array.from({length: 5}, (_each, index) => {
    return `\n# 附件${index + 1} 第${index}项工作办法\n\n${paragraph(900)}\n`
  })
  const names = many.map((_each, index) => `第${index}项工作办法`)
  let kept = 0
  for (let more = 0; more < 22; more += 3) {
    const markdown = draft('plain', more).replace(
      '---\n\n#',
      `附件: [${names.join(', ')}]\n---\n\n#`
    )
    const {pages, layout} = await press.print(markdown + many.join(''))
    kept += layout.notes.length
    const all = pages.map(textOf).join('')
    for (const name of names) assert.equal(all.split(name).length - 1, 2, name)
  }
  assert.ok(kept > 0)
})

async function made(markdown: string) {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-'))
  try {
    const path = join(folder, 'input.md')
    await writeFile(path, markdown)
    const {file, html, layout} = await make(path, 'pages', workshop)
    assert.ok(html && layout, file.messages.join('\n'))
    return {html, layout}
  } finally {
    await rm(folder, {recursive: true})
  }
}

/** Text or 附件说明 above the name, on its page. */
function hasTextAbove(page: PdfPage | undefined): boolean {
  const lines = page ? linesOf(page) : []
  const name = lines.findIndex(({text}) => text === '某某市总工会')
  return name > 0
}

function textOf(page: PdfPage): string {
  return linesOf(page)
    .map(({text}) => text)
    .join('')
}

function missing(): never {
  throw new Error('Expected a page')
}
