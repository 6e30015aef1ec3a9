/** Faults of a front matter, told at their places in the file. */

import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {type Stretch, tell, type Wording} from '../../base/message.ts'

/** What is told besides the words. */
export interface FaultDetails {
  readonly clause?: string | undefined
  readonly actual?: string | undefined
  readonly expected?: readonly string[] | undefined
  /** `metadata` unless it is about a field of a rule of its own. */
  readonly ruleId?: string | undefined
}

export class FrontMatterFaults {
  readonly #file: VFile
  readonly #start: number
  readonly #places: ReturnType<typeof location>
  readonly #before: number

  /** `start`: the offset of the YAML in `file`. */
  constructor(file: VFile, start: number) {
    this.#file = file
    this.#start = start
    this.#places = location(file)
    this.#before = file.messages.length
  }

  /** Whether there was any. */
  get any(): boolean {
    return this.#file.messages.slice(this.#before).some(({fatal}) => fatal === true)
  }

  /** From and to which offset of the YAML it stands. */
  readonly fault = (
    wording: Wording,
    from: number,
    to = from,
    {ruleId = 'metadata', ...details}: FaultDetails = {}
  ): void => {
    const place = this.placeOf(from, to)
    tell(this.#file, {ruleId, severity: 'error', wording, place, ...details})
  }

  placeOf(from: number, to: number): Stretch {
    const at = (offset: number) => {
      const point = this.#places.toPoint(Math.max(0, this.#start + offset))
      const {line = 1, column = 1} = point ?? {}
      return {line, column}
    }
    return {start: at(from), end: at(Math.max(from, to))}
  }
}
