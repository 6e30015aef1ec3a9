/**
 * What a DOCX of ours says of the source it was made of, so that it can come back: `docx`
 * writes it, and `read-source.ts` reads it.
 */

export const sourceNamespace = 'urn:hongtou:source:1'

/** A block of the source in the DOCX. */
export interface DocxPlace {
  /** Of the bookmark around it; hidden in Word, as its name begins with `_`. */
  readonly name: string
  /** 0 for what we wrote ourselves. */
  readonly line: number
  /** The file of an attachment, as the document names it. */
  readonly path: string | undefined
  /** The beginning of the digest of its text. */
  readonly text: string
  /**
   * What each break of a line stands for that we chose: `-` nothing, `s` a space, `n` one of
   * the author's own.
   */
  readonly breaks: string | undefined
}

/** A setting of the front matter that is not printed: its key and its value. */
export type DocxSetting = readonly [key: string, value: string]

export interface DocxSource {
  /** SHA-256 of the source, as hexadecimal digits. */
  readonly digest: string
  /** Of the file, without its folder. */
  readonly name: string
  readonly places: readonly DocxPlace[]
  readonly settings: readonly DocxSetting[]
}

/** The name of the bookmark around the block at `index`. */
export function placeName(index: number): string {
  return `_ht${index + 1}`
}
