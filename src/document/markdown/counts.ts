/** How many headings there were at each level since the last one above it. */
export class Counts {
  readonly #counts: number[] = []

  /** The deepest level that is open. */
  get depth(): number {
    return this.#counts.length
  }

  /** The number the next heading of `level` takes. */
  next(level: number): number {
    return (this.#counts[level - 1] ?? 0) + 1
  }

  /** `level` stands at `value`; every level below it begins anew. */
  set(level: number, value: number): void {
    this.#counts.length = Math.min(this.#counts.length, level)
    while (this.#counts.length < level) this.#counts.push(0)
    this.#counts[level - 1] = value
  }

  clear(): void {
    this.#counts.length = 0
  }
}
