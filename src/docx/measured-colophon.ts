/** Where our pages have the colophon, and whether on a sheet of its own. */

import type {LaidOutPage} from '../pages/in-browser/contract.ts'
import {textArea} from './measures.ts'

export interface MeasuredColophon {
  /** Of its first rule, in mm from the edge of the sheet. */
  readonly top: number
  /** Whether no text stands on its page. */
  readonly isApart: boolean
  /** Whether its page bears a number. */
  readonly isNumbered: boolean
}

const elements = new Set(['copy-recipients', 'printing-office', 'printed-on'])

/** The box around its lines ends above the last rule, which lies on the type area's edge. */
const ruleThickness = 0.35

export function colophonPlaceOf(pages: readonly LaidOutPage[]): MeasuredColophon | undefined {
  const index = pages.findLastIndex(({blocks}) => blocks.some(({element}) => elements.has(element)))
  const page = pages[index]
  if (!page) return undefined
  const own = page.blocks.filter(({element}) => elements.has(element))
  const top = Math.min(...own.map(({box: [, y]}) => y)) - ruleThickness
  return {
    top: Math.min(top, textArea.bottom - 1),
    isApart: page.blocks.every(({element, isNote}) => isNote || elements.has(element)),
    isNumbered: page.pageNumber !== undefined
  }
}
