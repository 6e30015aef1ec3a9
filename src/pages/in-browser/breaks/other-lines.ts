/** Which paragraphs take more or fewer lines at another tracking: no others move anything. */

import {inItsPlace} from '../in-its-place.ts'
import {refOf} from './ref-of.ts'

/** Those of `paragraphs`, of the source, that do; `tracking` in em, added to the grid's. */
export function withOtherLines(
  paragraphs: readonly Element[],
  tracking: number
): ReadonlySet<Element> {
  const main = document.createElement('main')
  main.style.cssText =
    'position:absolute;top:0;left:0;visibility:hidden;width:var(--type-area-width)'
  main.append(...paragraphs.map(inItsPlace))
  document.body.append(main)
  const copies = paragraphs.map((paragraph) => main.querySelector(refOf(paragraph)))
  const usual = copies.map(heightOf)
  for (const copy of copies) copy?.setAttribute('data-tracking', 'adjusted')
  main.style.setProperty('--respaced-tracking', String(tracking))
  const tracked = copies.map(heightOf)
  main.remove()
  return new Set(paragraphs.filter((_each, index) => usual[index] !== tracked[index]))
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0
}
