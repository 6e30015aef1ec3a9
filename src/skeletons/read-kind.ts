/** The kind (文种) that a word of the command line means. */

import {distance} from 'fastest-levenshtein'
import {type Kind, kinds} from '../document/words/kinds.ts'

/** For who cannot type Chinese where the command is typed. */
export const englishNames: Readonly<Record<Exclude<Kind, '命令'>, string>> = {
  决议: 'resolution',
  决定: 'decision',
  令: 'order',
  公报: 'communique',
  公告: 'announcement',
  通告: 'public-notice',
  意见: 'opinion',
  通知: 'notice',
  通报: 'bulletin',
  报告: 'report',
  请示: 'request',
  批复: 'reply',
  议案: 'bill',
  函: 'letter',
  纪要: 'minutes'
}

export type KindReading = {readonly kind: Kind} | {readonly nearest: readonly string[]}

/** The kind called `word`, in either language, or the names most like it. */
export function readKind(word: string): KindReading {
  const plain = word.normalize('NFKC').trim().toLowerCase()
  const kind = names.get(plain)
  return kind ? {kind} : {nearest: nearestTo(plain)}
}

const names: ReadonlyMap<string, Kind> = new Map([
  ...kinds.map((kind): [string, Kind] => [kind, kind]),
  ...kinds.flatMap((kind): [string, Kind][] =>
    kind === '命令' ? [] : [[englishNames[kind], kind]]
  )
])

/** `会议纪要` is nearest to the kind it ends with; else as many letters as may be are the same. */
function nearestTo(word: string): string[] {
  const ending = kinds.find((kind) => word.endsWith(kind))
  if (ending) return [ending]
  const ranked = [...names.keys()].map((name) => ({
    name,
    cost: distance(name, word) / Math.max(name.length, word.length)
  }))
  const least = Math.min(...ranked.map(({cost}) => cost))
  return least > 0.5 ? [] : ranked.filter(({cost}) => cost === least).map(({name}) => name)
}
