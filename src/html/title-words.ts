/**
 * The words of a title: those of ICU's dictionary, mended where it takes a word apart that
 * it does not know, or a number from its unit.
 */

const segmenter = new Intl.Segmenter('zh', {granularity: 'word'})

/** Numbers with the signs in and around them: `2025—2027`, `10～20`, `3.5%`, `1/3`. */
const number = /^[\d.,%‰—～–\-−/:：×]+$/u
const numeral = /^第?[〇零一二三四五六七八九十百千万亿两\d.]+$/u
/** Redacted names: 某某市, ××县. */
const redacted = /[某×○]$/u
/** Ends of names, and the words before them. */
const suffix = /^[省市县区乡镇村局厅委办部院所处科室司署站馆会厂队团组号]$/u
const verb = /^(?:转发|印发|批转|下发|召开|加强|推进)$/u
const prefix = /^[总副各全新老大小首非]$/u
/** Words of one character that are words. */
const particle = /^[的和及与或暨等之了对在向为由将以从于把被至到]$/u
const han = /^\p{Script=Han}+$/u
const oneHan = /^\p{Script=Han}$/u

/** The words of `text` in order; joined they are `text`. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  let last = ''
  for (const {segment} of segmenter.segment(text)) {
    const before = words.at(-1)
    if (before !== undefined && belong(before, last, segment)) words[words.length - 1] += segment
    else words.push(segment)
    last = segment
  }
  return words
}

/** Whether `next` belongs to the word `before`, the latest part of which is `last`. */
function belong(before: string, last: string, next: string): boolean {
  if (number.test(last) && (number.test(next) || /^\d/u.test(next))) return true
  if (number.test(last) || numeral.test(last)) return han.test(next) && isShort(next)
  if (last === '第') return true
  if (!han.test(next) || particle.test(next) || particle.test(last)) return false
  if (redacted.test(before)) return true
  if (!han.test(last)) return false
  if (prefix.test(last) || (suffix.test(next) && !verb.test(last))) return true
  // 海|淀, 优|化|营|商: single characters in a row are a word that the dictionary lacks.
  const isPart = oneHan.test(last) && oneHan.test(next) && before.length < 4
  return isPart && !suffix.test(last) && !prefix.test(next)
}

/** A unit: 年, 季度, 万元. */
function isShort(word: string): boolean {
  return word.length <= 2 && !particle.test(word)
}
