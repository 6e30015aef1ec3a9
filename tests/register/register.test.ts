/** The register (发文登记簿): its lines, its three forms, and what is wrong with it. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {standardHouse} from '../../src/base/house-profile.ts'
import {readRegister} from '../../src/register/read-register.ts'
import {registerAsCsv} from '../../src/register/write-csv.ts'
import {registerAsHtml} from '../../src/register/write-html.ts'
import {registerAsTable} from '../../src/register/write-table.ts'
import {folderWith} from '../commands/run.ts'

function draft(number: string, title: string, more = ''): string {
  return `---\n发文机关: 某市人民政府\n发文字号: ${number}\n成文日期: 2026-03-05\n${more}---\n\n# 某市人民政府关于${title}\n\n请执行。\n`
}

const sources = {
  'a.md': draft(
    '某政发〔2026〕10号',
    '某事的通知',
    '主送机关: 各区人民政府\n附件: [甲方案, 乙名单]\n'
  ),
  'b.md': draft('某政发〔2026〕9号', '“甲, 乙”的请示', '签发人: [张某, 李某]\n紧急程度: 加急\n'),
  'c.md': '# 没有字号的草稿\n\n正文。\n',
  'd.txt':
    '某市人民政府办公室文件\n\n某政办发〔2026〕3号\n\n某市人民政府办公室关于某事的通知\n\n各区人民政府：\n\n请执行。\n\n某市人民政府办公室\n2026年3月8日\n\n抄送：市委办公室。\n\n某市人民政府办公室　　2026年3月9日印发\n'
}

test('lines stand by agency and number, those without a number not at all', async () => {
  const {entries, outcomes} = await registerOf(sources)
  assert.deepEqual(
    entries.map(({path}) => path),
    ['d.txt', 'b.md', 'a.md']
  )
  const [office, request, notice] = entries.map(({cells}) => cells)
  assert.equal(office?.registeredOn, '2026年3月9日')
  assert.equal(office?.documentNumber, '某政办发〔2026〕3号')
  assert.deepEqual([request?.signatories, request?.remarks], ['张某 李某', '加急'])
  assert.deepEqual([notice?.attachments, notice?.mainRecipients], ['2件', '各区人民政府'])
  assert.equal(notice?.registeredOn, '2026年3月5日')
  assert.deepEqual(
    outcomes.flatMap(({messages}) => messages),
    []
  )
})

test('a spreadsheet reads the CSV', async () => {
  const {entries} = await registerOf(sources)
  const csv = registerAsCsv(entries, 'zh')
  const [head, , second] = csv.split('\r\n')
  assert.equal(head, '\ufeff顺序号,登记日期,发文字号,密级,标题,附件,份数,签发人,拟稿部门,主送,备注')
  assert.match(
    second ?? '',
    /^2,2026年3月5日,某政发〔2026〕9号,,"某市人民政府关于“甲, 乙”的请示",/u
  )
  assert.ok(csv.endsWith('\r\n'))
})

test('no cell is taken for a formula or for markup', async () => {
  const [entry] = (await registerOf({'a.md': sources['a.md']})).entries
  assert.ok(entry)
  const bad = {...entry, cells: {...entry.cells, title: '=1+1 <b>"x"</b>'}}
  assert.match(registerAsCsv([bad], 'zh'), /"'=1\+1 <b>""x""<\/b>"/u)
  const html = registerAsHtml([bad], 'zh')
  assert.match(html, /<td>=1\+1 &lt;b&gt;&quot;x&quot;&lt;\/b&gt;<\/td>/u)
  assert.match(html, /^<!doctype html>\n<html lang="zh-CN">/u)
  assert.equal(html.match(/<th scope="col">/gu)?.length, 11)
})

test('columns of the table line up, and empty ones are left out', async () => {
  const lines = registerAsTable((await registerOf(sources)).entries, 'zh')
    .trimEnd()
    .split('\n')
  assert.equal(lines.length, 4)
  assert.doesNotMatch(lines[0] ?? '', /份数|拟稿部门|密级/u)
  assert.match(lines[0] ?? '', /^顺序号 {2}登记日期 {6}发文字号/u)
})

test('what is wrong with its numbers is told', async () => {
  const {outcomes} = await registerOf({
    'a.md': draft('某政发〔2025〕10号', '某事的通知'),
    'b.md': draft('某政发〔2025〕10号', '另一事的通知'),
    'c.md': draft('某政函〔2026〕1号', '某事的意见')
  })
  const told = outcomes.map(({path, messages}) => [path, messages.map(({ruleId}) => ruleId)])
  assert.deepEqual(told, [
    ['a.md', ['number-year']],
    ['b.md', ['number-year', 'number-twice']],
    ['c.md', ['number-kind']]
  ])
})

async function registerOf(files: Readonly<Record<string, string>>) {
  const root = await folderWith(files)
  return readRegister(Object.keys(files), {root, house: standardHouse})
}
