/** Lists of Word's → the number of each paragraph, as Word writes it. ECMA-376, part 1, 17.9. */

import {childElements, integerOf, switchOf, wordValue, type XmlElement} from '../xml/element.ts'
import {writeNumber} from './number-formats.ts'

/** One level of a list. */
interface NumberedLevel {
  readonly start: number
  readonly format: string
  /** `%1、`, `（%2）`, `%1.%2`. */
  readonly text: string
  /** The level, from 0, that begins it anew; by default any above it. */
  readonly restart: number | undefined
  readonly isLegal: boolean
  readonly styleId: string | undefined
}

interface Instance {
  readonly abstract: string
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, NumberedLevel>
}

/** The number of a paragraph; a bullet is told by its kind, its sign is a font's. */
export interface ParagraphNumber {
  readonly text: string
  readonly isBullet: boolean
  /** A format that we write as digits. */
  readonly unknown?: string | undefined
}

/** Levels of lists that Word has. */
const levelCount = 9

export class Numbering {
  readonly #abstracts = new Map<string, ReadonlyMap<number, NumberedLevel>>()
  readonly #instances = new Map<string, Instance>()
  /** Counters of each abstract list: all its instances go on with them. */
  readonly #counters = new Map<string, (number | undefined)[]>()
  /** Instances whose own start has been taken, by level. */
  readonly #begun = new Set<string>()

  constructor(root: XmlElement | undefined) {
    for (const element of childElements(root)) {
      const {attributes} = element
      if (element.name === 'w:abstractNum') {
        this.#abstracts.set(attributes['w:abstractNumId'] ?? '', levelsOf(element))
      } else if (element.name === 'w:num') {
        this.#instances.set(attributes['w:numId'] ?? '', instanceOf(element))
      }
    }
  }

  /** The list and level that a paragraph's style has by being named in a level of a list. */
  levelOfStyle(id: string, styleId: string): number | undefined {
    for (const [level, {styleId: named}] of this.#abstracts.get(this.#abstractOf(id)) ?? []) {
      if (named === styleId) return level
    }
    return undefined
  }

  /** Count one paragraph on; undefined where there is no such list. */
  next(id: string, level: number): ParagraphNumber | undefined {
    const instance = this.#instances.get(id)
    const own = this.#levelOf(id, level)
    if (!instance || !own || level < 0 || level >= levelCount) return undefined
    const counters = this.#counters.get(instance.abstract) ?? []
    this.#counters.set(instance.abstract, counters)
    const start = instance.starts.get(level)
    const beginning = `${id} ${level}`
    if (start !== undefined && !this.#begun.has(beginning)) {
      this.#begun.add(beginning)
      counters[level] = start
    } else {
      const count = counters[level]
      counters[level] = count === undefined ? own.start : count + 1
    }
    for (let below = level + 1; below < levelCount; below++) {
      const {restart} = this.#levelOf(id, below) ?? {}
      // `0` in the file: never.
      if (restart === undefined || (restart > 0 && level < restart)) counters[below] = undefined
    }
    if (own.format === 'bullet') return {text: own.text, isBullet: true}
    return this.#write(id, own, counters)
  }

  #write(
    id: string,
    {text, isLegal, format}: NumberedLevel,
    counters: readonly (number | undefined)[]
  ): ParagraphNumber {
    let unknown: string | undefined
    const written = text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1
      const other = this.#levelOf(id, at)
      const value = counters[at] ?? other?.start ?? 1
      const as = isLegal ? 'decimal' : (other?.format ?? 'decimal')
      const number = writeNumber(value, as)
      if (number === undefined) unknown = as
      return number ?? String(value)
    })
    return {
      text: format === 'none' ? written.replace(/%\d/gu, '') : written,
      isBullet: false,
      unknown
    }
  }

  #abstractOf(id: string): string {
    return this.#instances.get(id)?.abstract ?? ''
  }

  #levelOf(id: string, level: number): NumberedLevel | undefined {
    const instance = this.#instances.get(id)
    return instance?.levels.get(level) ?? this.#abstracts.get(instance?.abstract ?? '')?.get(level)
  }
}

function levelsOf(parent: XmlElement): ReadonlyMap<number, NumberedLevel> {
  const levels = new Map<number, NumberedLevel>()
  for (const element of childElements(parent)) {
    if (element.name !== 'w:lvl') continue
    levels.set(integerOf(element.attributes['w:ilvl']) ?? 0, {
      start: integerOf(wordValue(element, 'w:start')) ?? 0,
      format: wordValue(element, 'w:numFmt') ?? 'decimal',
      text: wordValue(element, 'w:lvlText') ?? '',
      restart: integerOf(wordValue(element, 'w:lvlRestart')),
      isLegal: switchOf(element, 'w:isLgl') ?? false,
      styleId: wordValue(element, 'w:pStyle')
    })
  }
  return levels
}

function instanceOf(element: XmlElement): Instance {
  const starts = new Map<number, number>()
  const levels = new Map<number, NumberedLevel>()
  for (const child of childElements(element)) {
    if (child.name !== 'w:lvlOverride') continue
    const level = integerOf(child.attributes['w:ilvl']) ?? 0
    const start = integerOf(wordValue(child, 'w:startOverride'))
    if (start !== undefined) starts.set(level, start)
    for (const [at, own] of levelsOf(child)) levels.set(at, own)
  }
  return {abstract: wordValue(element, 'w:abstractNumId') ?? '', starts, levels}
}
