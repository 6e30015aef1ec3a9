import {OperationalError} from '../base/operational-error.ts'
import type {Environment} from './cache-folder.ts'

const units: Readonly<Record<string, number>> = {'': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3}

/** Some ten thousand documents of a few pages. */
const usualCache = 1024 ** 3
/** With their pages as HTML, which have the pictures in them. */
const usualStore = 10 * 1024 ** 3

/** How many bytes of documents are kept for later builds: `HONGTOU_CACHE_SIZE`; 0 for none. */
export function cacheSize(env: Environment = process.env): number {
  return sizeIn(env, 'HONGTOU_CACHE_SIZE', usualCache)
}

/** How many bytes the folder may hold that workers share: `HONGTOU_STORE_SIZE`. */
export function storeSize(env: Environment = process.env): number {
  return sizeIn(env, 'HONGTOU_STORE_SIZE', usualStore)
}

function sizeIn(env: Environment, name: string, usual: number): number {
  const text = env[name]
  if (!text) return usual
  const [, number, unit = ''] = /^(\d{1,9})\s*([KMG]?)B?$/iu.exec(text) ?? []
  const factor = units[unit.toUpperCase()]
  if (number !== undefined && factor !== undefined) return Number(number) * factor
  throw new OperationalError({
    zh: `${name} 的值“${text}”不对，应为 500M、2G 这样的大小，或 0`,
    en: `Unexpected \`${text}\` for ${name}, expected a size such as 500M or 2G, or 0`
  })
}
