/** A title → the name of a file, on every system, that `hongtou build` finds. */

/** In UTF-8: names of 255 bytes are the longest, and outputs add to theirs. */
const longestName = 180

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu

/**
 * `title` without what a path cannot have, nor a glob, nor what would hide the file; no longer
 * than a name may be. `otherwise` stands for a title of which nothing is left.
 */
export function fileName(title: string, otherwise: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}/\\:*?"<>|{}[\]]+/gu, '-')
  const name = trim(cut(trim(plain)))
  if (name === '') return `${otherwise}.md`
  return `${reserved.test(name) ? `${name}-` : name}.md`
}

/** `.a` is hidden and `_a` an attachment; Windows drops a full stop at the end. */
function trim(name: string): string {
  return name.replace(/^[-._]+|[-.]+$/gu, '')
}

function cut(name: string): string {
  let length = 0
  let kept = ''
  for (const char of name) {
    length += Buffer.byteLength(char)
    if (length > longestName) break
    kept += char
  }
  return kept
}
