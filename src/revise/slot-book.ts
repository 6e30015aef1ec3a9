/** The files of a draft with their slots, and which slot each block was typed in. */

import type {VFile} from 'vfile'
import type {SourceBlock} from '../docx/index.ts'
import {Arrangement} from './arrangement.ts'
import {type Slot, slotsOf} from './slots.ts'

export interface SlottedFile {
  readonly file: VFile
  /** `''` of the draft itself. */
  readonly path: string
  readonly arrangement: Arrangement
}

export interface OwnSlot {
  readonly in: SlottedFile
  readonly slot: Slot
}

export class SlotBook {
  readonly #files = new Map<string, SlottedFile>()
  readonly #own = new Map<SourceBlock, OwnSlot>()
  readonly #blocks = new Map<Slot, SourceBlock[]>()

  constructor(files: ReadonlyMap<string, VFile>, blocks: readonly SourceBlock[]) {
    for (const [path, file] of files) {
      const own = blocks.filter((block) => (block.path ?? '') === path && block.line > 0)
      const slots = slotsOf(file, new Set(own.map(({line}) => line))) ?? []
      const slotted = {file, path, arrangement: new Arrangement(String(file), slots)}
      this.#files.set(path, slotted)
      const byLine = new Map<number, Slot>()
      for (const slot of slots) {
        for (let line = slot.first; line <= slot.last; line += 1) {
          if (!byLine.has(line)) byLine.set(line, slot)
        }
      }
      for (const block of own) {
        const slot = byLine.get(block.line)
        if (!slot) continue
        this.#own.set(block, {in: slotted, slot})
        this.#blocks.set(slot, [...(this.#blocks.get(slot) ?? []), block])
      }
    }
  }

  get files(): Iterable<SlottedFile> {
    return this.#files.values()
  }

  /** Undefined for what is in the front matter, or not typed at all. */
  ownOf(block: SourceBlock | undefined): OwnSlot | undefined {
    return block && this.#own.get(block)
  }

  /** The blocks that were typed in `slot`. */
  blocksOf(slot: Slot): readonly SourceBlock[] {
    return this.#blocks.get(slot) ?? []
  }
}
