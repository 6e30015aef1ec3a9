/** `--engine stock`: the other PDF beside ours, and what is said of the page breaks. */

import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {readText} from '../../src/facts/index.ts'
import {pagesOfText} from '../pages/filler.ts'
import {folderWith, hongtou, ownCache} from './run.ts'

const rows = Array.from({length: 60}, (_each, index) => `| 第${index}项 | ${index} |`).join('\n')
const table = `| 项目 | 数量 |\n| --- | --- |\n${rows}\n`
const cached = {HONGTOU_CACHE: await ownCache(), HONGTOU_CACHE_SIZE: '100M'}
const folder = await folderWith({
  'a.md': `# 关于甲的报告\n\n${pagesOfText(2)}\n`,
  'b.md': `# 关于乙的报告\n\n${pagesOfText(3)}\n`,
  // Its head is repeated by ours alone.
  'c.md': `# 关于丙的报告\n\n${table}\n正文。\n`
})
const words = ['build', 'a.md', 'b.md', 'c.md', '-o', 'out', '--fonts', 'bundled', '--engine']

test('each document is printed by pagedjs-cli as well, and told how it compares', async () => {
  const {code, out, err} = await hongtou(folder, [...words, 'stock', '--report', 'json'], cached)
  assert.deepEqual({code, err}, {code: 0, err: ''})
  const names = ['a', 'b', 'c'].flatMap((name) => [`${name}.pdf`, `${name}.stock.pdf`])
  assert.deepEqual((await readdir(join(folder, 'out'))).sort(), names)

  // As the contract has it.
  const report: {files: Array<{pages: number; messages: Array<Record<string, unknown>>}>} =
    JSON.parse(out)
  const told = report.files.map(({messages}) =>
    messages
      .filter(({ruleId}) => ruleId === 'page-breaks')
      .map(({severity, page, line}) => ({severity, page, line}))
  )
  const same = {severity: 'info', page: null, line: null}
  assert.deepEqual(told.slice(0, 2), [[same], [same]])
  const [other] = told[2] ?? []
  assert.equal(other?.severity, 'warning')
  assert.ok(typeof other.page === 'number' && typeof other.line === 'number')

  for (const [index, name] of ['a', 'b'].entries()) {
    const [ours, stock] = await Promise.all(
      [`${name}.pdf`, `${name}.stock.pdf`].map(async (file) =>
        readText(await readFile(join(folder, 'out', file)))
      )
    )
    assert.ok(ours && stock && ours.length > 1)
    assert.equal(report.files[index]?.pages, ours.length)
    // Life size, and without a blank page of ours that makes the last one even.
    assert.ok(ours.length - stock.length <= 1)
    for (const {width, height} of stock) {
      assert.ok(Math.abs(width - 210) < 0.1 && Math.abs(height - 297) < 0.1, `${width} × ${height}`)
    }
  }
})

test('recalled with what was said; without the flag nothing of it', async () => {
  const again = await hongtou(folder, [...words, 'stock'], cached)
  assert.match(again.out, /a\.pdf {2}\d+ 页（未变）/u)
  assert.match(again.out, /分页与 pagedjs-cli 的完全一致/u)
  const plain = await hongtou(folder, [...words, 'fast', '-o', 'plain'])
  assert.equal(plain.code, 0)
  assert.doesNotMatch(plain.out, /pagedjs-cli/u)
  assert.deepEqual((await readdir(join(folder, 'plain'))).sort(), ['a.pdf', 'b.pdf', 'c.pdf'])
})

test('what cannot be is refused', async () => {
  const refused: ReadonlyArray<readonly [more: readonly string[], expected: RegExp]> = [
    [['slow'], /--engine 的值“slow”不对，应为 fast, stock/u],
    [['stock', '--format', 'html'], /--engine stock 只用于在本机做 PDF/u],
    [['stock', '--queue', 'redis://127.0.0.1:1', '--store', 'x'], /--engine stock 只用于在本机/u]
  ]
  for (const [more, expected] of refused) {
    const {code, err} = await hongtou(folder, [...words, ...more])
    assert.equal(code, 2)
    assert.match(err, expected)
  }
})
