/**
 * Where names and seals stand. GB/T 9704—2012, 7.3.5.1.
 *
 * Plain arithmetic in one unit, from the closing block's top left corner; its top is the
 * bottom of the text's last line box.
 *
 * One seal: on the date's axis, the date 4 字 from the right edge. Several: in rows from
 * the lead agency on, in columns that end on that axis, so that the last seal lies over
 * the last name and the date.
 */

export interface SealedName {
  /** On one line. */
  readonly width: number
  readonly diameter: number
}

export interface SealLengths {
  readonly areaWidth: number
  readonly char: number
  readonly pitch: number
  readonly halfLeading: number
  readonly dateIndent: number
  readonly dateWidth: number
  readonly drop: number
  readonly jointDrop: number
  readonly gap: number
}

export interface Columns {
  /** The axis of each name and its seal. */
  readonly axes: readonly number[]
  /** What each name may take on a line. */
  readonly room: number
  /** Indices of names, row by row. */
  readonly rows: readonly (readonly number[])[]
  readonly dateIndent: number
}

/** Which names stand side by side, and where. */
export function columnsOf(names: readonly SealedName[], lengths: SealLengths): Columns {
  const {areaWidth, char, gap, dateWidth} = lengths
  const widest = Math.max(...names.map(({width}) => width))
  const largest = Math.max(...names.map(({diameter}) => diameter))
  const wanted = areaWidth - lengths.dateIndent - dateWidth / 2

  const tight = Math.max(largest + gap, widest + char)
  const threeFit = 2 * tight + Math.max(largest, widest) <= areaWidth
  const rows = rowsOf(names.length, threeFit ? 3 : 2)
  const count = rows[0]?.length ?? 1

  // Two columns lie alike on both sides of the middle, or as far apart as keeps the longest
  // name on one line; three are as close as they may be.
  const alike = Math.max(largest + gap, 2 * wanted - areaWidth)
  const apart = Math.max(alike, widest + char)
  const step = count === 2 ? (wanted - apart >= widest / 2 ? apart : alike) : tight
  const half = count === 3 ? Math.max(largest, widest) / 2 : largest / 2
  const last = Math.min(Math.max(wanted, (count - 1) * step + half), areaWidth - half)
  const beside = count === 1 ? areaWidth : step - char
  const axes = rows.flatMap((row) => row.map((_name, at) => last - (row.length - 1 - at) * step))
  return {
    axes,
    room: Math.min(beside, 2 * (areaWidth - last)),
    rows,
    dateIndent: areaWidth - last - dateWidth / 2
  }
}

/** As many rows as needed, filled as evenly as can be, the first ones more. */
function rowsOf(names: number, mostColumns: number): number[][] {
  const count = Math.ceil(names / mostColumns)
  const rows: number[][] = []
  let next = 0
  for (let row = 0; row < count; row += 1) {
    const length = Math.ceil((names - next) / (count - row))
    rows.push(Array.from({length}, (_each, at) => next + at))
    next += length
  }
  return rows
}

export interface Row {
  /** Of the first line box of its tallest name. */
  readonly top: number
  /** Of its last line box. */
  readonly bottom: number
  /** Of its seals. */
  readonly centre: number
}

export interface Stack {
  readonly rows: readonly Row[]
  /** With room for the lowest seal above the type area's bottom edge. */
  readonly height: number
}

/** How far down the rows stand; `lines` is how many lines each name takes. */
export function stackOf(
  names: readonly SealedName[],
  {rows: indices}: Columns,
  lines: readonly number[],
  {pitch, halfLeading, drop, jointDrop, gap}: SealLengths
): Stack {
  const rows: Row[] = []
  // A seal's edge lies in the type area even when the block begins a page.
  let free = halfLeading
  let bottom = 0

  for (const row of indices) {
    const radius = Math.max(...row.map((name) => names[name]?.diameter ?? 0)) / 2
    const mostLines = Math.max(...row.map((name) => lines[name] ?? 1))
    // Down from the names' top: one name and the date, or the names of a row.
    const offset =
      names.length === 1
        ? ((mostLines + 1) * pitch) / 2 - drop
        : (mostLines * pitch) / 2 - jointDrop
    // On half lines: the seal's edge is then within one line of the text.
    const top = ceil(Math.max(bottom, free + radius - offset), pitch / 2)
    const centre = top + offset
    bottom = top + mostLines * pitch
    free = centre + radius + gap
    rows.push({top, bottom, centre})
  }
  return {rows, height: free - gap + halfLeading}
}

function ceil(value: number, step: number): number {
  return Math.ceil(value / step - 1e-6) * step
}
