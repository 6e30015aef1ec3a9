/** What became of pictures at the ends of pages: made smaller, or gone to the next with a blank left. */

import type {Page} from 'pagedjs'
import {pictureBlocks} from '../block-selectors.ts'
import type {Note} from '../contract.ts'

/** Of the page. */
const large = 0.5

/** List what is to be told of the pictures on `pages`, all of which are in the document. */
export function notePictures(pages: readonly Page[]): Note[] {
  return pages.flatMap((page, index) => [...shrunkOn(page, index), ...blankBefore(pages, index)])
}

function shrunkOn({area}: Page, index: number): Note[] {
  return [...area.querySelectorAll<HTMLElement>('[data-shrunk]')].flatMap((block): Note[] => {
    const percent = Number(block.dataset.shrunk)
    if (percent === 100) return []
    return [{kind: 'picture-shrunk', page: index + 1, percent, line: lineOf(block)}]
  })
}

/** A picture at the head of a page, before which half a page is left blank by nobody's hand. */
function blankBefore(pages: readonly Page[], index: number): Note[] {
  const block = firstOn(pages[index])
  const before = pages[index - 1]
  if (!block || !before || block.dataset.startsPage !== undefined) return []
  const last = lastIn(before.area.firstElementChild)
  if (!last) return []
  const area = before.area.getBoundingClientRect()
  const blank = area.bottom - last.getBoundingClientRect().bottom
  if (blank < area.height * large) return []
  const images = [...block.querySelectorAll('img')]
  const height = Math.max(...images.map((image) => image.height))
  const others = block.getBoundingClientRect().height - height
  const ratio = (blank - others) / height
  const [first] = images
  const isAlone = first !== undefined && images.length === 1
  const width = isAlone ? Math.floor(((first.width * ratio) / area.width) * 100) : undefined
  return [{kind: 'picture-leaves-blank', page: index, width, line: lineOf(block)}]
}

function firstOn(page: Page | undefined): HTMLElement | undefined {
  const blocks = page?.area.querySelectorAll<HTMLElement>(pictureBlocks) ?? []
  const top = page?.area.getBoundingClientRect().top ?? 0
  return [...blocks].find((block) => block.getBoundingClientRect().top - top < 1)
}

/** Within what holds others, the last of those; a picture and a table are looked at as a whole. */
function lastIn(element: Element | null | undefined): Element | undefined {
  let last = element ?? undefined
  while (last && !last.matches(`p, table, ${pictureBlocks}`) && last.lastElementChild) {
    last = last.lastElementChild
  }
  return last
}

function lineOf(block: HTMLElement): number | undefined {
  const line = block.closest('[data-path]') ? undefined : block.querySelector('img')?.dataset.line
  return line === undefined ? undefined : Number(line)
}
