/** What the draft has to say once the changes are in it: block by block, to be held against it. */

import {printed} from '../base/same-text.ts'
import {placeText, type SourceBlock} from '../docx/index.ts'
import {paragraphEnd} from './arrivals.ts'

/** A block of the pages, as far as it is compared. */
export interface SaidUnit {
  /** All that is printed of it. */
  readonly whole: string
  /** Without what we write ourselves. */
  readonly own: string
  readonly tag: string | undefined
  /** Whether all of it was read in the DOCX; else what we write may have become another. */
  readonly isWhole: boolean
  /** The change it comes from. */
  readonly id: string | undefined
}

/** What a block says now; where only our part differs, `own` is what was typed. */
export interface UnitChange {
  readonly id: string
  readonly text: string
  readonly own?: string | undefined
  readonly tag?: string | undefined
}

type Held = SaidUnit & {readonly owner: object}

/** The unit of a block as it is. */
export function unitOf({element}: SourceBlock): SaidUnit {
  const [whole, own] = [printed(placeText(element)), printed(placeText(element, true))]
  return {whole, own, tag: element.tagName, isWhole: false, id: undefined}
}

export class ExpectedUnits {
  #units: Held[]

  /** `owner` is what is moved and taken out as one. */
  constructor(blocks: readonly SourceBlock[], ownerOf: (block: SourceBlock) => object) {
    this.#units = blocks.map((block) => ({...unitOf(block), owner: ownerOf(block), block}))
  }

  change(block: SourceBlock, change: UnitChange): void {
    const {id, text, own, tag} = change
    this.#units = this.#units.flatMap((unit) => {
      if (!('block' in unit) || unit.block !== block) return [unit]
      const parts = text.split(paragraphEnd)
      const owns = own?.split(paragraphEnd)
      return parts.map((part, index) => ({
        ...unit,
        whole: printed(part),
        own: printed(owns?.[index] ?? part),
        tag: index === 0 ? (tag ?? unit.tag) : undefined,
        isWhole: true,
        id
      }))
    })
  }

  remove(owner: object): void {
    this.#units = this.#units.filter((unit) => unit.owner !== owner)
  }

  /** Put `units` of a new owner, or those of one there is, beside those of `anchor`. */
  put(owner: object, units: readonly SaidUnit[], anchor: object, side: 'before' | 'behind'): void {
    const own = this.#units.filter((unit) => unit.owner === owner)
    const moved = own.length > 0 ? own : units.map((unit) => ({...unit, owner}))
    const others = this.#units.filter((unit) => unit.owner !== owner)
    const isAnchor = (unit: Held): boolean => unit.owner === anchor
    const at = side === 'before' ? others.findIndex(isAnchor) : others.findLastIndex(isAnchor) + 1
    others.splice(at, 0, ...moved)
    this.#units = others
  }

  /** The units of `owner` go on in the last one of `before`. */
  join(owner: object, before: object, id: string): void {
    const [first, ...others] = this.#units.filter((unit) => unit.owner === owner)
    const at = this.#units.findLastIndex((unit) => unit.owner === before)
    const into = this.#units[at]
    if (!first || !into) return
    const whole = into.whole + first.whole
    const joined = {...into, whole, own: whole, isWhole: true, id}
    this.#units = this.#units.flatMap((unit) => {
      if (unit === into) return [{...joined, owner}, ...others]
      return unit.owner === owner ? [] : [unit]
    })
  }

  get all(): readonly SaidUnit[] {
    return this.#units.filter(({whole}) => whole !== '')
  }
}
