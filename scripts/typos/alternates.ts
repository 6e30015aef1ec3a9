/** What a character is taken for: what sounds like it, and what looks like it. */

import {readFileSync} from 'node:fs'
import {pinyin} from 'pinyin-pro'

/** In nats: the same sound but for the tone, and nearly the same (z/zh, n/l, an/ang). */
const otherTone = 1
const nearSound = 2.5
/** What looks exactly alike, and how much more with less likeness, of which 1 is all. */
const likeShape = 0.3
const perLikeness = 8
const fullLikeness = 0.92

/** Written by `scripts/alike-shapes.ts`: a character, and others with a digit for how alike. */
const shapes = new URL('alike-shapes.txt', import.meta.url)

/** Find the alternates of each of `characters`, with their penalties in nats. */
export function readAlternates(
  characters: readonly string[]
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const alternates = new Map<string, Map<string, number>>(
    characters.map((sign) => [sign, new Map()])
  )
  const add = (sign: string, other: string, penalty: number): void => {
    const others = alternates.get(sign)
    if (!others || sign === other || !alternates.has(other)) return
    others.set(other, Math.min(penalty, others.get(other) ?? Number.POSITIVE_INFINITY))
  }
  const sounds = new Map(
    characters.map((sign) => [sign, pinyin(sign, {multiple: true, toneType: 'num', type: 'array'})])
  )
  for (const [key, penalty] of [
    [(sound: string) => sound, 0],
    [toneless, otherTone],
    [blurred, nearSound]
  ] as const) {
    for (const group of groupsBy(sounds, key)) {
      for (const sign of group) for (const other of group) add(sign, other, penalty)
    }
  }
  for (const line of readFileSync(shapes, 'utf8').split('\n')) {
    const [sign = '', others = ''] = line.split(' ')
    for (const [, other = '', digit = ''] of others.matchAll(/(\p{Script=Han})(\d)/gu)) {
      const likeness = likenessOf(Number(digit))
      add(sign, other, likeShape + perLikeness * Math.max(0, fullLikeness - likeness))
    }
  }
  return alternates
}

/** The middle of what a digit of `alike-shapes.txt` stands for. */
function likenessOf(digit: number): number {
  return 0.5 + (digit + 0.5) / 20
}

function groupsBy(
  sounds: ReadonlyMap<string, readonly string[]>,
  key: (sound: string) => string
): Iterable<ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>()
  for (const [sign, own] of sounds) {
    for (const sound of own) {
      const group = groups.get(key(sound)) ?? new Set()
      groups.set(key(sound), group.add(sign))
    }
  }
  return groups.values()
}

function toneless(sound: string): string {
  return sound.replace(/\d$/u, '')
}

function blurred(sound: string): string {
  return toneless(sound)
    .replace(/^([zcs])h/u, '$1')
    .replace(/ng$/u, 'n')
    .replace(/^l/u, 'n')
}
