/**
 * One self-contained page: the pages of each PDF with the type area and its grid drawn over
 * them, what was found as numbered marks on its spot, and the table of measurements.
 *
 * No script: marks and findings are links to each other.
 */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {type Language, severityOf} from '../base/message.ts'
import {conclusionOf} from './conclusion.ts'
import {layoutReport} from './html-layout.ts'
import {type PageMark, type PagePicture, sheet} from './html-sheet.ts'
import {styles} from './html-styles.ts'
import {measurementTable} from './html-table.ts'
import {type Outcome, reasonOf} from './outcome.ts'
import {type Words, words} from './words.ts'

/** A PDF that was measured. */
export interface Pictured {
  readonly outcome: Outcome
  /** Of each page; none when it could not be read. */
  readonly pictures: readonly PagePicture[]
  /** Of its bytes, in hexadecimal; undefined when it could not be read. */
  readonly sha256: string | undefined
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** The report on `documents`, a whole HTML page in `language`. */
export function htmlReport(documents: readonly Pictured[], language: Language): string {
  const text = words[language]
  const page = h('html', {lang: language === 'zh' ? 'zh-CN' : 'en'}, [
    h('head', [
      h('meta', {charSet: 'utf-8'}),
      h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
      h('title', text.title),
      h('style', styles)
    ]),
    h('body', [
      h('header', [
        h('h1', text.title),
        h('label', [h('input', {type: 'checkbox', id: 'grid', checked: true}), text.grid]),
        ...(documents.some(({outcome}) => (outcome.layout ?? []).length > 0)
          ? [h('label', [h('input', {type: 'checkbox', id: 'layout'}), text.layout])]
          : [])
      ]),
      h(
        'main',
        documents.map((document, index) => section(document, `d${index + 1}`, language, text))
      )
    ])
  ])
  const tree = h(null, [{type: 'doctype'}, page])
  return `${unified().use(rehypeStringify).stringify(tree)}\n`
}

function section(document: Pictured, id: string, language: Language, text: Words): Element {
  const {outcome, pictures, sha256} = document
  const {layout = []} = outcome
  const marks = marksOf(outcome, id)
  const agreements = text.agreements(outcome)
  const conclusion = conclusionOf(outcome, language)
  const sheets = pictures.map((picture, index) =>
    sheet(
      picture,
      index + 1,
      {
        findings: marks.filter(({page}) => page === index + 1),
        layout: layout.filter(({page}) => page === index + 1),
        place: outcome.sheets?.[index]
      },
      text,
      language
    )
  )
  return h('section', {id}, [
    h('h2', outcome.path),
    ...(conclusion === undefined ? [] : [h('p', {className: 'conclusion'}, conclusion)]),
    h('p', {className: 'facts'}, [
      text.facts(outcome),
      ...(sha256 === undefined ? [] : [' ', h('code', `SHA-256 ${sha256}`)])
    ]),
    ...(agreements === '' ? [] : [h('p', {className: 'agreements'}, agreements)]),
    ...layoutReport(layout, language, text),
    h('div', {className: 'columns'}, [
      h('div', {className: 'sheets'}, sheets),
      h('aside', {ariaLabel: text.findings}, [findings(outcome, id, marks, language, text)])
    ]),
    ...(outcome.measurements ? [measurementTable(outcome.measurements, language, text)] : [])
  ])
}

/** Findings are numbered from 1 in their order; those with a box are marked on its page. */
function marksOf({messages}: Outcome, id: string): PageMark[] {
  return messages.flatMap((message, index) => {
    const {page, box} = message
    if (page === undefined || box === undefined) return []
    return [{number: index + 1, id: `${id}-${index + 1}`, page, box, severity: severityOf(message)}]
  })
}

function findings(
  {messages}: Outcome,
  id: string,
  marks: readonly PageMark[],
  language: Language,
  text: Words
): Element {
  if (messages.length === 0) return h('p', {className: 'clean'}, text.clean)
  const items = messages.map((message, index) => {
    const own = `${id}-${index + 1}`
    const number = String(index + 1)
    const isMarked = marks.some((mark) => mark.id === own)
    const body: (ElementContent | string)[] = []
    if (message.page !== undefined) {
      body.push(h('span', {className: 'page'}, text.page(message.page)), ' ')
    }
    body.push(reasonOf(message, language))
    if (message.clause !== undefined) body.push(' ', h('cite', message.clause))
    return h('li', {id: `f-${own}`, className: severityOf(message)}, [
      isMarked ? h('a', {href: `#m-${own}`}, number) : h('b', number),
      h('p', body)
    ])
  })
  return h('ol', items)
}
