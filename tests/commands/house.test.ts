/** `hongtou.yaml` as its office uses it: build and check keep to it, and say so. */

import assert from 'node:assert/strict'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {openDocument} from '../../src/facts/index.ts'
import {folderWith, hongtou, ownCache} from './run.ts'

const source = `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
主送机关: 各县（市、区）总工会
成文日期: 2026-03-05
---

# 某某市总工会关于甲的通知

各单位要按照统一部署抓好落实，建立健全工作台账，及时研究解决存在的问题。
`
const agreed = '页码:\n  位置: 居中\n'
const side =
  /提示 {2}按本机关约定，不算问题：页码外侧空 [\d.]+ mm，应为 [\d.–]+ mm {2}page-number-side/

const folder = await folderWith({'content/a.md': source, 'hongtou.yaml': agreed})
const profile = join(folder, 'hongtou.yaml')
const cached = {HONGTOU_CACHE_SIZE: '100M', HONGTOU_CACHE: await ownCache()}
const built = await hongtou(folder, ['build'], cached)

test('build says what departs as agreed, and ends well, with -W too', async () => {
  assert.equal(built.code, 0)
  assert.match(built.out, side)
  const {code, out} = await hongtou(folder, ['build', '-W'], cached)
  assert.equal(code, 0)
  assert.match(out, side)
})

test('check lists the agreed deviation in every report', async () => {
  const {code, out} = await hongtou(folder, ['check', '-W', '--certificate'])
  assert.equal(code, 0)
  assert.match(out, side)
  assert.match(out, /合格 \d+，按本机关约定 1，不合格 0/)

  const json = JSON.parse((await hongtou(folder, ['check', '--report', 'json'])).out)
  const [{measurements}] = json.files
  const own = measurements.filter(({state}: {state: string}) => state === 'agreed')
  assert.deepEqual(
    own.map(({number, clause}: {number: number; clause: string}) => [number, clause]),
    [[92, 'GB/T 9704—2012, 7.5']]
  )
  const html = await hongtou(folder, ['check', '--report', 'html'])
  assert.match(html.out, /<tr class="agreed">/)
  assert.match(html.out, /按本机关约定 1 项/)
  const listed = /约定的偏离：页码的左右位置 [\d.]+ mm，应为 3\.9–6\.7 mm。/
  assert.match(html.out, listed)
  const page = openDocument(await readFile(join(folder, 'output/a.certificate.pdf'))).page(0)
  assert.match(page.glyphs.map(({text}) => text).join(''), listed)

  const sarif = JSON.parse((await hongtou(folder, ['check', '--report', 'sarif'])).out)
  const [{results}] = sarif.runs
  assert.deepEqual(
    results.map(({ruleId, level}: {ruleId: string; level: string}) => [ruleId, level]),
    [['page-number-side', 'note']]
  )
  assert.match(results[0].message.text, /^按本机关约定，不算问题：页码外侧空/)
  const github = await hongtou(folder, ['check', '--report', 'github'])
  assert.match(github.out, /^::notice [^:]*title=page-number-side [^:]*::第1页：按本机关约定/)
})

test('without the file the same PDF has a fault, and so does one that departs otherwise', async () => {
  const bare = await folderWith({'a.pdf': await readFile(join(folder, 'output/a.pdf'))})
  const {code, out} = await hongtou(bare, ['check', 'a.pdf'])
  assert.equal(code, 1)
  assert.match(out, /错误 {2}页码外侧空/)
  await writeFile(join(bare, 'hongtou.yaml'), '页码: {一字线: false}\n')
  const other = await hongtou(bare, ['check', 'a.pdf'])
  assert.equal(other.code, 1)
  assert.match(other.out, /错误 {2}页码外侧空/)
  assert.match(other.out, /错误 {2}页码“—1—”应为“1”/)
})

test('another agreement is another document: it is made anew', async () => {
  const before = await readFile(join(folder, 'output/a.pdf'))
  assert.match((await hongtou(folder, ['build'], cached)).out, /（未变）|未变|缓存/)
  await writeFile(profile, '页码: {位置: 外侧}\n')
  const {out} = await hongtou(folder, ['build'], cached)
  assert.doesNotMatch(out, side)
  assert.ok(!before.equals(await readFile(join(folder, 'output/a.pdf'))))
  await writeFile(profile, agreed)
  await hongtou(folder, ['build'], cached)
  assert.ok(before.equals(await readFile(join(folder, 'output/a.pdf'))))
})

test('a faulty file: exit code 2, its line and column, nothing built', async () => {
  const faulty = await folderWith({'content/a.md': source, 'hongtou.yaml': '页码:\n  位置: 中间\n'})
  for (const words of [['build'], ['check', 'content/a.md']]) {
    const {code, out, err} = await hongtou(faulty, words)
    assert.deepEqual({code, out}, {code: 2, out: ''}, words[0])
    assert.match(err, /hongtou\.yaml:2:7 位置“中间”应为“外侧”或“居中”/)
  }
})
