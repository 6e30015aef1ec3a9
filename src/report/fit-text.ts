/** Text in the width there is: broken into lines. */

/** How wide a text is, in the unit of the room that is given with it. */
export type Measure = (text: string) => number

const wide = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}'
/** GB/T 15834, 5.1: what may not end a line, and what may not begin one. */
const opening = '（“‘《〈【「『'
const closing = '，。、；：？！）”’》〉】」』'
/** What lines do not divide, with the spaces after it: one 字, or letters up to a hyphen. */
const piece = new RegExp(
  `[${opening}]*(?:(?![${closing}])[${wide}]|[^\\s${wide}${opening}-]+-*|-+)?[${closing}]*\\s*`,
  'gu'
)
/** Letters with what is written over and under them, as a reader counts. */
const graphemes = new Intl.Segmenter('zh')

/** Break `text` into lines no wider than `room`; a name without spaces anywhere, if it has to be. */
export function breakLines(text: string, room: number, measure: Measure): readonly string[] {
  const isWider = (line: string): boolean => measure(line.trimEnd()) > room
  const pieces = text.match(piece)?.filter((each) => each !== '') ?? []
  const lines: string[] = []
  let line = ''
  for (const next of pieces.flatMap((each) => (isWider(each) ? lettersOf(each) : [each]))) {
    if (line !== '' && isWider(line + next)) {
      lines.push(line.trimEnd())
      line = next.trimStart()
    } else line += next
  }
  return [...lines, line.trimEnd()]
}

function lettersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({segment}) => segment)
}
