/** What functions have in common. ISO 32000-1, 7.10.1. */

/** Programs and tables of a colour are small. */
export const mostFunctionData = 4 * 1024 * 1024

/** Each value between its two limits; those without limits as they are. */
export function clip(values: readonly number[], limits: readonly number[]): readonly number[] {
  if (limits.length === 0) return values
  return values.map((value, index) => {
    const low = limits[2 * index] ?? -Infinity
    const high = limits[2 * index + 1] ?? Infinity
    return Math.min(Math.max(value, low), high)
  })
}

/** From one straight line to another. */
export function interpolate(
  value: number,
  from: number,
  to: number,
  low: number,
  high: number
): number {
  return to === from ? low : low + ((value - from) * (high - low)) / (to - from)
}
