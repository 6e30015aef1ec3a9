/** What a value should be; `over` and `under` where the two sides differ. */
export interface Expected {
  readonly length: number
  readonly tolerance: number
  readonly over?: number
  readonly under?: number
  /** Shown as `28.9–30 pt`: there is no one right value. */
  readonly isRange?: true
}

/** Any value from `low` to `high`. */
export function between(low: number, high: number): Expected {
  return {length: (low + high) / 2, tolerance: (high - low) / 2, isRange: true}
}
