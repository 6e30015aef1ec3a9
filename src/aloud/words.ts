/** What is read aloud, as lines for people. */

import type {Language, Wording} from '../base/message.ts'
import type {TagOpened} from '../facts/index.ts'
import type {Spoken, Utterance} from './spoken.ts'

const roles: Readonly<Record<string, Wording>> = {
  Document: {zh: '文字', en: 'text'},
  P: {zh: '段落', en: 'paragraph'},
  H: {zh: '标题', en: 'heading'},
  L: {zh: '列表', en: 'list'},
  LI: {zh: '列表项', en: 'item'},
  Table: {zh: '表格', en: 'table'},
  TR: {zh: '行', en: 'row'},
  TH: {zh: '表头', en: 'head'},
  TD: {zh: '单元格', en: 'cell'},
  Caption: {zh: '图表题', en: 'caption'},
  Figure: {zh: '图', en: 'picture'},
  Formula: {zh: '公式', en: 'formula'},
  Form: {zh: '域', en: 'field'},
  Note: {zh: '脚注', en: 'note'},
  TOC: {zh: '目录', en: 'contents'},
  TOCI: {zh: '目录项', en: 'entry'},
  BlockQuote: {zh: '引文', en: 'quotation'}
}

/** Elements that hold others, one within the other: table, head, row. */
const deepest = 8

const scopes: Readonly<Record<string, Wording>> = {
  Column: {zh: '列', en: 'column'},
  Row: {zh: '行', en: 'row'},
  Both: {zh: '行和列', en: 'row and column'}
}

/** Write `reading`, a line for each element, under the pages they begin on. */
export function spokenLines({utterances}: Spoken, language: Language): string[] {
  let page = 0
  return utterances.flatMap((utterance, index) => {
    const line = lineOf(utterance, language)
    // What holds others begins where the first of them does.
    const own = utterances.slice(index, index + deepest).find((each) => each.page)?.page
    if (own === undefined || own <= page) return [line]
    page = own
    return [{zh: `第${page}页`, en: `page ${page}`}[language], line]
  })
}

/** Tell the pictures among `utterances` that nothing is said of. */
export function wordlessPictures({utterances}: Spoken): Utterance[] {
  return utterances.filter(({tag, text}) => /^(?:Figure|Formula)$/u.test(tag.role) && text === '')
}

function lineOf({depth, tag, text}: Utterance, language: Language): string {
  const name = `${nameOf(tag, language)}${spanOf(tag, language)}`
  const said =
    text === '' && /^(?:Figure|Formula)$/u.test(tag.role)
      ? {zh: '（没有文字说明）', en: '(nothing is said of it)'}[language]
      : text
  return `${'  '.repeat(depth + 1)}${name}${said === '' ? '' : `  ${said}`}`
}

function nameOf({role, scope}: TagOpened, language: Language): string {
  const level = /^H(?<level>\d)$/u.exec(role)?.groups?.level
  if (level !== undefined) return {zh: `标题${level}`, en: `heading ${level}`}[language]
  const name = roles[role]?.[language] ?? role
  const of = scopes[scope ?? '']?.[language]
  if (role !== 'TH' || of === undefined) return name
  return {zh: `${of}${name}`, en: `${of} ${name}`}[language]
}

function spanOf({rowSpan, columnSpan}: TagOpened, language: Language): string {
  const parts = [
    ...(columnSpan > 1 ? [{zh: `占${columnSpan}列`, en: `${columnSpan} columns`}[language]] : []),
    ...(rowSpan > 1 ? [{zh: `占${rowSpan}行`, en: `${rowSpan} rows`}[language]] : [])
  ]
  if (parts.length === 0) return ''
  return {zh: `（${parts.join('、')}）`, en: ` (${parts.join(', ')})`}[language]
}
