/**
 * The closing block: 发文机关署名, 成文日期 and 附注.
 *
 * GB/T 9704—2012, 7.3.5.5: it does not stand on a page without text.
 */

import type {Page} from 'pagedjs'

/** What belongs to it, in any order; seals stand within a block of their own name. */
const closing = [
  'closing',
  'joint-signing',
  'signature-stamps',
  'byline',
  'signed-on',
  'annotation'
]
  .map((name) => `[data-element="${name}"]`)
  .join(', ')

const text = ['body', 'attachment-list', 'attendance']
  .map((name) => `[data-element="${name}"]`)
  .join(', ')

/** What of the text is lines, which spacing moves and a page's end may part. */
export const paragraphSelector = [
  '[data-element="body"] :is(p:not([data-element]), h2, h3, h4, h5)',
  'main > [data-element="attachment-list"] [data-element="attachment-entry"]',
  '[data-element="attendance-entry"]'
].join(', ')
const things = 'img, svg, [data-element="formula-part"]'

/** The last element of the block in `source`: with it the block is complete. */
function endOfClosing(source: ParentNode): Element | undefined {
  return [...source.querySelectorAll(closing)].at(-1)
}

/**
 * The index of the page on which the block ends without text beside it; undefined when it has
 * some, or when the document has no text that could stand there.
 */
export function loneClosing(pages: readonly Page[]): number | undefined {
  const index = pages.findLastIndex(({area}) => area.querySelector(closing) !== null)
  const page = pages[index]
  if (!page || hasText(page)) return undefined
  return pages.slice(0, index).some(hasText) ? index : undefined
}

/** Text, a table, a picture or a formula of the 正文, a line of the 附件说明 or of those present. */
export function hasText({area}: Page): boolean {
  return [...area.querySelectorAll(text)].some(
    (element) => (element.textContent ?? '').trim() !== '' || element.querySelector(things)
  )
}

/** A text that ends in name and date: the document's own, or that of one issued with it. */
export interface SignedText {
  /** With it the block is complete. */
  readonly end: Element
  /** What of the text is lines. */
  readonly paragraphs: string
  /** Of the text, in characters. */
  readonly length: number
  /** The index of the page on which the block stands without text. */
  lone(pages: readonly Page[]): number | undefined
}

/** The endings of the document in `source`, in order. 7.3.7: 附件格式要求同正文. */
export function signedTextsIn(source: ParentNode): SignedText[] {
  const end = endOfClosing(source)
  const length = source.querySelector('[data-element="body"]')?.textContent?.length ?? 0
  const own = end && {end, paragraphs: paragraphSelector, length, lone: loneClosing}
  const signed = [...source.querySelectorAll<HTMLElement>('[data-element="attachment"]')]
  return [...(own ? [own] : []), ...signed.flatMap(endingOfAttachment)]
}

export const signing = '[data-element="attachment-signing"], [data-element="attachment-annotation"]'

function endingOfAttachment(section: HTMLElement): SignedText[] {
  const end = [...section.children].findLast((child) => child.matches(signing))
  if (!end) return []
  const self = `[data-ref="${section.dataset.ref}"]`
  const children = ({area}: Page): Element[] => [...area.querySelectorAll(`${self} > *`)]
  const isText = (child: Element): boolean =>
    !child.matches(signing) &&
    ((child.textContent ?? '').trim() !== '' ||
      child.matches(things) ||
      !!child.querySelector(things))
  const lone = (pages: readonly Page[]): number | undefined => {
    const index = pages.findLastIndex((page) =>
      children(page).some((child) => child.matches(signing))
    )
    const page = pages[index]
    if (!page || children(page).some(isText)) return undefined
    return pages.slice(0, index).some((before) => children(before).some(isText)) ? index : undefined
  }
  const paragraphs = `${self} > :is(p:not([data-element]), h2, h3, h4, h5)`
  return [{end, paragraphs, length: section.textContent?.length ?? 0, lone}]
}
