/** What the HTML report and the certificate say, in both languages. */

import type {Language} from '../base/message.ts'
import type {LayoutOutcome, MeasurementOutcome, Outcome} from './outcome.ts'

export interface Words {
  readonly title: string
  readonly certificate: string
  /** Before the name of the file. */
  readonly file: string
  readonly statement: string
  readonly grid: string
  /** How the pages are filled. */
  readonly layout: string
  readonly layoutKinds: Readonly<Record<LayoutOutcome['kind'], (count: number) => string>>
  readonly colon: string
  readonly semicolon: string
  readonly clean: string
  readonly findings: string
  readonly marks: string
  readonly table: string
  readonly columns: readonly string[]
  readonly states: Readonly<Record<MeasurementOutcome['state'], string>>
  page(number: number): string
  facts(outcome: Outcome): string
  /** 约定的偏离, one by one; empty when there is none. */
  agreements(outcome: Outcome): string
  /** What is there instead of what should be. */
  instead(actual: string | undefined, expected: string | undefined): string
}

export const words: Readonly<Record<Language, Words>> = {
  zh: {
    title: '公文格式测量报告',
    certificate: '公文格式测量结果（GB/T 9704—2012）',
    file: '文件  ',
    statement: '各项均由成品 PDF 直接测量得出；“未测”不等于合格。测量程序：',
    grid: '版心与 22 行 × 28 字网格',
    layout: '排版疏密（只测，不算问题）',
    layoutKinds: {
      'loose-line': (count) => `字距偏松 ${count} 行`,
      'short-line': (count) => `满行不足 28 字 ${count} 行`,
      'short-page': (count) => `不足 22 行 ${count} 面`,
      'blank-page': (count) => `空白 ${count} 面`
    },
    colon: '：',
    semicolon: '；',
    clean: '未发现不符合 GB/T 9704—2012 之处。',
    findings: '发现的问题',
    marks: '问题所在的位置',
    table: '逐项测量结果（GB/T 9704—2012）',
    columns: ['序号', '项目', '条款', '结果', '实测'],
    states: {passed: '合格', agreed: '约定', failed: '不合格', unmeasured: '未测'},
    page: (number) => `第 ${number} 页`,
    facts: (outcome) => {
      const {passed, agreed, failed, unmeasured} = counts(outcome)
      const pages = outcome.pages === undefined ? '' : `共 ${outcome.pages} 页；`
      const ours = agreed === 0 ? '' : `按本机关约定 ${agreed} 项，`
      return `${pages}合格 ${passed} 项，${ours}不合格 ${failed} 项，未测 ${unmeasured} 项。`
    },
    agreements: (outcome) => {
      const list = agreedOf(outcome, 'zh')
      return list.length === 0 ? '' : `约定的偏离：${list.join('；')}。`
    },
    instead: (actual = '', expected = '') =>
      expected === '' ? actual : `${actual}，应为 ${expected}`
  },
  en: {
    title: 'Measured against GB/T 9704—2012',
    certificate: 'Measured against GB/T 9704—2012',
    file: 'File  ',
    statement:
      'Every value was measured on the finished PDF; what was not measured has not passed. By',
    grid: 'Type area and grid of 22 × 28',
    layout: 'How pages are filled (measured, no fault)',
    layoutKinds: {
      'loose-line': (count) => `${count} loose`,
      'short-line': (count) => `${count} full but short of 28 characters`,
      'short-page': (count) => `${count} page${count === 1 ? '' : 's'} short of 22 lines`,
      'blank-page': (count) => `${count} blank`
    },
    colon: ': ',
    semicolon: '; ',
    clean: 'Nothing departs from GB/T 9704—2012.',
    findings: 'Findings',
    marks: 'Where the findings are',
    table: 'Every measurement of GB/T 9704—2012',
    columns: ['No.', 'What', 'Clause', 'Result', 'Measured'],
    states: {passed: 'passed', agreed: 'agreed', failed: 'failed', unmeasured: 'not measured'},
    page: (number) => `Page ${number}`,
    facts: (outcome) => {
      const {passed, agreed, failed, unmeasured} = counts(outcome)
      const {pages} = outcome
      const ours = agreed === 0 ? '' : `${agreed} as agreed, `
      const length = pages === undefined ? '' : `${pages} ${pages === 1 ? 'page' : 'pages'}; `
      return `${length}${passed} passed, ${ours}${failed} failed, ${unmeasured} not measured.`
    },
    agreements: (outcome) => {
      const list = agreedOf(outcome, 'en')
      return list.length === 0 ? '' : `Agreed deviations: ${list.join('; ')}.`
    },
    instead: (actual = '', expected = '') =>
      expected === '' ? actual : `${actual}, expected ${expected}`
  }
}

/** What was measured, beside what was expected where it is not that. */
export function measuredWords(
  {state, actual, expected}: MeasurementOutcome,
  language: Language
): string {
  const departs = state === 'failed' || state === 'agreed'
  return departs ? words[language].instead(actual, expected) : (actual ?? '')
}

function counts({
  measurements = []
}: Outcome): Readonly<Record<MeasurementOutcome['state'], number>> {
  const of = (state: MeasurementOutcome['state']): number =>
    measurements.filter((each) => each.state === state).length
  return {
    passed: of('passed'),
    agreed: of('agreed'),
    failed: of('failed'),
    unmeasured: of('unmeasured')
  }
}

function agreedOf({measurements = []}: Outcome, language: Language): string[] {
  return measurements
    .filter(({state}) => state === 'agreed')
    .map(({name, actual, expected}) =>
      [name[language], words[language].instead(actual, expected)].join(' ')
    )
}
