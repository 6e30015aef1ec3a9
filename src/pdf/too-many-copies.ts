/** A document of so many pages, or tables, that fewer copies of it have to do. */
export class TooManyCopies extends Error {
  readonly asked: number
  /** How many copies of this document one PDF can hold. */
  readonly most: number

  constructor(asked: number, most: number) {
    super(`Unexpected ${asked} copies, expected at most ${most}`)
    this.asked = asked
    this.most = most
  }
}
