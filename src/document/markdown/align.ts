/** The value that a parser gives → where each of its characters stands in the source. */

/** Offsets in the source of each UTF-16 unit of a text: where it begins, and where it ends. */
export interface Offsets {
  readonly starts: number[]
  readonly ends: number[]
}

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y

/** In `source`: from `from`, before `to`. */
interface Slice {
  readonly source: string
  readonly from: number
  readonly to: number
}

/**
 * Find the characters of `value` in a slice of Markdown: they stand there in their order, and
 * between them backslashes, character references and the white space and `>` at the start of
 * lines.
 */
export function alignMarkdown(value: string, {source, from, to}: Slice): Offsets {
  const starts: number[] = []
  const ends: number[] = []
  let at = from
  for (let index = 0; index < value.length; index++) {
    const unit = value[index]
    for (; at < to; at++) {
      const size = sizeAt(at, unit, index)
      if (size === 0) continue
      starts.push(at)
      ends.push(at + size)
      at += size
      break
    }
    // What is not found, as of references that stand for two characters, is where we are.
    if (starts.length <= index) {
      const last = ends.at(-1) ?? from
      starts.push(last)
      ends.push(last)
      at = last
    }
  }
  return {starts, ends}

  function sizeAt(at: number, unit: string | undefined, index: number): number {
    if (source[at] === '\\' && source[at + 1] === unit) return 2
    if (source[at] === '&') {
      reference.lastIndex = at
      const [text] = reference.exec(source) ?? []
      if (text !== undefined && !value.startsWith(text, index)) return text.length
    }
    if (source[at] === unit) return 1
    return unit === ' ' && source[at] === '\n' ? 1 : 0
  }
}

const escapes: Readonly<Record<string, number>> = {x: 4, u: 6, U: 10}

/** The same for a scalar of YAML: quotes are doubled, or escaped by a backslash. */
export function alignScalar(value: string, {source, from, to}: Slice): Offsets {
  const starts: number[] = []
  const ends: number[] = []
  const quote = source[from]
  const isQuoted = quote === "'" || quote === '"'
  let at = isQuoted ? from + 1 : from
  for (const unit of value.split('')) {
    let size = 0
    for (; at < to && size === 0; at++) {
      if (quote === '"' && source[at] === '\\') size = escapes[source[at + 1] ?? ''] ?? 2
      else if (quote === "'" && unit === "'" && source[at] === "'") size = 2
      else if (source[at] === unit || (unit === ' ' && source[at] === '\n')) size = 1
    }
    const start = size === 0 ? (ends.at(-1) ?? from) : at - 1
    starts.push(start)
    ends.push(start + size)
    at = start + size
  }
  return {starts, ends}
}
