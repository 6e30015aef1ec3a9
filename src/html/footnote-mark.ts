/** ① to ㊿; in brackets beyond. */
export function footnoteMark(number: number): string {
  if (number <= 20) return String.fromCodePoint(0x2460 + number - 1)
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21)
  if (number <= 50) return String.fromCodePoint(0x32b1 + number - 36)
  return `（${number}）`
}
