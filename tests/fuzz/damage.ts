/** Files as they are, damaged: bytes changed, cut out, put in elsewhere, numbers out of bounds. */

import * as fc from 'fast-check'

interface Change {
  readonly kind: 'byte' | 'digits' | 'move' | 'cut' | 'word' | 'long' | 'swap' | 'end'
  readonly at: number
  readonly from: number
  readonly length: number
  readonly value: number
}

/** Where counts and offsets end, or nearly. */
const words = [0, 1, 2, 0x7f, 0xff, 0x100, 0x7fff, 0x8000, 0xfffe, 0xffff] as const
const longs = [0, 1, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff] as const
const largest = 2 ** 31 - 1

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('byte', 'digits', 'move', 'cut', 'word', 'long', 'swap', 'end'),
  at: fc.nat(largest),
  from: fc.nat(largest),
  length: fc.integer({min: 1, max: 60}),
  value: fc.nat(255)
})

/** One of `files` with one to twelve changes; fewer where fewer do. */
export function damaged(files: readonly Uint8Array[]): fc.Arbitrary<Buffer> {
  return fc
    .tuple(fc.constantFrom(...files), fc.array(change, {minLength: 1, maxLength: 12}))
    .map(([file, changes]) => changes.reduce(changed, Buffer.from(file)))
}

function changed(bytes: Buffer, {kind, at: place, from: other, length, value}: Change): Buffer {
  if (bytes.length < 8) return bytes
  const [at, from] = [place % bytes.length, other % bytes.length]
  const even = Math.min(at & ~1, bytes.length - 4)
  switch (kind) {
    case 'byte':
      bytes[at] = value
      break
    case 'digits':
      bytes.fill(0x30 + (value % 10), at, Math.min(at + length, bytes.length))
      break
    case 'move':
      bytes.copy(bytes, at, from, from + length)
      break
    case 'cut':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    case 'word':
      bytes.writeUInt16BE(words[value % words.length] ?? 0, even)
      break
    case 'long':
      bytes.writeUInt32BE(longs[value % longs.length] ?? 0, even)
      break
    case 'swap':
      return Buffer.concat([
        bytes.subarray(0, at),
        bytes.subarray(from, from + length),
        bytes.subarray(at)
      ])
    case 'end':
      // Rarely: what is left is not looked at.
      return value < 40 ? bytes.subarray(0, at) : bytes
  }
  return bytes
}

interface TokenChange {
  readonly kind: 'number' | 'repeat' | 'leave-out' | 'exchange' | 'deepen'
  readonly at: number
  readonly from: number
  readonly value: string
}

const tokenChange: fc.Arbitrary<TokenChange> = fc.record({
  kind: fc.constantFrom('number', 'repeat', 'leave-out', 'exchange', 'deepen'),
  at: fc.nat(largest),
  from: fc.nat(largest),
  value: fc.constantFrom('0', '-1', '1', '65536', '2147483648', '99999999999', '1e9', 'NaN', '')
})

/**
 * One of `texts` in which things of a kind, as `token` tells them, are left out, repeated,
 * exchanged, or have other numbers: what is damaged so is looked into further than what is no
 * syntax at all.
 */
export function reworded(texts: readonly string[], token: RegExp): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(tokenChange, {minLength: 1, maxLength: 8}))
    .map(([text, changes]) => {
      const parts = text.split(token)
      for (const each of changes) reword(parts, each)
      return parts.join('')
    })
}

function reword(parts: string[], {kind, at: place, from: other, value}: TokenChange): void {
  const [at, from] = [place % parts.length, other % parts.length]
  const part = parts[at] ?? ''
  if (kind === 'number') parts[at] = part.replace(/-?\d+(?:\.\d+)?/u, value)
  else if (kind === 'repeat') parts.splice(from, 0, part)
  else if (kind === 'leave-out') parts.splice(at, 1)
  else if (kind === 'deepen') parts[at] = part.repeat(50)
  else {
    parts[at] = parts[from] ?? ''
    parts[from] = part
  }
}
