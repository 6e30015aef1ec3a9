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
  return new Comparison(before, after).change()
}

class Comparison {
  readonly #before: ParentNode
  readonly #after: ParentNode
  /** The blocks of text there were. */
  readonly #ones: readonly Element[]
  readonly #textBlocks: ReadonlySet<Node>
  readonly #changed: ChangedBlock[] = []
  readonly #removed: BlockBefore[] = []
  readonly #added: AddedBlock[] = []
  readonly #lines = new Map<string, number>()
  /** How many blocks of text there were before the node that is compared. */
  #count = 0

  constructor(before: ParentNode, after: ParentNode) {
    this.#before = before
    this.#after = after
    this.#ones = textBlocksOf(before)
    this.#textBlocks = new Set([...this.#ones, ...textBlocksOf(after)])
  }

  change(): Change | undefined {
    if (!this.#haveSameChildren(this.#before, this.#after, undefined)) return undefined
    const moved = [...this.#lines].filter(([key, line]) => Number.parseInt(key, 10) !== line)
    return {
      changed: this.#changed,
      removed: this.#removed,
      added: this.#added,
      lines: new Map(moved)
    }
  }

  #haveSameChildren(one: ParentNode, other: ParentNode, path: string | undefined): boolean {
    const [mine, its] = [[...one.childNodes], [...other.childNodes]]
    const isInPlace =
      mine.length === its.length && mine.every((node, at) => isOfItsKind(node, its[at]))
    if (isInPlace) return mine.every((node, at) => this.#isSame(node, its[at], path))
    const aligned = alignByKey<Node>(mine, its, textOf)
    return (
      aligned?.gaps.every((gap, at) => {
        const [next, itsNext] = aligned.same[at] ?? []
        return this.#isEdit(...gap, path) && (!next || this.#isSame(next, itsNext, path))
      }) ?? false
    )
  }

  #isSame(one: Node, other: Node | undefined, path: string | undefined): boolean {
    if (!(one instanceof Element && other instanceof Element)) {
      return one.nodeType === other?.nodeType && one.nodeValue === other.nodeValue
    }
    const {path: own = path, line} = (one as HTMLElement).dataset
    if (!isOfItsKind(one, other)) return false
    if (line !== undefined && !this.#hasMoved(own, line, (other as HTMLElement).dataset.line))
      return false
    if (!this.#textBlocks.has(one)) return this.#haveSameChildren(one, other, own)
    if (one.innerHTML !== other.innerHTML) {
      if (one.querySelector(fitted) || other.querySelector(fitted)) return false
      this.#changed.push({index: this.#count, before: one, after: other})
    }
    this.#count += 1
    return true
  }

  /** Take in blocks of text that were put in the place of others; false if they are not only that. */
  #isEdit(mine: readonly Node[], its: readonly Node[], path: string | undefined): boolean {
    let pairs = 0
    for (let node = mine[0]; node && isOfItsKind(node, its[pairs]); node = mine[pairs]) {
      if (!this.#isSame(node, its[pairs], path)) return false
      pairs += 1
    }
    for (const node of mine.slice(pairs)) {
      if (!this.#isFree(node) || !this.#isBehindText(node)) return false
      this.#removed.push({index: this.#count, before: node})
      this.#count += 1
    }
    for (const node of its.slice(pairs)) {
      const behind = this.#ones[this.#count - 1]
      if (!this.#isFree(node) || !behind || !this.#isBehindText(node)) return false
      this.#added.push({index: this.#count - 1, behind, after: node})
    }
    return true
  }

  /** Whether `node` is a block of text that nothing in it was fitted in. */
  #isFree(node: Node): node is Element {
    return node instanceof Element && this.#textBlocks.has(node) && !node.querySelector(fitted)
  }

  /** What a paragraph is to what stands before it is then no more than a break to be avoided. */
  #isBehindText(node: Element): boolean {
    const {previousElementSibling: previous} = node
    return previous !== null && this.#textBlocks.has(previous)
  }

  /** Note where the line went; false where two elements of it went different ways. */
  #hasMoved(path: string | undefined, from: string, to: string | undefined): boolean {
    const key = placeKey(path, Number(from))
    const known = this.#lines.get(key)
    this.#lines.set(key, Number(to))
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
