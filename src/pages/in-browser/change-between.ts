/**
 * What an edit changed, where it is no more than the words of paragraphs and headings:
 * whatever else there is was fitted, broken and numbered for what stood there.
 */

/** Paragraphs and headings that nothing is fitted in. */
const textBlocks = 'main :is(p:not([data-element]), h2, h3, h4, h5)'
const fitted = 'img, table, wbr, [data-element], [data-formula]'

export interface Change {
  readonly blocks: readonly ChangedBlock[]
  /** Lines that have moved: of `placeKey`, the number now. */
  readonly lines: ReadonlyMap<string, number>
}

/** A paragraph or heading as it was typed before, and as it is now. */
export interface ChangedBlock {
  /** Among all blocks of text. */
  readonly index: number
  readonly before: Element
  readonly after: Element
}

export function textBlocksOf(content: ParentNode): Element[] {
  return [...content.querySelectorAll(textBlocks)]
}

/** A line of the document, or of the file at `path`. */
export function placeKey(path: string | undefined, line: number): string {
  return `${line} ${path ?? ''}`
}

/** From `before` to `after`, both as they are typed; undefined where more than words differ. */
export function changeBetween(before: ParentNode, after: ParentNode): Change | undefined {
  const blocks: ChangedBlock[] = []
  const lines = new Map<string, number>()
  let count = 0
  const isTextBlock = new Set(textBlocksOf(before))
  if (!haveSameChildren(before, after, undefined)) return undefined
  const moved = [...lines].filter(([key, line]) => Number.parseInt(key, 10) !== line)
  return {blocks, lines: new Map(moved)}

  function haveSameChildren(one: ParentNode, other: ParentNode, path: string | undefined): boolean {
    const [mine, others] = [one.childNodes, other.childNodes]
    if (mine.length !== others.length) return false
    for (const [index, node] of mine.entries()) {
      if (!isSame(node, others[index], path)) return false
    }
    return true
  }

  function isSame(one: Node, other: Node | undefined, path: string | undefined): boolean {
    if (!(one instanceof Element && other instanceof Element)) {
      return one.nodeType === other?.nodeType && one.nodeValue === other.nodeValue
    }
    const {path: own = path, line} = (one as HTMLElement).dataset
    if (one.tagName !== other.tagName || !haveSameAttributes(one, other)) return false
    if (line !== undefined && !hasMoved(own, line, (other as HTMLElement).dataset.line))
      return false
    if (!isTextBlock.has(one)) return haveSameChildren(one, other, own)
    if (one.innerHTML !== other.innerHTML) {
      if (one.querySelector(fitted) || other.querySelector(fitted)) return false
      blocks.push({index: count, before: one, after: other})
    }
    count += 1
    return true
  }

  /** Note where the line went; false where two elements of it went different ways. */
  function hasMoved(path: string | undefined, from: string, to: string | undefined): boolean {
    const key = placeKey(path, Number(from))
    const known = lines.get(key)
    lines.set(key, Number(to))
    return known === undefined || known === Number(to)
  }
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
