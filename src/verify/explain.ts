/** `check --explain RULE`: what a measurement looks at, what is asked for, and for which documents. */

import type {Language, Severity, Wording} from '../base/message.ts'
import {clauses} from './clauses.ts'
import type {Rule} from './rule.ts'
import {rules} from './rules.ts'

/** The measurement called `name`: its id, its number, or what a report calls it. */
export function ruleNamed(name: string): Rule | undefined {
  return rules.find(({id, number, name: {zh, en}}) => [id, String(number), zh, en].includes(name))
}

/** What the clause of `rule` asks for; what practice asks for, where no standard speaks. */
export function askedBy({clause}: Pick<Rule, 'clause'>): Wording {
  const asked = clause === undefined ? undefined : clauses[clause]
  return asked ?? practice
}

const practice: Wording = {
  zh: '标准没有规定；为了在别的机器上打开、印刷时不变样，通常要求如此。',
  en: 'No standard says so; it is usual, so that the file looks the same elsewhere and in print.'
}

const severities: Readonly<Record<Severity, Wording>> = {
  error: {zh: '错误', en: 'error'},
  warning: {zh: '警告', en: 'warning'},
  info: {zh: '提示', en: 'info'}
}

const formWords: Readonly<Record<string, Wording>> = {
  general: {zh: '通用', en: 'general'},
  letter: {zh: '信函', en: 'letter'},
  order: {zh: '命令', en: 'order'},
  minutes: {zh: '纪要', en: 'minutes'},
  plain: {zh: '白头', en: 'plain'}
}

export function explainRule(rule: Rule, language: Language): string {
  const {id, number, name, clause, severity, forms} = rule
  const all = {zh: '各种格式', en: 'all forms'}[language]
  const words = forms === 'all' ? all : forms.map((form) => formWords[form]?.[language]).join('、')
  const labels = {
    zh: {clause: '条款', asks: '要求', forms: '用于', severity: '不符时'},
    en: {clause: 'clause', asks: 'asks', forms: 'for', severity: 'when not'}
  }[language]
  const rows = [
    ...(clause === undefined ? [] : [[labels.clause, clause]]),
    [labels.asks, askedBy(rule)[language]],
    [labels.forms, words],
    [labels.severity, severities[severity][language]]
  ]
  return `${number} ${id} ${name[language]}\n${rows.map(([label, text]) => `  ${label}  ${text}\n`).join('')}`
}
