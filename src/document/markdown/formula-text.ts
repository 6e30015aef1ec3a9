/**
 * What is a formula and what only has dollar signs: `$x^2$`, not `5$`, `$100 和 $200`.
 *
 * As pandoc has it: no space inside the dollar signs, no digit straight after the second;
 * beyond that, none between a number or a Latin letter and the first (`US$5`, `100$`), and
 * prose between two dollar signs is prose, in Chinese or in English, unless something stands
 * in it that only TeX has.
 */

/** Nothing but TeX has it: `\frac`, `x_{合计}`, `S_总`. */
const syntax = /\\[A-Za-z]+|[\^_](?:\{|\p{Script=Han})/u
const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u
const words = /[A-Za-z]{2,}\s|\s[A-Za-z]{2,}/u

/** Whether `tex`, found between dollar signs, is one; `before` and `after` are the characters beside it. */
export function isFormula(
  tex: string,
  {before, after}: {readonly before: string; readonly after: string}
): boolean {
  if (tex === '' || tex.trim() !== tex) return false
  if (/[A-Za-z$]/u.test(before) || /[A-Za-z0-9${]/u.test(after)) return false
  if (syntax.test(tex)) return true
  return !/[0-9]/u.test(before) && !chinese.test(tex) && !words.test(tex)
}

/** Dollar signs around what only TeX has: meant as a formula, most likely. */
export function looksLikeFormula(text: string): boolean {
  const [, ...parts] = text.split(/\$+/u)
  // `$$` that is never closed has all of it behind it.
  const between = text.includes('$$') ? parts : parts.slice(0, -1)
  return between.some((part) => syntax.test(part))
}
