/**
 * Who may talk to the server: pages that it served itself.
 *
 * A name that an attacker lets point to 127.0.0.1 (DNS rebinding) shows in `Host`; a page
 * of another site that sends something here shows in `Origin` and `Sec-Fetch-Site`.
 */

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

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
