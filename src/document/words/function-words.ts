/** Words that no line of a list ends or begins with: a sentence goes on behind or before them. */

const words = new Intl.Segmenter('zh', {granularity: 'word'})

/** Enough for the word at either end. */
const reach = 6

const last = new Set([
  ...'的和与及或将把被向从在而但',
  '以及',
  '或者',
  '按照',
  '根据',
  '关于',
  '对于',
  '通过',
  '包括'
])
const first = new Set([...'的和与及或等而了着', '以及', '或者', '等等', '并且'])

/** Tell whether `line` ends, or `next` begins, with a word that stands inside sentences. */
export function goesOnByWord(line: string, next: string): boolean {
  const tail = [...words.segment([...line].slice(-reach).join(''))].at(-1)
  const head = [...words.segment([...next].slice(0, reach).join(''))].at(0)
  return last.has(tail?.segment ?? '') || line.endsWith('的有') || first.has(head?.segment ?? '')
}
