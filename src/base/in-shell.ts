/** Write a path as a shell reads it back as one word. */
export function inShell(path: string): string {
  // Most paths, without the tables of all letters there are.
  if (/^[\w./-]+$/u.test(path)) return path
  if (/^[\p{L}\p{N}_./—、，《》（）“”…-]+$/u.test(path)) return path
  return `'${path.replaceAll("'", "'\\''")}'`
}
