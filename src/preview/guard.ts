/**
 * Who may talk to the server: pages that it served itself; and who may write, the same with a
 * token that only they have.
 *
 * A name that an attacker lets point to 127.0.0.1 (DNS rebinding) shows in `Host`; a page
 * of another site that sends something here shows in `Origin` and `Sec-Fetch-Site`.
 */

import {timingSafeEqual} from 'node:crypto'
import type {IncomingMessage} from 'node:http'
import {isIP} from 'node:net'

export function isWelcome(
  {method, headers}: Pick<IncomingMessage, 'method' | 'headers'>,
  bound: {readonly host: string; readonly port: number}
): boolean {
  const {host, origin} = headers
  const site = headers['sec-fetch-site']
  if (host === undefined || !isOurs(host, bound)) return false
  if (origin !== undefined && origin !== `http://${host}`) return false
  // A link elsewhere may lead here; nothing else of another site may.
  const isVisit = method === 'GET' && headers['sec-fetch-mode'] === 'navigate'
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isVisit) return false
  return method === 'GET' || method === 'HEAD' || origin !== undefined
}

/** The header that a page sends its token in; a page of another site would have to ask first. */
export const tokenHeader = 'x-hongtou-token'

/** Whether what asks, being welcome, may write. */
export function mayWrite(
  {method, headers}: Pick<IncomingMessage, 'method' | 'headers'>,
  token: string
): boolean {
  const given = headers[tokenHeader]
  const site = headers['sec-fetch-site']
  if (method !== 'POST' || typeof given !== 'string') return false
  // Browsers of before 2020 do not say it.
  if (site !== undefined && site !== 'same-origin') return false
  return isSame(given, token)
}

/** In the same time, however much of it is right. */
export function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Loopback by any of its names, or the address that was asked for with `--host`. */
function isOurs(host: string, bound: {readonly host: string; readonly port: number}): boolean {
  const match = /^(?:\[(?<six>[0-9a-f:.]+)\]|(?<name>[^:[\]]+))(?::(?<port>\d+))?$/iu.exec(host)
  if (!match?.groups) return false
  const {six, name, port = '80'} = match.groups
  const called = (six ?? name ?? '').toLowerCase()
  if (Number(port) !== bound.port) return false
  if (called === bound.host.toLowerCase()) return true
  if (isWildcard(bound.host)) return isIP(called) !== 0 || called === 'localhost'
  return isLoopback(bound.host) && (called === 'localhost' || isLoopback(called))
}

/** Bound to all addresses: any address will do, a name will not. */
function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

/** Whether nobody but this machine reaches what is bound to `host`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
