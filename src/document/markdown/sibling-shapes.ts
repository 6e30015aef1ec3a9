/**
 * The headings of a list, decided for all its items together: （一）（二）（三） have one face.
 *
 * - Where each item has a heading, or none has, each is as it is.
 * - Where most are headings on their own lines, with their text below them, the others are
 *   headings too: as a short sentence, if need be; a long one has none to set off, which is told.
 * - Else the list is one of sentences, and has no headings.
 */

import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {readOrdinal} from '../words/ordinal.ts'
import {
  amongHeadings,
  type HeadingShape,
  type Numbered,
  sentenceShape,
  shapeOf,
  surely
} from './heading-shape.ts'
import {tellFacelessList, tellPlainItem} from './tell-siblings.ts'

/** Tell the shape of each of `numbered`, in the order of the text, by its index among the blocks. */
export function siblingShapes(
  numbered: readonly Numbered[],
  blocks: Root['children'],
  file: VFile
): ReadonlyMap<number, HeadingShape> {
  const shapes = new Map<number, HeadingShape>()
  for (const list of listsOf(numbered, blocks)) {
    const found = list.map((item) => shapeOf(item, surely))
    const faced = facesOnly(list) ? oneFace(list, found, blocks, file) : found
    list.forEach(({index}, at) => {
      shapes.set(index, faced[at] ?? {kind: 'none'})
    })
  }
  return shapes
}

/** Levels 3 and 4 are set in 仿宋, headings and all. */
function facesOnly(list: readonly Numbered[]): boolean {
  return list.some(({ordinal}) => ordinal.level <= 2)
}

/** Items numbered on from one another, nothing of a higher level between them. */
function listsOf(numbered: readonly Numbered[], blocks: Root['children']): Numbered[][] {
  const lists: Numbered[][] = []
  const open: (Numbered[] | undefined)[] = []
  const at = new Map(numbered.map((item) => [item.index, item]))
  blocks.forEach((node, index) => {
    const item = at.get(index)
    if (!item) {
      if (node.type === 'heading') open.length = Math.min(open.length, Math.max(node.depth - 1, 0))
      if ((node.type === 'heading' || node.type === 'paragraph') && node.data?.chapter)
        open.length = 0
      return
    }
    const {level, value} = item.ordinal
    open.length = Math.min(open.length, level + 1)
    const list = open[level]
    if (list && value > (list.at(-1)?.ordinal.value ?? 0)) {
      list.push(item)
      return
    }
    const begun = [item]
    open[level] = begun
    lists.push(begun)
  })
  return lists
}

function oneFace(
  list: readonly Numbered[],
  found: readonly HeadingShape[],
  blocks: Root['children'],
  file: VFile
): readonly HeadingShape[] {
  if (areAlike(found)) return found
  const relaxed = list.map((item) => shapeOf(item, amongHeadings))
  if (areAlike(relaxed)) return relaxed
  const isOfHeadings =
    list.some(({node}) => node.type === 'heading') ||
    list.filter((item, at) => found[at]?.kind === 'alone' && leads(item, blocks)).length * 2 >=
      list.length
  if (isOfHeadings) {
    const shapes = relaxed.map((shape, at) => {
      const item = list[at]
      return shape.kind === 'none' && item ? sentenceShape(item) : shape
    })
    tellPlainItem(list, shapes, file)
    return shapes
  }
  if (found.filter(({kind}) => kind !== 'none').length * 2 > list.length) {
    tellFacelessList(list, relaxed, file)
  }
  return list.map(() => ({kind: 'none'}))
}

function areAlike(shapes: readonly HeadingShape[]): boolean {
  const headings = shapes.filter(({kind}) => kind !== 'none').length
  return headings === 0 || headings === shapes.length
}

/** Whether text of its own stands below: not the next item, nor anything higher. */
function leads({index, ordinal, below}: Numbered, blocks: Root['children']): boolean {
  const next = blocks[index + 1]
  if (next?.type === 'heading') return next.depth - 1 > ordinal.level
  if (below === undefined) return next?.type === 'table' || next?.type === 'displayFormula'
  const following = readOrdinal(below)
  return !following || following.level > ordinal.level
}
