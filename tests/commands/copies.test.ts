/** `--copies`: which numbers it means, and what comes of them for the user. */

import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {copyNumbers} from '../../src/commands/copies.ts'
import {UsageError} from '../../src/commands/usage-error.ts'
import {readText} from '../../src/facts/index.ts'
import {partsOf} from '../docx/written.ts'
import {folderWith, hongtou, ownCache} from './run.ts'

test('one number, or the first and the last', () => {
  assert.deepEqual(copyNumbers('7'), ['000007'])
  assert.deepEqual(copyNumbers('000007'), ['000007'])
  assert.deepEqual(copyNumbers('8-10'), ['000008', '000009', '000010'])
  assert.deepEqual(copyNumbers('000099-000101'), ['000099', '000100', '000101'])
  assert.deepEqual(copyNumbers('5-5'), ['000005'])
  assert.deepEqual(copyNumbers('999998-999999'), ['999998', '999999'])
  assert.equal(copyNumbers('1-1000').length, 1000)
  assert.equal(copyNumbers('999000-999999').length, 1000)
})

test('anything else is refused, in both languages', () => {
  const refused: ReadonlyArray<readonly [text: string, zh: RegExp, en: RegExp]> = [
    ['', /“”不对，应为 7, 1-50/u, /expected 7, 1-50/u],
    ['1 - 5', /“1 - 5”不对，应为/u, /expected 7, 1-50/u],
    ['1~5', /“1~5”不对，应为/u, /expected 7, 1-50/u],
    ['a', /应为 7/u, /expected 7/u],
    ['1.5', /应为 7/u, /expected 7/u],
    ['0', /000001 至 999999/u, /from 000001 to 999999/u],
    ['000000-000003', /000001 至 999999/u, /from 000001 to 999999/u],
    ['1000000', /000001 至 999999/u, /from 000001 to 999999/u],
    ['99999999999999999999999', /000001 至 999999/u, /from 000001 to 999999/u],
    ['9-8', /应为 8-9/u, /smaller number first, `8-9`/u],
    ['1-1001', /共 1001 份，一次至多 1000 份.*1-1000/u, /1001 copies, expected at most 1000/u],
    ['500-999999', /共 999500 份.*500-1499/u, /`500-1499`/u]
  ]
  for (const [text, zh, en] of refused) {
    assert.throws(
      () => copyNumbers(text),
      (error) => {
        assert.ok(error instanceof UsageError, text)
        assert.match(error.wording.zh, zh)
        assert.match(error.wording.en, en)
        return true
      }
    )
  }
})

const folder = await folderWith({
  'notice.md':
    '---\n发文机关: 某某市总工会\n发文字号: 某工发〔2026〕12号\n---\n\n# 关于甲的通知\n\n正文。\n',
  'plain.md': '# 关于甲的报告\n\n正文。\n'
})

test('one file for all copies, a DOCX for each; pictures and HTML are of the first', async () => {
  const words = ['build', 'notice.md', '--fonts', 'bundled', '--format', 'pdf,html,png,docx']
  const {code, out, err} = await hongtou(folder, [...words, '--copies', '3-5', '-o', 'out'])
  assert.deepEqual({code, err}, {code: 0, err: ''})
  // Three of one page each, two blank.
  assert.match(out, /out\/notice\.pdf {2}5 页/u)
  assert.deepEqual((await readdir(join(folder, 'out'))).sort(), [
    'notice-000003.docx',
    'notice-000004.docx',
    'notice-000005.docx',
    'notice-1.png',
    'notice.html',
    'notice.pdf'
  ])
  const pages = await readText(await readFile(join(folder, 'out/notice.pdf')))
  const texts = pages.map(({glyphs}) => glyphs.map(({text}) => text).join(''))
  assert.deepEqual(
    texts.map((text) => text.slice(0, 6)),
    ['000003', '', '000004', '', '000005']
  )
  assert.match(await readFile(join(folder, 'out/notice.html'), 'utf8'), /000003/u)
  const fifth = partsOf(await readFile(join(folder, 'out/notice-000005.docx')))
  const document = fifth.get('word/document.xml') ?? ''
  assert.match(document, />000005</u)
  assert.doesNotMatch(document, /00000[34]/u)
})

test('a document without 份号 to print is an error of its own; the others are made', async () => {
  const words = ['build', 'plain.md', 'notice.md', '--fonts', 'bundled', '--report', 'json']
  const {code, out} = await hongtou(folder, [...words, '--copies', '1-2', '-o', 'both'])
  assert.equal(code, 1)
  const {files} = JSON.parse(out)
  assert.deepEqual(
    files.map(({path, output, pages, messages}: Record<string, unknown>) => [
      path,
      output,
      pages,
      Array.isArray(messages) ? messages.map(({ruleId, severity}) => `${ruleId} ${severity}`) : []
    ]),
    [
      ['notice.md', 'both/notice.pdf', 3, []],
      ['plain.md', null, null, ['copy-number error']]
    ]
  )
})

test('what departs in every copy is told once, at the line of the source; check says the same', async () => {
  const lines = ['某某市总工会关于开展职工', '岗位练兵', '活动有关具体事项的通知']
  const title = `标题: [${lines.join(', ')}]\n`
  const hourglass = `---\n发文机关: 某某市总工会\n发文字号: 某工发〔2026〕12号\n${title}---\n\n正文。\n`
  const own = await folderWith({'a.md': hourglass})
  const words = ['build', 'a.md', '--fonts', 'bundled', '--report', 'json', '--copies', '1-20']
  const built = JSON.parse((await hongtou(own, words)).out).files[0]
  assert.deepEqual(
    built.messages.map((each: Record<string, unknown>) => [each.ruleId, each.line, each.page]),
    [['title-shape', 4, 1]]
  )
  const checked = JSON.parse((await hongtou(own, ['check', '--report', 'json'])).out).files[0]
  assert.equal(checked.pages, 39)
  assert.deepEqual(
    checked.messages.map((each: Record<string, unknown>) => [each.ruleId, each.page]),
    [['title-shape', 1]]
  )
})

test('what is remembered is remembered of these numbers', async () => {
  const more = {HONGTOU_CACHE: await ownCache(), HONGTOU_CACHE_SIZE: '100M'}
  const build = async (...copies: readonly string[]) => {
    const words = ['build', 'notice.md', '--fonts', 'bundled', '--report', 'json', ...copies]
    const {out, err} = await hongtou(folder, [...words, '-o', 'cached'], more)
    assert.equal(err, '')
    const [{cached, pages}] = JSON.parse(out).files
    return {cached, pages, pdf: await readFile(join(folder, 'cached/notice.pdf'))}
  }
  const alone = await build()
  const two = await build('--copies', '1-2')
  const others = await build('--copies', '2-3')
  assert.deepEqual(
    [alone, two, others].map(({cached, pages}) => [cached, pages]),
    [
      [false, 1],
      [false, 3],
      [false, 3]
    ]
  )
  for (const [known, ...copies] of [
    [two, '--copies', '000001-000002'],
    [alone],
    [others, '--copies', '2-3']
  ] as const) {
    assert.deepEqual(await build(...copies), {...known, cached: true})
  }
})

test('--help says that the number is printed without one in the draft', async () => {
  const chinese = await hongtou(folder, ['build', '--help'])
  assert.match(chinese.out, /--copies 1-50 .*每份印上自己的份号（稿中未写份号也印）/u)
  const english = await hongtou(folder, ['build', '--help', '--lang', 'en'])
  assert.match(
    english.out,
    /--copies 1-50 .*each with its 份号 \(printed even if the draft gives none\)/u
  )
})
