import {type Language, type Severity, severityOf} from '../base/message.ts'
import {conclusionOf} from './conclusion.ts'
import {errorRateLine, errorRateOf} from './error-rate.ts'
import {type Outcome, placeOfMessage, reasonOf} from './outcome.ts'
import {visible} from './visible.ts'

/** The report for people: a paragraph per document, a line per finding, a sum at the end. */
export function textReport(outcomes: readonly Outcome[], language: Language): string {
  const paragraphs = outcomes.map((outcome) => paragraph(outcome, language))
  return visible(`${paragraphs.join('')}${summaryOf(outcomes, language)}\n`)
}

function paragraph(outcome: Outcome, language: Language): string {
  const {path, output, pages, cached, messages} = outcome
  const made = output === undefined ? '' : ` → ${output}${pageCount(pages, language)}`
  const kept = cached ? {zh: '（未变）', en: ' (unchanged)'}[language] : ''
  const head = `${path}${made}${kept}\n`
  const rows = messages.map((message) => {
    const {line, column} = placeOfMessage(message)
    const place = line === null ? pageOf(message.page, language) : `${line}:${column ?? 1}`
    const rule = [message.ruleId, message.clause].filter(Boolean).join(' · ')
    return {
      place,
      severity: severityNames[language][severityOf(message)],
      reason: reasonOf(message, language).replaceAll('\n', '\n    '),
      rule
    }
  })
  const placeWidth = Math.max(0, ...rows.map(({place}) => columnsOf(place)))
  const severityWidth = Math.max(0, ...rows.map(({severity}) => columnsOf(severity)))
  const body = rows.map(
    ({place, severity, reason, rule}) =>
      `  ${pad(place, placeWidth)}  ${pad(severity, severityWidth)}  ${reason}  ${rule}\n`
  )
  const conclusion = conclusionOf(outcome, language)
  const first = conclusion === undefined ? '' : `  ${conclusion}\n`
  return head + first + body.join('') + measured(outcome, language)
}

/** How many measurements were made, and how many not. */
function measured({measurements}: Outcome, language: Language): string {
  if (measurements === undefined) return ''
  const of = (state: string): number => measurements.filter((each) => each.state === state).length
  const {length} = measurements
  const agreed = of('agreed')
  const ours = {
    zh: agreed === 0 ? '' : `按本机关约定 ${agreed}，`,
    en: agreed === 0 ? '' : `${agreed} as agreed, `
  }
  return {
    zh: `  测量 ${length} 项：合格 ${of('passed')}，${ours.zh}不合格 ${of('failed')}，未测 ${of('unmeasured')}\n`,
    en: `  ${countOf(length, 'measurement')}: ${of('passed')} passed, ${ours.en}${of('failed')} failed, ${of('unmeasured')} not measured\n`
  }[language]
}

/** As readers are told them. */
export const severityNames: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: {error: '错误', warning: '警告', info: '提示'},
  en: {error: 'error', warning: 'warning', info: 'info'}
}

function pageCount(pages: number | undefined, language: Language): string {
  if (pages === undefined) return ''
  return {zh: `  ${pages} 页`, en: `  ${pages} ${pages === 1 ? 'page' : 'pages'}`}[language]
}

/** `第3页`; nothing where a message has no page. */
export function pageOf(page: number | undefined, language: Language): string {
  if (page === undefined) return ''
  return {zh: `第${page}页`, en: `page ${page}`}[language]
}

/** The sum of a run, in a sentence or two, each on a line. */
export function summaryOf(outcomes: readonly Outcome[], language: Language): string {
  const severities = outcomes.flatMap(({messages}) => messages.map(severityOf))
  const errors = severities.filter((severity) => severity === 'error').length
  const warnings = severities.filter((severity) => severity === 'warning').length
  const count = outcomes.filter(({partOf}) => partOf === undefined).length
  const written = outcomes.filter(({output}) => output !== undefined).length
  if (outcomes.some(({isChecked}) => isChecked)) {
    return {
      zh: `${count} 份 PDF；错误 ${errors} 个，警告 ${warnings} 个`,
      en: `${countOf(count, 'PDF')}; ${countOf(errors, 'error')}, ${countOf(warnings, 'warning')}`
    }[language]
  }
  if (outcomes.some(({isLinted}) => isLinted)) {
    return lintSummary(outcomes, count, {errors, warnings}, language)
  }
  const text = textFindings(outcomes, language)
  return {
    zh: `${count} 份公文，成文 ${written} 份；错误 ${errors} 个，警告 ${warnings} 个${text}`,
    en: `${countOf(count, 'document')}, ${written} made; ${countOf(errors, 'error')}, ${countOf(warnings, 'warning')}${text}`
  }[language]
}

/** One line of what was not looked for, and is there: the command `lint` lists it. */
function textFindings(outcomes: readonly Outcome[], language: Language): string {
  const count = outcomes.reduce((sum, {textFindings = 0}) => sum + textFindings, 0)
  if (count === 0) return ''
  return {
    zh: `\n文字差错 ${count} 处，用 lint 命令查看`,
    en: `\n${countOf(count, 'finding')} in the text: see the command lint`
  }[language]
}

function lintSummary(
  outcomes: readonly Outcome[],
  count: number,
  {errors, warnings}: {readonly errors: number; readonly warnings: number},
  language: Language
): string {
  const all = outcomes.flatMap(({messages}) => messages)
  const infos = all.length - errors - warnings
  const fixed = outcomes.reduce((sum, {fixed = 0}) => sum + fixed, 0)
  const safe = all.filter(({fix}) => fix === 'safe').length
  const more = {
    zh: `${fixed > 0 ? `；改正 ${fixed} 处` : ''}${safe > 0 ? `；--fix 可改正 ${safe} 处` : ''}`,
    en: `${fixed > 0 ? `; ${fixed} fixed` : ''}${safe > 0 ? `; --fix mends ${safe}` : ''}`
  }[language]
  const rate = errorRateOf(outcomes)
  const last = rate === undefined ? '' : `\n${errorRateLine(rate, language)}`
  return {
    zh: `${count} 份公文；错误 ${errors} 个，警告 ${warnings} 个，提示 ${infos} 个${more}${last}`,
    en: `${countOf(count, 'document')}; ${countOf(errors, 'error')}, ${countOf(warnings, 'warning')}, ${infos} info${more}${last}`
  }[language]
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Columns of a terminal: two for a hanzi. There is nothing else in what stands in columns here. */
function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += character < '\u2e80' ? 1 : 2
  return columns
}

/** Filled up with spaces to `width` columns of a terminal, of which a hanzi takes two. */
function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}
