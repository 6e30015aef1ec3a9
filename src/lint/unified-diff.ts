/** What `--fix` would change, as `diff -u` writes it; `patch` and `git apply` read it. */

/** Lines shown before and behind a change. */
const context = 3

/**
 * Write the difference of two texts with as many lines: a replacement neither adds nor
 * removes one. Empty where there is none.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const old = linesOf(before)
  const fresh = linesOf(after)
  const changed = old.flatMap((line, index) => (line === fresh[index] ? [] : [index]))
  if (changed.length === 0) return ''
  const hunks: {from: number; to: number}[] = []
  for (const index of changed) {
    const last = hunks.at(-1)
    if (last && index - context <= last.to) last.to = index + context + 1
    else hunks.push({from: Math.max(0, index - context), to: index + context + 1})
  }
  const written = hunks.map(({from, to}) => hunk(old, fresh, from, Math.min(to, old.length)))
  return `--- a/${path}\n+++ b/${path}\n${written.join('')}`
}

function hunk(old: readonly string[], fresh: readonly string[], from: number, to: number): string {
  const size = to - from
  const rows: string[] = []
  let removed: string[] = []
  let added: string[] = []
  const flush = (): void => {
    rows.push(...removed, ...added)
    removed = []
    added = []
  }
  for (let index = from; index < to; index++) {
    const [before = '', after = ''] = [old[index], fresh[index]]
    if (before === after) {
      flush()
      rows.push(row(' ', before))
    } else {
      removed.push(row('-', before))
      added.push(row('+', after))
    }
  }
  flush()
  const at = `${from + 1},${size}`
  return `@@ -${at} +${at} @@\n${rows.join('')}`
}

function row(sign: string, line: string): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`
}

/** With their line feeds. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => `${line}\n`)
  const last = lines.pop()?.slice(0, -1) ?? ''
  return last === '' ? lines : [...lines, last]
}
