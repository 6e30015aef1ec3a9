/** What the address of the page names: `#content%2Fa.md&line=12`. */

export interface Named {
  readonly path: string
  /** From 1; undefined for the beginning. */
  readonly line: number | undefined
}

/** A path has its `&` encoded, so the first one ends it. */
export function readAddress(hash: string): Named {
  const [path = '', ...others] = hash.slice(1).split('&')
  const line = Number(new URLSearchParams(others.join('&')).get('line') ?? 0)
  return {path: decodeURIComponent(path), line: line >= 1 ? Math.floor(line) : undefined}
}
