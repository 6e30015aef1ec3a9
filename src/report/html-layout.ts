/** 排版: how the pages are filled, page by page; measured, and no fault. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Language} from '../base/message.ts'
import type {LayoutOutcome} from './outcome.ts'
import type {Words} from './words.ts'

const kinds = ['loose-line', 'short-line', 'short-page', 'blank-page'] as const

/** How many of each kind there are, and all of them by page behind it; nothing for none. */
export function layoutReport(
  layout: readonly LayoutOutcome[],
  language: Language,
  text: Words
): Element[] {
  if (layout.length === 0) return []
  const counts = kinds.flatMap((kind) => {
    const count = layout.filter((note) => note.kind === kind).length
    return count === 0 ? [] : [h('span', {className: kind}, text.layoutKinds[kind](count))]
  })
  const pages = [...new Set(layout.map(({page}) => page))]
  return [
    h('details', {className: 'layout-report'}, [
      h('summary', [`${text.layout}${text.colon}`, ...counts]),
      h(
        'ul',
        pages.map((page) => {
          const own = layout
            .filter((note) => note.page === page)
            .map(({wording}) => wording[language])
          return h('li', [
            h('span', {className: 'page'}, text.page(page)),
            ' ',
            counted(own).join(text.semicolon)
          ])
        })
      )
    ])
  ]
}

/** What is said more than once, with how often. */
function counted(words: readonly string[]): string[] {
  return [...new Set(words)].map((each) => {
    const count = words.filter((other) => other === each).length
    return count === 1 ? each : `${each} × ${count}`
  })
}
