/** An edit, carried over to the source that Paged.js lays out. */

import type {Source} from 'pagedjs'
import {copyOf} from '../copy-of.ts'
import type {Change} from './change-between.ts'

export interface EditedSource {
  /** The blocks of text as they are now. */
  readonly blocks: readonly Element[]
  /** Those of before that are others now, are gone, or have other neighbours. */
  readonly touched: ReadonlySet<Element>
}

/**
 * `blocks` are those of `change`, in `source`. Undefined where it cannot be told which breaks
 * are to be avoided: a heading is the first of its level, or ends the text.
 */
export function editSource(
  source: Source,
  blocks: readonly Element[],
  {changed, removed, added}: Change
): EditedSource | undefined {
  const touched = new Set<Element>()
  const of = (index: number): Element => {
    const block = blocks[index]
    if (!block) throw new Error('Expected the block that changed')
    touched.add(block)
    return block
  }
  for (const {index, after} of changed) {
    of(index).replaceChildren(...known(copyOf(after), source).childNodes)
  }
  const behind = new Map<number, Element[]>()
  for (const {index, after} of added) {
    const block = known(copyOf(after), source)
    if (!takeBreak(block, source)) return undefined
    const others = behind.get(index) ?? []
    const previous = others.at(-1) ?? of(index)
    previous.after(block)
    behind.set(index, [...others, block])
  }
  const fresh = [...behind.values()].flat()
  const gone = removed.map(({index}) => of(index))
  if ([...fresh, ...gone].some(reachesOut)) return undefined
  const neighbours = [...fresh, ...gone].map(({nextElementSibling}) => nextElementSibling)
  for (const block of gone) block.remove()
  for (const block of [...fresh, ...neighbours]) {
    if (block?.parentNode && takePrevious(block)) touched.add(block)
  }
  const isGone = new Set(gone)
  return {
    blocks: blocks.flatMap((block, index) => [
      ...(isGone.has(block) ? [] : [block]),
      ...(behind.get(index) ?? [])
    ]),
    touched
  }
}

/** Whether a break that is avoided at `block` is one to what follows its text. */
function reachesOut(block: Element): boolean {
  const {previousElementSibling: previous, nextElementSibling: next} = block
  return next === null && [previous, block].some((each) => each?.hasAttribute('data-break-after'))
}

let count = 0

/** Paged.js finds elements by their reference; what is new has none yet. */
function known(element: Element, source: Source): Element {
  for (const each of [element, ...element.querySelectorAll('*')]) {
    count += 1
    const reference = `again-${count}`
    each.setAttribute('data-ref', reference)
    if (source.indexOfRefs) source.indexOfRefs[reference] = each
  }
  return element
}

/**
 * What the styles say of a break behind elements like `block`, which is not in `source` yet;
 * false where there is none.
 */
function takeBreak(block: Element, source: ParentNode): boolean {
  const {tagName} = block
  if (tagName === 'P') return true
  const like = source.querySelector(`main ${tagName}`)
  const value = like?.getAttribute('data-break-after')
  if (value) block.setAttribute('data-break-after', value)
  return like !== null
}

/** What is said of the break before `block` by what stands there now; whether that is new. */
function takePrevious(block: Element): boolean {
  const name = 'data-previous-break-after'
  const was = block.getAttribute(name)
  const is = block.previousElementSibling?.getAttribute('data-break-after') ?? null
  if (is === null) block.removeAttribute(name)
  else block.setAttribute(name, is)
  return was !== is
}
