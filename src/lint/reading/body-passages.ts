/** The text below the front matter → its passages, each with its element. */

import type {VFile} from 'vfile'
import {isTableOptions} from '../../document/markdown/table-options.ts'
import type {TypedLine} from '../../document/markdown/typed-text.ts'
import type {Passage, Span, TextElement} from '../manuscript.ts'
import {addressesIn} from './addresses.ts'
import type {ElementStart, ElementStarts} from './element-starts.ts'
import {type JoinedText, joinLines, partOf} from './joined.ts'

/** What a line begins that no element of the document does. */
const unknown: ElementStart = {
  line: 1,
  element: 'paragraph',
  text: '',
  part: 0,
  headingLength: 0,
  isTable: false
}

/** Read the passages of `lines`, which were typed in `file`. */
export function bodyPassages(
  lines: readonly TypedLine[],
  starts: ElementStarts,
  file: VFile
): readonly Passage[] {
  const passages: Passage[] = []
  let open: TypedLine[] = []
  let current: readonly ElementStart[] = [unknown]
  const finish = (): void => {
    if (open.length > 0) passages.push(...passagesOf(open, current, file))
    open = []
  }

  for (const line of lines) {
    // How the table below is set: not printed.
    if (line.block === 'paragraph' && isTableOptions(line.text)) {
      finish()
      continue
    }
    const begun = line.block === 'cell' || line.isNote ? undefined : starts.get(line.line)
    // The rows of a table, and whatever else is not joined with what stands above it.
    const isApart =
      line.block !== 'paragraph' || line.isNote || current.some(({isTable}) => isTable)
    const isNext = begun !== undefined && begun !== current
    if (isNext || (isApart && line.isFirst) || isTableRow(line, current)) finish()
    if (line.isNote) passages.push(notePassage(line, current, file))
    else if (line.block === 'cell') {
      current = starts.get(line.line) ?? current
      passages.push(cellPassage(line, current, file))
    } else {
      current = begun ?? current
      open.push(line)
    }
  }
  finish()
  return passages
}

/** Rows that were pasted with tabs are lines of a paragraph. */
function isTableRow(line: TypedLine, current: readonly ElementStart[]): boolean {
  return line.block === 'paragraph' && current.some(({isTable}) => isTable)
}

function passagesOf(
  lines: readonly TypedLine[],
  starts: readonly ElementStart[],
  file: VFile
): Passage[] {
  const [start = unknown] = starts
  if (start.isTable) return lines.flatMap((line) => tabbedRow(line, start, file))
  const isTitle = /title/u.test(start.element)
  const joined = joinLines(lines, isTitle)
  if (starts.length === 1) return [passageOf(joined, start, file)]
  return partsOn(joined, starts).map(({text, start}) => passageOf(text, start, file))
}

/** Elements on one line (`附件1 名称`; name and date), parted where the later ones begin. */
function partsOn(
  joined: JoinedText,
  starts: readonly ElementStart[]
): {readonly text: JoinedText; readonly start: ElementStart}[] {
  const found = starts
    .map((start) => ({start, at: joined.text.indexOf(start.text)}))
    .sort((a, b) => a.at - b.at)
  const parts: {text: JoinedText; start: ElementStart}[] = []
  found.forEach(({start, at}, index) => {
    const from = index === 0 ? 0 : at
    const to = found[index + 1]?.at ?? joined.text.length
    if (at < 0 && index > 0) return
    const text = partOf(joined, from, Math.max(from, to))
    if (text.text !== '') parts.push({text, start})
  })
  return parts
}

function passageOf(joined: JoinedText, start: ElementStart, file: VFile): Passage {
  const {element, part, level, ordinal, headingLength} = start
  return {
    ...withAddresses(joined),
    element,
    origin: 'body',
    file,
    part,
    ...(level && {level}),
    ...(ordinal && {ordinal}),
    headingEnd: Math.min(headingLength, joined.text.length)
  }
}

function notePassage(
  line: TypedLine,
  [start = unknown]: readonly ElementStart[],
  file: VFile
): Passage {
  const {part} = start
  const note: ElementStart = {...unknown, element: 'footnote', part}
  return passageOf(joinLines([line]), note, file)
}

function cellPassage(
  line: TypedLine,
  [start = unknown]: readonly ElementStart[],
  file: VFile
): Passage {
  const [row, column] = line.cell ?? [0, 0]
  return {
    ...passageOf(joinLines([line]), {...unknown, element: 'cell', part: start.part}, file),
    cell: {table: start.line, row, column}
  }
}

/** Cells parted by tabs. */
function tabbedRow(line: TypedLine, start: ElementStart, file: VFile): Passage[] {
  const joined = joinLines([line])
  const element: TextElement = 'cell'
  const passages: Passage[] = []
  let from = 0
  joined.text.split('\t').forEach((text, column) => {
    const cell = partOf(joined, from, from + text.length)
    from += text.length + 1
    if (cell.text === '') return
    passages.push({
      ...passageOf(cell, {...unknown, element, part: start.part}, file),
      cell: {table: start.line, row: line.line - start.line, column}
    })
  })
  return passages
}

/** Code and formulas are known already; addresses are found in the text. */
function withAddresses(joined: JoinedText): JoinedText {
  const addresses = addressesIn(joined.text)
  if (addresses.length === 0) return joined
  const literals = [...joined.literals, ...addresses].sort((a: Span, b: Span) => a[0] - b[0])
  return {...joined, literals}
}
