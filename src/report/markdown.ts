import {type Language, severityOf} from '../base/message.ts'
import {conclusionOf} from './conclusion.ts'
import {type Outcome, placeOfMessage, reasonOf} from './outcome.ts'
import {pageOf, severityNames, summaryOf} from './text.ts'
import {visible} from './visible.ts'

/** How a report begins: a comment, which is not shown. */
export const markdownMark = '<!-- hongtou report -->'

/** A page of findings is read; what comes after is counted. GitHub refuses more than 1 MiB. */
const most = 200

/** For the summary of a run, in CI: a table of the documents, and below it what was found. */
export function markdownReport(outcomes: readonly Outcome[], language: Language): string {
  const parts = [
    `${markdownMark}\n`,
    `**${summaryOf(outcomes, language).split('\n').map(plain).join('**  \n**')}**\n`,
    documents(outcomes, language),
    findings(outcomes, language)
  ]
  return visible(parts.filter((part) => part !== '').join('\n'))
}

function documents(outcomes: readonly Outcome[], language: Language): string {
  if (outcomes.length === 0) return ''
  const isMade = outcomes.some(({isChecked, isLinted}) => !isChecked && !isLinted)
  const heads = {
    zh: ['文件', isMade ? '成品' : '结论', '页数', '错误', '警告'],
    en: ['file', isMade ? 'result' : 'conclusion', 'pages', 'errors', 'warnings']
  }[language]
  const rows = outcomes.map((outcome) => {
    const {path, pages, messages} = outcome
    const countOf = (severity: string): string =>
      String(messages.filter((message) => severityOf(message) === severity).length)
    const became = isMade ? resultOf(outcome, language) : (conclusionOf(outcome, language) ?? '')
    return [path, became, String(pages ?? ''), countOf('error'), countOf('warning')]
  })
  const rules = ['---', '---', '--:', '--:', '--:']
  // Text that was judged has no pages, and no conclusion.
  const isUsed = heads.map((_head, at) => rows.some((row) => row[at] !== ''))
  const used = (row: readonly string[]): string[] => row.filter((_cell, at) => isUsed[at])
  return table(used(heads), used(rules), rows.map(used))
}

function resultOf({output, cached, partOf}: Outcome, language: Language): string {
  if (output === undefined) {
    return partOf === undefined ? {zh: '未成文', en: 'not made'}[language] : partOf
  }
  return output + (cached ? {zh: '（未变）', en: ' (unchanged)'}[language] : '')
}

function findings(outcomes: readonly Outcome[], language: Language): string {
  const all = outcomes.flatMap(({path, messages}) => messages.map((message) => ({path, message})))
  if (all.length === 0) return ''
  const heads = {zh: ['位置', '', '说明', '规则'], en: ['place', '', 'finding', 'rule']}[language]
  const rows = all.slice(0, most).map(({path, message}) => {
    const {line, column} = placeOfMessage(message)
    const place = line === null ? ` ${pageOf(message.page, language)}` : `:${line}:${column ?? 1}`
    const rule = [message.ruleId, message.clause].filter(Boolean).join(' · ')
    const severity = severityNames[language][severityOf(message)]
    return [`${path}${place}`.trimEnd(), severity, reasonOf(message, language), rule]
  })
  const left = all.length - rows.length
  const more = {zh: `\n另有 ${left} 处，见日志。\n`, en: `\n${left} more: see the log.\n`}[language]
  return table(heads, ['---', '---', '---', '---'], rows) + (left > 0 ? more : '')
}

function table(
  heads: readonly string[],
  rules: readonly string[],
  rows: readonly (readonly string[])[]
): string {
  const lines = [heads, rules, ...rows.map((row) => row.map(plain))]
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

/** `text` as it reads, whatever Markdown would make of it; in one line. */
function plain(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]#|~$@]/gu, '\\$&')
    .replace(/\r\n?|\n/gu, '<br>')
}
