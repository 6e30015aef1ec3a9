/** A server that stopped answering: told soon, given up in the end. */

import type {Redis} from 'ioredis'
import {OperationalError} from '../../base/operational-error.ts'
import {shownAddress} from './connection.ts'

/** In ms: then it is told, once for each absence. */
const tellAfter = 10_000
const askEvery = 1_000

export interface ServerWatch {
  /** Rejects when the server was away for too long; resolves never. */
  readonly gone: Promise<never>
  end(): void
}

/**
 * Ask the server behind `redis`, at `address`, whether it is there: frozen ones do not close
 * their connections. `limit` in ms is how long it may be away; `away` is told of its address.
 */
export function watchServer(
  redis: Redis,
  address: string,
  limit: number,
  away: ((address: string) => void) | undefined
): ServerWatch {
  let giveUp: (error: OperationalError) => void = () => undefined
  const gone = new Promise<never>((_resolve, reject) => {
    giveUp = reject
  })
  // There may be nobody who waits.
  gone.catch(() => undefined)
  let isAsked = false
  /** How long there was no answer, as far as we had time to hear it. */
  let silence = 0
  let isTold = false
  let last = Date.now()
  const answered = (): void => {
    isAsked = false
    silence = 0
    isTold = false
  }
  const timer = setInterval(() => {
    const now = Date.now()
    silence += Math.min(now - last, 2 * askEvery)
    last = now
    if (!isAsked) {
      isAsked = true
      // Asked again by the library when it is connected again.
      redis.ping().then(answered, () => {
        isAsked = false
      })
    }
    if (silence >= tellAfter && !isTold) {
      isTold = true
      away?.(shownAddress(address))
    }
    if (silence < limit) return
    clearInterval(timer)
    giveUp(givenUp(address, limit))
  }, askEvery)
  return {gone, end: () => clearInterval(timer)}
}

function givenUp(address: string, limit: number): OperationalError {
  const shown = shownAddress(address)
  const seconds = Math.round(limit / 1000)
  return new OperationalError(
    {
      zh: `队列 ${shown} 已 ${seconds} 秒没有应答，不再等了；已成文的留下`,
      en: `The queue ${shown} has not answered for ${seconds} s, given up; what is built so far stays`
    },
    {
      hint: {
        zh: '请检查网络和 Redis 或 Valkey 是否在运行，再做一次；要等得久些，用 --queue-timeout',
        en: 'See to the network and that Redis or Valkey is running, and build again; --queue-timeout waits longer'
      }
    }
  )
}
