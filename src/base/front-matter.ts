/** Where the front matter of a file lies, and the Markdown below it. */

/** The YAML between its `---` fences. */
export interface FrontMatter {
  readonly yaml: string
  /** Offset of the YAML in the file. */
  readonly start: number
  /** Offset of the first character below the closing fence. */
  readonly end: number
  readonly terminated: boolean
}

const opening = /^(?<blank>(?:[ \t]*\n)*)---[ \t]*\n/
const key = /^[ \t]*["']?[\p{L}_][\p{L}\p{N}_-]*["']?[ \t]*[:：]/u

/**
 * Find the front matter of `text`.
 *
 * A file may also begin with a thematic break: then no key follows it.
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const source = withLineFeeds(text)
  const fence = opening.exec(source)
  if (!fence) return undefined

  const start = fence[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m
  closing.lastIndex = 0
  const rest = source.slice(start)
  const match = closing.exec(rest)
  const firstLine = rest.split('\n', 50).find((line) => /^[ \t]*[^\s#]/.test(line)) ?? ''
  const looksLikeKey = key.test(firstLine)

  if (!match) {
    if (!looksLikeKey) return undefined
    return {yaml: rest, start, end: source.length, terminated: false}
  }
  const atTop = fence.groups?.blank === ''
  if (!looksLikeKey && (!atTop || rest.slice(0, match.index).includes('\n\n'))) return undefined
  return {
    yaml: rest.slice(0, match.index),
    start,
    end: start + match.index + match[0].length,
    terminated: true
  }
}

/**
 * The Markdown of `text`: as long as the file, line for line, with the front matter blank
 * and every line ending a line feed, so that offsets, lines and columns are the file's.
 */
export function markdownOf(text: string): string {
  const source = withLineFeeds(text)
  const frontMatter = findFrontMatter(text)
  if (!frontMatter) return source
  const blank = source.slice(0, frontMatter.end).replace(/[^\n]/g, ' ')
  return blank + source.slice(frontMatter.end)
}

/** CR LF and CR → LF, keeping the length; a space at the end of a line prints nothing. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : text
}
