/** The blocks of a GIF. GIF89a, 17–27. */

export interface GifBlock {
  readonly kind: 'image' | 'extension' | 'end'
  readonly at: number
  readonly length: number
}

const kinds: ReadonlyMap<number | undefined, GifBlock['kind']> = new Map([
  [0x2c, 'image'],
  [0x21, 'extension'],
  [0x3b, 'end']
])

/** List the blocks of `bytes` up to the end of the GIF; without it where they break off. */
export function gifBlocks(bytes: Buffer): readonly GifBlock[] {
  const blocks: GifBlock[] = []
  let at = 13 + coloursOf(bytes[10] ?? 0)
  while (at < bytes.length) {
    const kind = kinds.get(bytes[at])
    if (!kind) break
    const end = endOf(bytes, at, kind)
    if (end === undefined) break
    blocks.push({kind, at, length: end - at})
    if (kind === 'end') break
    at = end
  }
  return blocks
}

/** Where the block at `at` ends; undefined where it does not. */
function endOf(bytes: Buffer, at: number, kind: GifBlock['kind']): number | undefined {
  if (kind === 'end') return at + 1
  // Before the parts: place, size and colours and the least width of codes; or a label.
  let next = at + (kind === 'image' ? 11 + coloursOf(bytes[at + 9] ?? 0) : 2)
  for (;;) {
    const length = bytes[next]
    if (length === undefined) return undefined
    next += 1 + length
    if (length === 0) return next
  }
}

/** Of a table of colours, in bytes. */
function coloursOf(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}
