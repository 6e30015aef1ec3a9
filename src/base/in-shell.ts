/** Write a path as a shell reads it back as one word. */
export function inShell(path: string): string {
  if (/^[\p{L}\p{N}_./—、，《》（）“”…-]+$/u.test(path)) return path
  return `'${path.replaceAll("'", "'\\''")}'`
}
