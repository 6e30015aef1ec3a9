/**
 * Turn the ink distances of the masthead (版头) into offsets of its boxes.
 *
 * GB/T 9704—2012, 7.2.4, 7.2.5 and 7.2.7; the lengths themselves are in
 * styles/masthead.css.
 */

import type {Trouble} from '../contract.ts'
import type {Workbench} from '../workbench.ts'
import type {Fit} from './fit.ts'
import {fitJointMark, linesOnPage} from './fit-joint-mark.ts'
import {fitLetter} from './fit-letter.ts'
import {fitSignatories} from './fit-signatories.ts'
import {placeHead} from './head.ts'
import {baselineOf, inkOfText} from './ink.ts'
import {markRoom} from './mark-room.ts'

export function fitMasthead(content: ParentNode, bench: Workbench): Fit {
  const head = placeHead(content, bench)
  const {masthead} = head
  const page = linesOnPage * bench.length('--line-pitch')
  if (!masthead) return {properties: {}, troubles: [], showsText: head.showsText(page)}

  const properties: Record<string, string> = {}
  const troubles: Trouble[] = []
  const mark = masthead.querySelector('[data-element="issuer-mark"]')
  const joint = masthead.querySelector('[data-element="joint-mark"]')
  const lastRow = masthead.querySelector('[data-element="issuer-name"]:last-child')
  const numberRow = masthead.querySelector(
    ':scope > [data-element="document-number"], :scope > [data-element="signed-number"]'
  )
  const number = masthead.querySelector(
    '[data-element="document-number"], [data-element="signatory"]:last-child'
  )
  const separator = masthead.querySelector('[data-element="masthead-separator"]')

  const put = (name: string, value: string): void => {
    properties[name] = value
    bench.set(name, value)
  }
  const room = markRoom(masthead, bench)

  if (mark) {
    put('--fitted-issuer-mark-offset', '0px')
    const size = markSize(mark, room, bench, put)
    if (size < bench.length('--issuer-mark-smallest')) {
      const text = mark.textContent ?? ''
      troubles.push({kind: 'mark-too-wide', detail: text, line: lineOf(mark)})
    }
    put('--fitted-issuer-mark-offset', `${markOffset(masthead, mark, bench)}px`)
  }
  if (numberRow) {
    put('--fitted-document-number-offset', '0px')
    const signatories = fitSignatories(numberRow, bench)
    for (const [name, value] of Object.entries(signatories.properties)) put(name, value)
    troubles.push(...signatories.troubles)
    put('--fitted-document-number-offset', `${numberOffset(mark ?? lastRow, numberRow, bench)}px`)
  }
  if (separator) {
    put('--fitted-masthead-separator-offset', '0px')
    const gap = bench.length('--masthead-separator-gap')
    const room = number ? roomBelowInk(number) : -emptyNumber(mark ?? lastRow, separator, bench)
    put('--fitted-masthead-separator-offset', `${gap - room}px`)
  }
  if (joint) {
    const row = joint.querySelector('[data-element="issuer-name"]') ?? joint
    const settle = (): void => {
      put('--fitted-issuer-mark-offset', '0px')
      put('--fitted-issuer-mark-offset', `${markOffset(masthead, row, bench)}px`)
    }
    troubles.push(...fitJointMark({mark: joint, available: room, head, bench, put, settle}))
  }

  if (!content.querySelector('[data-form="letter"]')) {
    return {properties, troubles, showsText: head.showsText(page)}
  }
  const letter = fitLetter(content, head, bench)
  return {...letter, properties: {...properties, ...letter.properties}, troubles}
}

/** Choose size, tracking and condensing so that the mark stands on one line. */
function markSize(
  mark: Element,
  available: number,
  bench: Workbench,
  put: (name: string, value: string) => void
): number {
  const text = [...(mark.textContent ?? '')]
  const largest = bench.length('--issuer-mark-largest')
  const preferred = bench.length('--issuer-mark-preferred')
  const narrowest = bench.number('--issuer-mark-narrowest')

  put('--fitted-issuer-mark-size', '100px')
  put('--fitted-issuer-mark-tracking', '0px')
  const widthPerEm = inkOfText(mark, text.join('')).width / 100

  let size = Math.min(largest, available / widthPerEm)
  let stretch = 1
  if (size < preferred) {
    // Tall and narrow catches the eye better than small: condense first, shrink after.
    stretch = Math.max(narrowest, size / preferred)
    size = size / stretch
  }

  const spare = (available - size * widthPerEm * stretch) / Math.max(1, text.length - 1)
  const tracking = Math.max(0, Math.min(spare, size * bench.number('--issuer-mark-loosest')))
  put('--fitted-issuer-mark-size', `${size}px`)
  put('--fitted-issuer-mark-tracking', `${tracking}px`)
  // A transform paints the mark after the page's text; only a condensed one needs it.
  put('--fitted-issuer-mark-width', `${100 / stretch}%`)
  put('--fitted-issuer-mark-transform', stretch === 1 ? 'none' : `scaleX(${stretch})`)
  return size
}

/** From the bottom of what stands above to the mark's box, for its ink to be at its height. */
function markOffset(masthead: Element, mark: Element, bench: Workbench): number {
  const box = mark.getBoundingClientRect()
  const above = box.top - masthead.getBoundingClientRect().top
  const inkTop = baselineOf(mark) - inkOfText(mark, mark.textContent ?? '').ascent - box.top
  // The page's content box begins half a leading above the type area.
  const target = bench.length('--issuer-mark-ink-top') + bench.length('--half-leading')
  return target - above - inkTop
}

/** Two blank lines from the mark's em box to the number's; none where there is no mark (白头). */
function numberOffset(mark: Element | null, number: Element, bench: Workbench): number {
  if (!mark) return 0
  const lines = bench.number('--document-number-gap')
  const pitch = bench.length('--line-pitch')
  const blank = lines * pitch + bench.length('--half-leading')
  const emBottom = baselineOf(mark) + 0.12 * Number.parseFloat(getComputedStyle(mark).fontSize)
  const offset = number.getBoundingClientRect().top - emBottom
  return blank - offset
}

/** Without a number the separator lies where it would with one: what is between the mark and it. */
function emptyNumber(mark: Element | null, separator: Element, bench: Workbench): number {
  const line = bench.length('--line-pitch') - bench.length('--half-leading')
  return numberOffset(mark, separator, bench) + line
}

/** From the lowest ink of the number to the bottom of its box. */
function roomBelowInk(number: Element): number {
  const inkBottom = baselineOf(number) + inkOfText(number, number.textContent ?? '').descent
  return number.getBoundingClientRect().bottom - inkBottom
}

function lineOf(element: Element): number | undefined {
  const line = element.getAttribute('data-line')
  return line === null ? undefined : Number(line)
}
