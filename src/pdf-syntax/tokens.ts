/**
 * The tokens of PDF syntax, as they occur in a content stream or a CMap.
 *
 * ISO 32000-1, 7.2 and 7.3. Nothing legal is refused, and what is not legal
 * (a stray `)`, a number with two signs) is passed over as viewers do.
 */

import {fromHexadecimal, latin, unescaped} from './string-bytes.ts'

export class Name {
  readonly value: string
  constructor(value: string) {
    this.value = value
  }
}

/** An operator, or any other bare word. */
export class Keyword {
  readonly value: string
  constructor(value: string) {
    this.value = value
  }
}

/** Strings, literal or hexadecimal, are their bytes. */
export type Operand =
  | number
  | boolean
  | null
  | Name
  | Uint8Array
  | readonly Operand[]
  | ReadonlyMap<string, Operand>

/** Arrays in arrays; more would be more than the stack of calls. */
const deepest = 200

const regular = 0
const white = 1
const delimiter = 2

/** What each byte is: ISO 32000-1, tables 1 and 2. */
const kinds = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) kinds[byte] = white
for (const byte of Buffer.from('()<>[]{}/%')) kinds[byte] = delimiter

/** Whether a byte separates tokens by being blank. */
export function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && kinds[byte] === white
}

/** Whether a byte is part of a name, a number or a word. */
export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && kinds[byte] === regular
}

export class Tokens {
  readonly bytes: Uint8Array
  /** Offset of the next byte to be read. */
  at = 0
  /** Offset at which the last token began. */
  start = 0
  /** Arrays and dictionaries that are open. */
  private depth = 0
  private readonly words = new Map<number, Keyword>()

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** The next operand or keyword; `undefined` at the end. */
  next(): Operand | Keyword | undefined {
    const {bytes} = this
    for (;;) {
      this.skipBlank()
      this.start = this.at
      const byte = bytes[this.at]
      if (byte === undefined) return undefined
      if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e) {
        return this.number()
      }
      if (kinds[byte] === regular) return this.word()
      this.at += 1
      if (byte === 0x2f) return new Name(this.name())
      if (byte === 0x28) return this.literal()
      if (byte === 0x5b) return this.nested('array')
      if (byte === 0x3c) {
        if (bytes[this.at] !== 0x3c) return this.hexadecimal()
        this.at += 1
        return this.nested('dictionary')
      }
      // `)`, `>`, `]`, `{` or `}` without a partner.
    }
  }

  private skipBlank(): void {
    const {bytes} = this
    for (;;) {
      const byte = bytes[this.at]
      if (byte === undefined) return
      if (byte === 0x25) {
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13)
          this.at += 1
      } else if (kinds[byte] === white) this.at += 1
      else return
    }
  }

  /** Digits are gathered exactly and scaled once, so `841.91998` is the nearest double. */
  private number(): number {
    const {bytes} = this
    let negative = false
    let value = 0
    let scale = 1
    let fraction = false
    for (;;) {
      const byte = bytes[this.at]
      if (byte === undefined || kinds[byte] !== regular) break
      if (byte >= 0x30 && byte <= 0x39) {
        // Beyond 15 digits a double keeps nothing more.
        if (value < 1e15) {
          value = value * 10 + (byte - 0x30)
          if (fraction) scale *= 10
        } else if (!fraction) scale /= 10
      } else if (byte === 0x2e) {
        fraction = true
      } else if (byte === 0x2d) {
        if (this.at === this.start) negative = true
      } else if (byte !== 0x2b) break
      this.at += 1
    }
    return (negative ? -value : value) / scale
  }

  private word(): Keyword | boolean | null {
    const {bytes} = this
    const from = this.at
    let key = 0
    while (this.at < bytes.length && kinds[bytes[this.at] ?? 0] === regular) {
      key = key * 256 + (bytes[this.at] ?? 0)
      this.at += 1
    }
    const known = this.at - from <= 4 ? this.words.get(key) : undefined
    if (known) return known
    const text = latin(bytes.subarray(from, this.at))
    if (text === 'true') return true
    if (text === 'false') return false
    if (text === 'null') return null
    const word = new Keyword(text)
    if (this.at - from <= 4) this.words.set(key, word)
    return word
  }

  private name(): string {
    const {bytes} = this
    const from = this.at
    let escaped = false
    while (this.at < bytes.length && kinds[bytes[this.at] ?? 0] === regular) {
      if (bytes[this.at] === 0x23) escaped = true
      this.at += 1
    }
    const text = latin(bytes.subarray(from, this.at))
    if (!escaped) return text
    return text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16))
    )
  }

  private literal(): Uint8Array {
    const {bytes} = this
    const from = this.at
    let depth = 1
    let plain = true
    while (this.at < bytes.length) {
      const byte = bytes[this.at]
      this.at += 1
      if (byte === 0x5c) {
        plain = false
        this.at += 1
      } else if (byte === 13) plain = false
      else if (byte === 0x28) depth += 1
      else if (byte === 0x29) {
        depth -= 1
        if (depth === 0) break
      }
    }
    const raw = bytes.subarray(from, depth === 0 ? this.at - 1 : this.at)
    return plain ? raw : unescaped(raw)
  }

  private hexadecimal(): Uint8Array {
    const from = this.at
    while (this.at < this.bytes.length && this.bytes[this.at] !== 0x3e) this.at += 1
    this.at += 1
    return fromHexadecimal(this.bytes, from, this.at - 1)
  }

  /** What is nested too deep is taken for empty, and what is in it for its neighbour. */
  private nested(kind: 'array' | 'dictionary'): Operand {
    this.depth += 1
    const empty = kind === 'array' ? [] : new Map<string, Operand>()
    const value = this.depth > deepest ? empty : this[kind]()
    this.depth -= 1
    return value
  }

  private array(): Operand[] {
    const items: Operand[] = []
    for (;;) {
      this.skipBlank()
      const byte = this.bytes[this.at]
      if (byte === 0x5d) this.at += 1
      if (byte === 0x5d || byte === undefined) return items
      const item = this.next()
      if (item === undefined) return items
      if (!(item instanceof Keyword)) items.push(item)
    }
  }

  private dictionary(): Map<string, Operand> {
    const entries = new Map<string, Operand>()
    for (;;) {
      this.skipBlank()
      const byte = this.bytes[this.at]
      if (byte === 0x3e) this.at += this.bytes[this.at + 1] === 0x3e ? 2 : 1
      if (byte === 0x3e || byte === undefined) return entries
      const key = this.next()
      if (key === undefined) return entries
      if (!(key instanceof Name)) continue
      this.skipBlank()
      if (this.bytes[this.at] === 0x3e) continue
      const value = this.next()
      if (value !== undefined && !(value instanceof Keyword)) entries.set(key.value, value)
    }
  }
}
