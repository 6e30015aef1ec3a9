/**
 * Controls made visible: what a terminal obeys, and what turns the order of letters, is shown as
 * its code. A name or a value in a document is not to paint over the report.
 */

/** All of C0 but tab and line feed, DEL, C1, and the marks of direction. */
const obeyed = /(?![\t\n])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** `text` as it may be shown: `\\u{1b}` for the escape. */
export function visible(text: string): string {
  return text.replace(obeyed, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)
}
