/** A page of the report: its picture, 版心 with its grid, and marks, in millimetres. */

import type {Element} from 'hast'
import {h, s} from 'hastscript'
import type {Language, Severity} from '../base/message.ts'
import type {Millimetres} from '../base/units.ts'
import type {LayoutOutcome, Outcome} from './outcome.ts'
import type {Words} from './words.ts'

export interface PageMark {
  /** As shown beside it. */
  readonly number: number
  readonly id: string
  readonly page: number
  /** x, y, width, height. */
  readonly box: readonly [number, number, number, number]
  readonly severity: Severity
}

/** A page as it is looked at. */
export interface PagePicture {
  /** WebP. */
  readonly bytes: Uint8Array
  readonly width: Millimetres
  readonly height: Millimetres
}

/** What is drawn over the picture of a page. */
export interface SheetMarks {
  readonly findings: readonly PageMark[]
  readonly layout: readonly LayoutOutcome[]
  /** Where the type area lies: turned with its page, or moved by bleed. */
  readonly place: NonNullable<Outcome['sheets']>[number] | undefined
}

export function sheet(
  {bytes, width, height}: PagePicture,
  number: number,
  {findings: marks, layout, place}: SheetMarks,
  text: Words,
  language: Language
): Element {
  const badges = badgesOf(marks)
  const source = `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`
  return h('figure', {className: 'sheet'}, [
    h('img', {
      src: source,
      alt: text.page(number),
      width: Math.round(width),
      height: Math.round(height)
    }),
    s('svg', {viewBox: `0 0 ${tidy(width)} ${tidy(height)}`, ariaLabel: text.marks}, [
      s(
        'g',
        {className: 'grid', transform: `matrix(${(place ?? upright).map(tidy).join(' ')})`},
        grid
      ),
      ...layout.map((note) => layoutMark(note, language)),
      ...marks.map((mark) => markOf(mark, badges.get(mark), width, height))
    ]),
    h('figcaption', text.page(number))
  ])
}

/** In a colour of its own, without a number: nothing is wrong with it. Its words show on pointing. */
function layoutMark(
  {kind, box: [x, y, width, height], wording}: LayoutOutcome,
  language: Language
) {
  return s('g', {className: ['layout', kind]}, [
    s('title', wording[language]),
    s('rect', {x: tidy(x), y: tidy(y), width: tidy(width), height: tidy(height)})
  ])
}

/** A little larger than what it marks. */
const room = 0.8

/** Badges that are nearer would lie on each other. */
const sameSpot: Millimetres = 3

function cornerOf({box: [x, y]}: PageMark): readonly [Millimetres, Millimetres] {
  return [Math.max(0.4, x - room), Math.max(0.4, y - room)]
}

/**
 * The text of each badge, by the mark that has it: its number, and how many more are on its spot.
 * What is near a mark with a badge has none of its own.
 */
function badgesOf(marks: readonly PageMark[]): ReadonlyMap<PageMark, string> {
  const counts = new Map<PageMark, number>()
  for (const mark of marks) {
    const [x, y] = cornerOf(mark)
    const near = [...counts.keys()].find((other) => {
      const [left, top] = cornerOf(other)
      return Math.hypot(left - x, top - y) < sameSpot
    })
    counts.set(near ?? mark, (near ? (counts.get(near) ?? 0) : 0) + 1)
  }
  return new Map(
    [...counts].map(([mark, count]) => [
      mark,
      count === 1 ? String(mark.number) : `${mark.number}+${count - 1}`
    ])
  )
}

/** A frame, and a badge at its corner. */
function markOf(
  {id, box: [x, y, width, height], severity}: PageMark,
  badge: string | undefined,
  sheetWidth: number,
  sheetHeight: number
): Element {
  const [left, top] = [Math.max(0.4, x - room), Math.max(0.4, y - room)]
  return s('a', {id: `m-${id}`, href: `#f-${id}`, className: severity}, [
    s('rect', {
      x: tidy(left),
      y: tidy(top),
      width: tidy(Math.min(sheetWidth - 0.4 - left, width + 2 * room)),
      height: tidy(Math.min(sheetHeight - 0.4 - top, height + 2 * room))
    }),
    ...(badge === undefined
      ? []
      : [
          s(
            'g',
            {transform: `translate(${tidy(Math.max(3.4, left))} ${tidy(Math.max(3.4, top))})`},
            [badgeOf(badge), s('text', badge)]
          )
        ])
  ])
}

/** As wide as its text. */
function badgeOf(text: string): Element {
  const [width, height] = [Math.max(5.8, 2 * text.length + 2), 5.8]
  return s('rect', {
    className: 'badge',
    x: tidy(-width / 2),
    y: -height / 2,
    width: tidy(width),
    height,
    rx: height / 2
  })
}

/** A page that lies as it was measured. */
const upright = [1, 0, 0, 1, 0, 0] as const

/** 22 lines of 28 characters: each line from the top to the bottom of its characters. */
const grid = (() => {
  const [left, top, width, height] = [28, 37, 156, 225]
  const em = (16 * 25.4) / 72
  const pitch = (height - em) / 21
  const rows = Array.from({length: 22}, (_each, row) => {
    const y = top + row * pitch
    return `M${left} ${tidy(y)}h${width}M${left} ${tidy(y + em)}h${width}`
  })
  const columns = Array.from(
    {length: 27},
    (_each, column) => `M${tidy(left + ((column + 1) * width) / 28)} ${top}v${height}`
  )
  return [
    s('path', {d: [...rows, ...columns].join('')}),
    s('rect', {x: left, y: top, width, height})
  ]
})()

function tidy(value: number): number {
  return Math.round(value * 100) / 100
}
