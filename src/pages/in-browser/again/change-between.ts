/**
 * What an edit changed, where it is no more than paragraphs and headings: whatever else there
 * is was fitted, broken and numbered for what stood there.
 */

import {alignByKey} from './align-by-key.ts'

/** Paragraphs and headings that nothing is fitted in. */
const textBlocks = 'main :is(p:not([data-element]), h2, h3, h4, h5)'
const fitted = 'img, table, wbr, [data-element], [data-formula]'

export interface Change {
  readonly changed: readonly ChangedBlock[]
  readonly removed: readonly BlockBefore[]
  /** In their order. */
  readonly added: readonly AddedBlock[]
  /** Lines that have moved: of `placeKey`, the number now. */
  readonly lines: ReadonlyMap<string, number>
}

/** A paragraph or heading as it was typed before. */
export interface BlockBefore {
  /** Among all blocks of text there were. */
  readonly index: number
  readonly before: Element
}

/** The same with other words. */
export interface ChangedBlock extends BlockBefore {
  readonly after: Element
}

/** A new one, behind one that there was: its index, and itself as it was typed. */
export interface AddedBlock {
  readonly index: number
  readonly behind: Element
  readonly after: Element
}

export function textBlocksOf(content: ParentNode): Element[] {
  return [...content.querySelectorAll(textBlocks)]
}

/** A line of the document, or of the file at `path`. */
export function placeKey(path: string | undefined, line: number): string {
  return `${line} ${path ?? ''}`
}

/** From `before` to `after`, both as they are typed; undefined where more than text differs. */
export function changeBetween(before: ParentNode, after: ParentNode): Change | undefined {
  const changed: ChangedBlock[] = []
  const removed: BlockBefore[] = []
  const added: AddedBlock[] = []
  const lines = new Map<string, number>()
  const [ones, others] = [textBlocksOf(before), textBlocksOf(after)]
  const isTextBlock = new Set<Node>([...ones, ...others])
  let count = 0
  if (!haveSameChildren(before, after, undefined)) return undefined
  const moved = [...lines].filter(([key, line]) => Number.parseInt(key, 10) !== line)
  return {changed, removed, added, lines: new Map(moved)}

  function haveSameChildren(one: ParentNode, other: ParentNode, path: string | undefined): boolean {
    const [mine, its] = [[...one.childNodes], [...other.childNodes]]
    const isInPlace =
      mine.length === its.length && mine.every((node, at) => isOfItsKind(node, its[at]))
    if (isInPlace) return mine.every((node, at) => isSame(node, its[at], path))
    const aligned = alignByKey<Node>(mine, its, textOf)
    return (
      aligned?.gaps.every((gap, at) => {
        const [next, itsNext] = aligned.same[at] ?? []
        return isEdit(...gap, path) && (!next || isSame(next, itsNext, path))
      }) ?? false
    )
  }

  function isSame(one: Node, other: Node | undefined, path: string | undefined): boolean {
    if (!(one instanceof Element && other instanceof Element)) {
      return one.nodeType === other?.nodeType && one.nodeValue === other.nodeValue
    }
    const {path: own = path, line} = (one as HTMLElement).dataset
    if (!isOfItsKind(one, other)) return false
    if (line !== undefined && !hasMoved(own, line, (other as HTMLElement).dataset.line))
      return false
    if (!isTextBlock.has(one)) return haveSameChildren(one, other, own)
    if (one.innerHTML !== other.innerHTML) {
      if (one.querySelector(fitted) || other.querySelector(fitted)) return false
      changed.push({index: count, before: one, after: other})
    }
    count += 1
    return true
  }

  /** Take in blocks of text that were put in the place of others; false if they are not only that. */
  function isEdit(mine: readonly Node[], its: readonly Node[], path: string | undefined): boolean {
    let pairs = 0
    for (let node = mine[0]; node && isOfItsKind(node, its[pairs]); node = mine[pairs]) {
      if (!isSame(node, its[pairs], path)) return false
      pairs += 1
    }
    for (const node of mine.slice(pairs)) {
      if (!isFree(node) || !isBehindText(node)) return false
      removed.push({index: count, before: node})
      count += 1
    }
    for (const node of its.slice(pairs)) {
      const behind = ones[count - 1]
      if (!isFree(node) || !behind || !isBehindText(node)) return false
      added.push({index: count - 1, behind, after: node})
    }
    return true
  }

  /** Whether `node` is a block of text that nothing in it was fitted in. */
  function isFree(node: Node): node is Element {
    return node instanceof Element && isTextBlock.has(node) && !node.querySelector(fitted)
  }

  /** What a paragraph is to what stands before it is then no more than a break to be avoided. */
  function isBehindText(node: Element): boolean {
    const {previousElementSibling: previous} = node
    return previous !== null && isTextBlock.has(previous)
  }

  /** Note where the line went; false where two elements of it went different ways. */
  function hasMoved(path: string | undefined, from: string, to: string | undefined): boolean {
    const key = placeKey(path, Number(from))
    const known = lines.get(key)
    lines.set(key, Number(to))
    return known === undefined || known === Number(to)
  }
}

/** Whether both are elements with the same name and attributes, but for their lines, or neither is one. */
function isOfItsKind(one: Node, other: Node | undefined): boolean {
  if (!(one instanceof Element && other instanceof Element)) return one.nodeType === other?.nodeType
  return one.tagName === other.tagName && haveSameAttributes(one, other)
}

/** All that is said, wherever it stands in the file. */
function textOf(node: Node): string {
  if (!(node instanceof Element)) return node.nodeValue ?? ''
  return node.outerHTML.replace(/ data-line="\d+"/gu, '')
}

/** But for their lines. */
function haveSameAttributes(one: Element, other: Element): boolean {
  const names = one.getAttributeNames()
  return (
    names.length === other.getAttributeNames().length &&
    names.every(
      (name) =>
        other.hasAttribute(name) &&
        (name === 'data-line' || one.getAttribute(name) === other.getAttribute(name))
    )
  )
}
