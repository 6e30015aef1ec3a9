/** A figure as it is typed: 1,200.5. */

export interface TypedFigure {
  readonly value: number
  /** Digits behind the point. */
  readonly decimals: number
}

/** Read a cell or a word that is a figure and nothing else; undefined for any other. */
export function readFigure(text: string): TypedFigure | undefined {
  const bare = text.replace(/[\s\u3000]/gu, '').normalize('NFKC')
  if (!/^-?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,15})(?:\.\d{1,8})?$/u.test(bare)) return undefined
  return {value: Number(bare.replaceAll(',', '')), decimals: bare.split('.')[1]?.length ?? 0}
}

/** Add figures up; undefined for none. */
export function sumOf(figures: readonly TypedFigure[]): TypedFigure | undefined {
  if (figures.length === 0) return undefined
  const decimals = Math.max(...figures.map((figure) => figure.decimals))
  const value = figures.reduce((sum, figure) => sum + figure.value, 0)
  return {value: Number(value.toFixed(decimals)), decimals}
}

/** Tell whether a total is the sum of `figures`; with decimals each may have been rounded. */
export function isSum(total: TypedFigure, figures: readonly TypedFigure[]): boolean {
  const sum = sumOf(figures)
  if (!sum) return false
  const decimals = Math.min(total.decimals, sum.decimals)
  const isWhole = total.decimals === 0 && sum.decimals === 0
  const tolerance = isWhole ? 0 : (figures.length + 1) * 0.5 * 10 ** -decimals
  return Math.abs(total.value - sum.value) <= tolerance + 1e-9
}
