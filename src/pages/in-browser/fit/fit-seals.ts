/**
 * 印章: measure names and date, and write where everything of the closing block stands.
 *
 * GB/T 9704—2012, 7.3.5.1; the arithmetic is in seal-layout.ts.
 */

import type {Trouble} from '../contract.ts'
import type {Workbench} from '../workbench.ts'
import {fitAnnotation} from './fit-annotation.ts'
import {advanceOf} from './ink.ts'
import {columnsOf, type SealedName, type SealLengths, stackOf} from './seal-layout.ts'

export interface SealFit {
  /** Style rules; empty without seals. */
  readonly rules: string
  readonly troubles: readonly Trouble[]
}

const closing = 'main [data-element="closing"]'
const mostLines = 2
const linesPerPage = 22

export function fitSeals(content: ParentNode, bench: Workbench): SealFit {
  const images = [...content.querySelectorAll('[data-element="seal"] > img')]
  const elements = [...content.querySelectorAll('[data-element="closing"] > [data-ordinal]')]
  const bylines = elements.filter(({tagName}) => tagName === 'P')
  const date = content.querySelector('[data-element="closing"] > [data-element="signed-on"]')
  if (images.length === 0 || !date) return {rules: '', troubles: []}

  const lengths: SealLengths = {
    areaWidth: bench.length('--type-area-width'),
    char: bench.length('--char-pitch'),
    pitch: bench.length('--line-pitch'),
    halfLeading: bench.length('--half-leading'),
    dateIndent: bench.length('--sealed-date-indent'),
    dateWidth: advanceOf(nowrap(bench.place(date))),
    drop: bench.length('--seal-drop'),
    jointDrop: bench.length('--joint-seal-drop'),
    gap: bench.length('--seal-gap')
  }
  const millimetre = bench.length('--millimetre')
  const names = bylines.map(
    (byline, index): SealedName => ({
      width: advanceOf(nowrap(bench.place(byline))),
      diameter: Number(images[index]?.getAttribute('data-diameter')) * millimetre
    })
  )

  const columns = columnsOf(names, lengths)
  // The tracking after a line's last character is part of its width.
  const room = columns.room + lengths.char / 16
  const lines = bylines.map((byline) => linesIn(bench.place(byline), room, lengths.pitch))
  const stack = stackOf(names, columns, lines, lengths)

  const troubles: Trouble[] = []
  for (const [index, byline] of bylines.entries()) {
    if ((lines[index] ?? 1) > mostLines) troubles.push(trouble('byline-too-long', byline))
  }
  if (stack.height > linesPerPage * lengths.pitch) {
    troubles.push(trouble('closing-too-tall', bylines[0]))
  }
  const annotation = content.querySelector('[data-element="closing"] > [data-element="annotation"]')
  const clear = annotation && fitAnnotation(annotation, names, columns, stack, lengths, bench)
  return {rules: rules().join('') + (clear ?? ''), troubles}

  function rules(): string[] {
    const first = stack.rows[0]?.top ?? 0
    const written = [
      `:root {
  --fitted-closing-lead: ${first}px;
  --fitted-closing-height: ${stack.height}px;
  --fitted-sealed-date-indent: ${columns.dateIndent}px;
}\n`
    ]
    let flow = first
    for (const [rowIndex, row] of columns.rows.entries()) {
      const {bottom, centre} = stack.rows[rowIndex] ?? {bottom: 0, centre: 0}
      for (const index of row) {
        const axis = columns.axes[index] ?? 0
        const {diameter = 0} = names[index] ?? {}
        // The names of a row end on one line.
        const top = bottom - (lines[index] ?? 1) * lengths.pitch
        const at = `[data-ordinal="${index + 1}"]`
        written.push(
          `${closing} > [data-element="byline"]${at} {
  margin: ${top - flow}px 0 0 ${axis - room / 2}px;
  width: ${room}px;
}
main [data-element="seal"]${at} > img {
  top: ${centre - diameter / 2 - bottom}px;
  left: ${axis - diameter / 2}px;
  width: ${diameter}px;
  height: ${diameter}px;
}\n`
        )
        flow = bottom
      }
    }
    return written
  }
}

function linesIn(byline: Element, room: number, pitch: number): number {
  if (byline instanceof HTMLElement) {
    byline.style.cssText = `width:${room}px;margin:0;padding:0;text-wrap:balance`
  }
  return Math.round(byline.getBoundingClientRect().height / pitch)
}

function nowrap(element: Element): Element {
  if (element instanceof HTMLElement) element.style.whiteSpace = 'nowrap'
  return element
}

function trouble(kind: Trouble['kind'], element: Element | undefined): Trouble {
  const line = element?.getAttribute('data-line')
  return {kind, detail: element?.textContent ?? '', line: line ? Number(line) : undefined}
}
