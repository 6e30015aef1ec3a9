/**
 * 签发人: two names to a row; one, where two are too wide beside the number.
 *
 * GB/T 9704—2012, 7.2.6.
 */

import type {Trouble} from '../contract.ts'
import type {Workbench} from '../workbench.ts'
import type {Fit} from './fit.ts'

/** `row` stands on the bench; one 字 is left free between the number and the label. */
export function fitSignatories(
  row: Element,
  bench: Workbench
): Pick<Fit, 'properties' | 'troubles'> {
  const names = [...row.querySelectorAll('[data-element="signatory"]')]
  if (names.length === 0 || fits(row, bench)) return {properties: {}, troubles: []}

  bench.set('--fitted-signatory-columns', 'auto')
  const troubles: Trouble[] = []
  if (!fits(row, bench)) {
    const widest = names.reduce((one, other) => (widthOf(other) > widthOf(one) ? other : one))
    const line = widest.getAttribute('data-line')
    const detail = widest.textContent ?? ''
    troubles.push({kind: 'signatories-too-wide', detail, line: line ? Number(line) : undefined})
  }
  return {properties: {'--fitted-signatory-columns': 'auto'}, troubles}
}

function fits(row: Element, bench: Workbench): boolean {
  const edge = row.getBoundingClientRect().right
  const number = row.querySelector('[data-element="document-number"]')
  const from = number?.getBoundingClientRect().right ?? row.getBoundingClientRect().left
  const signatories = row.querySelector('[data-element="signatories"]')
  const box = signatories?.getBoundingClientRect()
  if (!box) return true
  const free = number ? bench.length('--char-pitch') : 0
  // A part of a pixel is rounding.
  return box.left - from >= free - 1 && box.right <= edge + 1
}

function widthOf(element: Element): number {
  return element.getBoundingClientRect().width
}
