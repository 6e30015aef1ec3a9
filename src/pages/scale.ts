/**
 * Pages are laid out at eight times their size: Chromium rounds baselines to whole CSS
 * pixels, which is 0.26 mm at life size and 0.03 mm here. (At four times the line pitch
 * still varied by 0.16 pt.)
 */
export const layoutScale = 8

/** A length in a style sheet, with its unit; not inside a name such as `--size-3`. */
const length = /(?<![\w.#-])(-?(?:\d+\.?\d*|\.\d+))(mm|pt)\b/gu

/**
 * Multiply every length of `css` by `scale`.
 *
 * Chromium rounds baselines and boxes to whole CSS pixels (0.26 mm). Laid out larger and
 * printed smaller by the same factor, the rounding shrinks with it.
 */
export function scaleLengths(css: string, scale: number): string {
  return css.replace(length, (_match, value: string, unit: string) => {
    return `${Number((Number(value) * scale).toFixed(6))}${unit}`
  })
}
