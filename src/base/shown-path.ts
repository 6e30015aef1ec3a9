import {isAbsolute, posix, relative, sep} from 'node:path'

/** A path as the user sees it from `root`: below it, or whole; with slashes. */
export function shownPath(path: string, root: string): string {
  const inside = relative(root, path)
  const isOutside = inside.startsWith('..') || isAbsolute(inside)
  return (isOutside ? path : inside).split(sep).join(posix.sep)
}
