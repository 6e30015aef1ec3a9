/** The codes of a text in a font with codes of several bytes. ISO 32000-1, 9.7.5. */

export interface CodeMap {
  lengthAt(bytes: Uint8Array, at: number): number
  /** Undefined when it cannot be told. */
  cid(code: number): number | undefined
  /** What the code stands for by itself, whatever font shows it. */
  text(code: number): string | undefined
  readonly isVertical: boolean
}
