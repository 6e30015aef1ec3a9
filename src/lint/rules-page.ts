/** The rules of the text as a page of the manual: a document of ours, made from them. */

import type {Language, Wording} from '../base/message.ts'
import {basisOf, examplesOf, gravityOf} from './explain.ts'
import type {TextRule} from './rule.ts'
import {textRules} from './rules.ts'

/** The parts of the catalogue in the order of a document, by the letter of their numbers. */
const parts: Readonly<Record<string, Wording>> = {
  H: {zh: '版头', en: 'Masthead'},
  T: {zh: '标题', en: 'Title'},
  D: {zh: '主送和抄送', en: 'Recipients'},
  A: {zh: '附件说明和附件', en: 'Attachments'},
  E: {zh: '日期', en: 'Dates'},
  R: {zh: '引用和用词', en: 'References and words'},
  N: {zh: '结构层次序数', en: 'Ordinals'},
  F: {zh: '数字和计量单位', en: 'Numbers and units'},
  P: {zh: '标点符号', en: 'Punctuation'},
  W: {zh: '本机关用词', en: 'Words of the office'}
}

const heads: Readonly<Record<Language, string>> = {
  zh: `---
格式: 白头
标题: 红头文字规则
---

<!-- 由 make manual 从 src/lint/rules/ 写出，请勿手改。 -->

本页列出lint命令校对公文文字的全部规则。每条先列名称，再列编号、轻重、改法、依据和理由；例中〖〗括出不当之处。在终端中用lint命令的--explain加编号，可以看到同样的内容。
`,
  en: `---
格式: 白头
标题: "Hongtou: rules of the text"
---

<!-- Written by make manual from src/lint/rules/; not to be changed by hand. -->

<!-- hongtou-disable -->

All rules by which \`lint\` judges a text: name, number, how grave, how it is mended, clause and reason; 〖〗 surround what is wrong. \`lint --explain NUMBER\` says the same.
`
}

/** Write the page: every rule with its severity, clause, reason and examples; Markdown. */
export function rulesPage(language: Language): string {
  const sections = Object.entries(parts).map(([letter, title]) => {
    const rules = textRules.filter(({number}) => number.startsWith(letter))
    const entries = rules.map((rule) => entryOf(rule, language))
    return [`## ${title[language]}`, ...entries].join('\n\n')
  })
  return `${[heads[language], ...sections].join('\n')}\n`.replaceAll(/\n{3,}/gu, '\n\n')
}

const disabled = '<!-- hongtou-disable -->'

function entryOf(rule: TextRule, language: Language): string {
  const {number, id, name, why} = rule
  const rows = examplesOf(rule, language).map(({label, text}) => `| ${label} | ${codeCell(text)} |`)
  const gravity = gravityOf(rule, language)
  const basis = basisOf(rule, language)
  const said = {
    zh: [
      `编号${number}，名称\`${id}\`（${gravity}）。依据：${basis.replaceAll(', ', '，')}。`,
      `理由：${why.zh}`,
      '| 例 | 文字 |'
    ],
    en: [`${number} \`${id}\` (${gravity}). Clause: ${basis}.`, why.en, '| example | text |']
  }[language]
  const [facts = '', reason = '', head = ''] = said
  return [
    // Names and reasons quote what is wrong.
    disabled,
    `### ${language === 'zh' ? name.zh : escaped(name.en)}`,
    disabled,
    facts,
    disabled,
    language === 'zh' ? reason : escaped(reason),
    [`{列宽: [1, 9], 字号: 5号}\n${head}`, '| --- | --- |', ...rows].join('\n')
  ].join('\n\n')
}

/** Signs of Markdown as they stand; English quotes in code. */
function escaped(text: string): string {
  return text.replaceAll(/[*_[\]<>|~]/gu, '\\$&')
}

/** Write `text` as code, so that nothing in it is markup; its lines are joined by ⏎. */
export function codeCell(text: string): string {
  const line = text.trim().replaceAll('\n', '⏎').replaceAll('|', '\\|')
  const ticks = [...line.matchAll(/`+/gu)].map(([run]) => run.length)
  const fence = '`'.repeat(Math.max(0, ...ticks) + 1)
  const room = ticks.length > 0 ? ' ' : ''
  return fence + room + line + room + fence
}
