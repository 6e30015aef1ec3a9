/** Page numbers that a paste brought with it: `- 3 -`, `— 3 —`, `第3页`. */

const dash = '[-‐-―−－─]{1,2}'
const number = '(?<number>[0-9０-９]{1,4})'

const dashed = new RegExp(`^${dash}\\s*${number}\\s*${dash}$`, 'u')
const named =
  /^[（(]?第\s*(?<number>[0-9０-９]{1,4})\s*页(?:\s*[，,、/／]?\s*共\s*[0-9０-９]{1,4}\s*页)?[)）]?$/u

/** Of the item that Markdown makes of `- 3 -`. */
const inItem = new RegExp(`^${number}\\s*${dash}$`, 'u')

/** What may be one, or the number of something else: `3`, `3/12`. */
const bare = /^(?<number>[0-9０-９]{1,4})(?:\s*[/／]\s*[0-9０-９]{1,4})?$/u

/** The page whose number is all of `text`; `isItem` where its first dash was read as a bullet. */
export function readPageNumber(text: string, isItem = false): number | undefined {
  return numberOf((isItem ? inItem : dashed).exec(text) ?? named.exec(text))
}

/** The page whose number `text` may be, where a page is known to end. */
export function readBareNumber(text: string): number | undefined {
  return numberOf(bare.exec(text))
}

function numberOf(match: RegExpExecArray | null): number | undefined {
  const typed = match?.groups?.number
  return typed === undefined ? undefined : Number(typed.normalize('NFKC'))
}
