/**
 * The completeness gate between TeX and its boxes: every letter, digit and hanzi that was
 * typed to be printed is printed.
 *
 * TeX is a programme, and the characters of its commands are no text. What is left when they
 * are taken away has to be among what is painted, as often as it was typed.
 */

const length = String.raw`\{?\s*[-+]?\s*[\d.]*\s*(?:em|ex|mu|pt|mm|cm|in|bp|pc|dd|cc|nd|nc|sp|px)\s*\}?`

/** Commands with what belongs to them and is not printed: names, columns, lengths, options. */
const syntax = new RegExp(
  [
    String.raw`\\(?:begin|end)\s*\{[^{}]*\}(?:\s*\[[tcblr]\])?(?:\s*\{[lcr|:\d\s]*\})?`,
    String.raw`\\rule\s*(?:\[${length}\])?\s*${length}\s*${length}`,
    String.raw`\\genfrac\s*(?:\{[^{}]*\}\s*){4}`,
    String.raw`\\(?:hspace\*?|kern|mkern|hskip|mskip|raisebox|above)\s*${length}`,
    String.raw`\\(?:\\\*?|cr|newline)\s*\[${length}\]`,
    String.raw`\\(?:smash|cfrac)\s*\[[tblrc]*\]`,
    String.raw`\\[A-Za-z]+\*?`,
    String.raw`\\.`
  ].join('|'),
  'gsu'
)

/** The first character of `tex` that is not in `painted`; undefined when all are. */
export function unprinted(tex: string, painted: string): string | undefined {
  const counts = new Map<string, number>()
  for (const char of characters(painted)) counts.set(char, (counts.get(char) ?? 0) + 1)
  return characters(tex.replace(syntax, ' ')).find((char) => {
    const count = counts.get(char) ?? 0
    counts.set(char, count - 1)
    return count === 0
  })
}

/** KaTeX paints `é` as `e` with an accent, `ï` without its dot, and `²` as a raised `2`. */
function characters(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll('\u0131', 'i').replaceAll('\u0237', 'j')
  return plain.match(/[\p{L}\p{N}]/gu) ?? []
}
