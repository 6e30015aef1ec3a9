/** The rules of the text as a page of the manual: a document of ours, made from them. */

import {basisOf, examplesOf, gravityOf} from './explain.ts'
import type {TextRule} from './rule.ts'
import {textRules} from './rules.ts'

/** The parts of the catalogue in the order of a document, by the letter of their numbers. */
const parts: Readonly<Record<string, string>> = {
  H: '版头',
  T: '标题',
  D: '主送和抄送',
  A: '附件说明和附件',
  E: '日期',
  R: '引用和用词',
  N: '结构层次序数',
  F: '数字和计量单位',
  P: '标点符号',
  W: '本机关用词'
}

const head = `---
格式: 白头
标题: 红头文字规则
---

<!-- 由 make rules 从 src/lint/rules/ 写出，请勿手改。 -->

本页列出lint命令校对公文文字的全部规则。每条先列名称，再列编号、轻重、改法、依据和理由；例中〖〗括出不当之处。在终端中用lint命令的--explain加编号，可以看到同样的内容。
`

/** Write the page: every rule with its severity, clause, reason and examples; Markdown. */
export function rulesPage(): string {
  const sections = Object.entries(parts).map(([letter, title]) => {
    const rules = textRules.filter(({number}) => number.startsWith(letter))
    return [`## ${title}`, ...rules.map(entryOf)].join('\n\n')
  })
  return `${[head, ...sections].join('\n')}\n`.replaceAll(/\n{3,}/gu, '\n\n')
}

const disabled = '<!-- hongtou-disable -->'

function entryOf(rule: TextRule): string {
  const {number, id, name, why} = rule
  const rows = examplesOf(rule, 'zh').map(({label, text}) => `| ${label} | ${cellOf(text)} |`)
  return [
    // Names and reasons quote what is wrong.
    disabled,
    `### ${name.zh}`,
    disabled,
    `编号${number}，名称\`${id}\`（${gravityOf(rule, 'zh')}）。依据：${basisOf(rule, 'zh').replaceAll(', ', '，')}。`,
    disabled,
    `理由：${why.zh}`,
    ['{列宽: [1, 9], 字号: 5号}', '| 例 | 文字 |', '| --- | --- |', ...rows].join('\n')
  ].join('\n\n')
}

/** `text` as code, so that nothing in it is markup; its lines are joined by ⏎. */
function cellOf(text: string): string {
  const line = text.trim().replaceAll('\n', '⏎').replaceAll('|', '\\|')
  const ticks = [...line.matchAll(/`+/gu)].map(([run]) => run.length)
  const fence = '`'.repeat(Math.max(0, ...ticks) + 1)
  const room = ticks.length > 0 ? ' ' : ''
  return fence + room + line + room + fence
}
