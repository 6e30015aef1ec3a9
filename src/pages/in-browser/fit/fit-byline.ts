/**
 * 发文机关署名 and 成文日期 without a seal.
 *
 * GB/T 9704—2012, 7.3.5.2: the name two 字 from the right edge, the date's first
 * character two 字 to the right of the name's. A date longer than the name is itself two
 * 字 from the edge, and the name moves left.
 */

import type {Workbench} from '../workbench.ts'
import {advanceOf} from './ink.ts'

/** Fit the name and date of the document: custom properties of `:root`. */
export function fitByline(content: ParentNode, bench: Workbench): Record<string, string> {
  const names = [...content.querySelectorAll('[data-element="byline"]')]
  const date = content.querySelector('[data-element="signed-on"]')
  // 7.3.5.3: below a signature stamp the date is four 字 from the right edge.
  const isStamped = content.querySelector('[data-element="signature-stamps"]') !== null
  if (isStamped) return {'--fitted-signed-on-indent': `${bench.length('--stamp-indent')}px`}
  if (!date || names.length === 0) return {}
  return indentsOf(names, date, bench)
}

/** Fit those that attachments have of their own: rules, each for one of them. */
export function fitAttachedBylines(content: ParentNode, bench: Workbench): string {
  const blocks = [...content.querySelectorAll('[data-element="attachment-signing"]')]
  return blocks
    .map((block) => {
      const names = [...block.querySelectorAll('[data-element="attachment-byline"]')]
      const date = block.querySelector('[data-element="attachment-signed-on"]')
      if (!date) return ''
      // What the document's own have is not theirs.
      const none = {'--fitted-byline-width': 'auto', '--fitted-byline-align': 'auto'}
      const lines = Object.entries({...none, ...indentsOf(names, date, bench)})
      const rule = lines.map(([name, value]) => `  ${name}: ${value};\n`).join('')
      const ordinal = block.getAttribute('data-ordinal') ?? ''
      return `[data-element="attachment-signing"][data-ordinal="${ordinal}"] {\n${rule}}\n`
    })
    .join('')
}

function indentsOf(
  names: readonly Element[],
  date: Element,
  bench: Workbench
): Record<string, string> {
  const indent = bench.length('--indent')
  const nameWidth = Math.max(...names.map((name) => widthOf(name, bench)))
  const dateWidth = widthOf(date, bench)
  const bylineIndent = dateWidth > nameWidth ? 2 * indent + dateWidth - nameWidth : indent
  const signedOnIndent = bylineIndent + nameWidth - indent - dateWidth

  return {
    // The names of a joint issue are spread to one width; the date stands under the last.
    ...(names.length > 1 && {
      '--fitted-byline-width': `${nameWidth}px`,
      '--fitted-byline-align': 'justify'
    }),
    '--fitted-byline-indent': `${bylineIndent}px`,
    '--fitted-signed-on-indent': `${signedOnIndent}px`
  }
}

function widthOf(element: Element, bench: Workbench): number {
  const copy = bench.place(element)
  if (copy instanceof HTMLElement) copy.style.whiteSpace = 'nowrap'
  return advanceOf(copy)
}
