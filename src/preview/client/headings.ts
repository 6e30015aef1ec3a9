/** The headings of a document, as they are printed, and the numbers that are put before them. */

import type {SourceLine} from './frame-contract.ts'

export interface DocumentHeading {
  /** 1: the title, and those of attachments. */
  readonly level: number
  readonly text: string
  readonly place: SourceLine
}

/** A number that is printed and not typed. */
export interface PrintedNumber {
  readonly text: string
  readonly place: SourceLine
}

/** Of the text; a label such as 抄送： is printed before an element, and numbers nothing. */
const numbered = 'h2, h3, h4, h5, h6, p:not([data-element])'

const headings = 'h1, h2, h3, h4, h5, h6, [data-element="run-in-heading"]'

/** What `html`, a document, has of both. */
export function headingsOf(html: string): {
  readonly entries: readonly DocumentHeading[]
  readonly numbers: readonly PrintedNumber[]
} {
  const root = new DOMParser().parseFromString(html, 'text/html')
  const entries = [...root.querySelectorAll<HTMLElement>(headings)].flatMap((heading) => {
    const place = placeOf(heading)
    const text = textOf(heading)
    return place && text !== '' ? [{level: levelOf(heading), text, place}] : []
  })
  const numbers = [...root.querySelectorAll('[data-line] > [data-origin="derived"]:first-child')]
    .filter(({parentElement}) => parentElement?.matches(numbered))
    .flatMap((number) => {
      const place = placeOf(number)
      const text = number.textContent ?? ''
      return place && text !== '' ? [{text, place}] : []
    })
  return {entries, numbers}
}

function levelOf({localName, dataset}: HTMLElement): number {
  return dataset.level === undefined ? Number(localName.slice(1)) : Number(dataset.level) + 1
}

/** With 附件1 before the name of an attachment. */
function textOf(heading: HTMLElement): string {
  const own = (heading.textContent ?? '').trim()
  const before = heading.previousElementSibling
  const isAttachment = before?.matches('[data-element="attachment-label"]') ?? false
  return isAttachment ? `${before?.textContent} ${own}`.trim() : own
}

function placeOf(element: Element): SourceLine | undefined {
  const line = Number(element.closest<HTMLElement>('[data-line]')?.dataset.line)
  if (!Number.isInteger(line)) return undefined
  return {line, path: element.closest<HTMLElement>('[data-path]')?.dataset.path}
}
