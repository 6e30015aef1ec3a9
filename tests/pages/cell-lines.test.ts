/** The lines of cells: no date, number or name divided, no character far from the next. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {cellsOfPage} from '../helpers/cells.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()

const task =
  '对照2026年3月15日前的台账逐项核查，建立长效机制（20分）；投入资金1250.5万元，惠及群众3600人次。'
const tables: Readonly<Record<string, string>> = {
  'a plan of 12 columns': [
    '| 序号 | 任务 | 责任单位 | 责任人 | 管网长度（km） | 投入资金（万元） | 开工时限 | 完成时限 | 一季度 | 二季度 | 三季度 | 备注 |',
    `|${' --- |'.repeat(12)}`,
    '| 1 | 主城区裸露管道包扎及检查 | 市自来水公司 | 赵某 | 42.6 | 118.5 | 3月5日 | 12月10日 | 10.5 | 20 | 30 | 含楼道立管 |',
    '| 2 | 阀门井、水表井检修 | 各县（市、区）水务局 | 钱某某 | 310 | 96 | 4月12日 | 12月15日 | 8 | 16.25 | 24 | 无 |'
  ].join('\n'),
  'long text beside short columns': [
    '| 序号 | 考核项目 | 责任单位 | 各项分值 | 考核内容 | 评分标准 | 说明 |',
    `|${' --- |'.repeat(7)}`,
    `| 1 | 河长制 | 某某县水利局 | 30 | 持续推进河长制工作 | ${task.repeat(2)} | |`,
    `| 2 | 农业面源 | 某某县农粮局 | 15 | 减量化治理 | ${task} | |`
  ].join('\n'),
  'heads over three levels': [
    '| 单位 | 经费（万元） | < | < | < | 备注 |',
    `|${' --- |'.repeat(6)}`,
    '| ^ | 上年 | < | 本年 | < | ^ |',
    '| ^ | 预算 | 决算 | 预算 | 决算 | ^ |',
    `| 某某镇 | 12.5 | 11.25 | 13 | 12.75 | ${task} |`
  ].join('\n')
}

for (const [name, table] of Object.entries(tables)) {
  test(`${name}: nothing divided, nothing spread`, async () => {
    const {pages} = await press.print(`# 关于工作的通知\n\n正文。\n\n${table}\n`)
    const cells = pages.flatMap(cellsOfPage)
    assert.ok(cells.length > 12, `${cells.length} cells`)
    for (const {lines} of cells) {
      lines.forEach(({text, spread}, index) => {
        // A quarter of a character stands between hanzi and digits anyway.
        assert.ok(spread <= 0.26, `${text}: ${spread}`)
        const after = lines[index + 1]?.text ?? ''
        const isDivided =
          (/[\d.]$/u.test(text) && /^[\d.%年月日分万元人]/u.test(after)) ||
          (/[年月]$/u.test(text) && /^\d/u.test(after) && /\d[年月]$/u.test(text))
        assert.ok(!isDivided, `${text} / ${after}`)
      })
    }
  })
}
