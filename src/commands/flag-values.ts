/** The values of flags that several commands have. */

import {wrongValue} from './usage-error.ts'

export function fontsOf(name: string): 'any' | 'bundled' {
  if (name === 'any' || name === 'bundled') return name
  throw wrongValue('--fonts', name, 'any, bundled')
}

/** `--changes`: what becomes of tracked changes; undefined where nothing is said of them. */
export function changesOf(name: string | undefined): 'accept' | 'reject' | undefined {
  if (name === undefined || name === 'accept' || name === 'reject') return name
  throw wrongValue('--changes', name, 'accept, reject')
}

export function countOf(flag: string, text: string): number {
  if (!/^[1-9]\d{0,3}$/u.test(text)) throw wrongValue(flag, text, '1, 2, 3 …')
  return Number(text)
}
