/**
 * The first page of a letter (信函): from the mark above the type area down to the lower rule.
 *
 * GB/T 9704—2012, 10.1; the lengths are in styles/form-letter.css.
 */

import type {Workbench} from '../workbench.ts'
import type {Head} from './head.ts'
import {baselineOf, inkOfText} from './ink.ts'

export interface LetterFit {
  readonly properties: Readonly<Record<string, string>>
  /** The `@page` rule of the first page. */
  readonly rules: string
  readonly showsText: boolean
}

export function fitLetter(content: ParentNode, head: Head, bench: Workbench): LetterFit {
  const properties: Record<string, string> = {}
  const put = (name: string, value: string): void => {
    properties[name] = value
    bench.set(name, value)
  }
  const mark = head.masthead?.querySelector('[data-element="issuer-mark"]')
  put('--fitted-letter-slack', '0px')
  put('--fitted-letter-rule-offset', '0px')
  if (mark) {
    const inkBottom = baselineOf(mark) + inkOfText(mark, mark.textContent ?? '').descent
    const room = mark.getBoundingClientRect().bottom - inkBottom
    put('--fitted-letter-rule-offset', `${bench.length('--letter-upper-rule-gap') - room}px`)
  }

  const top = bench.length('--letter-page-top')
  const bottom = bottomMargin(bench)
  const page = bench.length('--sheet-height') - top - bottom
  const showsText = head.showsText(page)
  const slack = slackOf(page, head, content, bench)
  put('--fitted-letter-slack', `${slack}px`)

  const left = bench.length('--gutter-margin')
  const right = bench.length('--sheet-width') - left - bench.length('--type-area-width')
  const margins = [top, right, bottom, left].map((margin) => `${margin}px`).join(' ')
  return {properties, rules: `@page :first {\n  margin: ${margins};\n}\n`, showsText}
}

/** The last line's characters may come as near to the lower rule as the standard has it. */
function bottomMargin(bench: Workbench): number {
  return (
    bench.length('--letter-lower-rule-bottom') +
    bench.length('--letter-rule-height') +
    bench.length('--letter-text-gap') -
    bench.length('--half-leading')
  )
}

/**
 * How far the title moves for the last line to stand 4.94 mm above the lower rule: half a
 * line at most. A letter that ends on its first page has no such line.
 */
function slackOf(page: number, head: Head, content: ParentNode, bench: Workbench): number {
  const pitch = bench.length('--line-pitch')
  const left = page - (head.height() - pitch)
  const over = left % pitch
  const slack = over > pitch / 2 ? over - pitch : over

  const flow = [...(content.querySelector('main')?.children ?? [])].filter(
    (element) => !/^(?:attachment|colophon)$/u.test(element.getAttribute('data-element') ?? '')
  )
  const last = bench.placeAll(flow).at(-1)
  const height = (last?.getBoundingClientRect().bottom ?? 0) - bench.top()
  // A part of a pixel is rounding: rather a little too high than a line too few.
  return height > page ? Math.floor(slack) - 1 : 0
}
