/** The characters of `a` that are left when those of `b` are taken away, one for one. */
export function charactersWithout(a: string, b: string): string {
  // What is whole is not counted: it may be a book.
  if (a === b) return ''
  const counts = new Map<string, number>()
  for (const char of b) counts.set(char, (counts.get(char) ?? 0) + 1)
  let left = ''
  for (const char of a) {
    const count = counts.get(char) ?? 0
    if (count > 0) counts.set(char, count - 1)
    else left += char
  }
  return left
}
