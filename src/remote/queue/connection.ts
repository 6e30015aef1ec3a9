/** The way to Redis, or Valkey. */

import {Redis} from 'ioredis'
import {OperationalError} from '../../base/operational-error.ts'

/** Keys of ours begin with this. */
export const prefix = 'hongtou'

/** For the first time; later it is tried again for as long as it takes. */
const patience = 5_000
const longestPause = 2_000

/** Connect to `redis://[user:password@]host:port[/number]`; `rediss://` with TLS. */
export async function connect(address: string): Promise<Redis> {
  const redis = new Redis(address, {
    lazyConnect: true,
    connectTimeout: patience,
    // BullMQ waits for ever, as a queue should.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 100, longestPause)
  })
  let last: unknown
  // Told again and again while the server is away; whoever waits for an answer waits.
  redis.on('error', (error) => {
    last = error
  })
  const ready = new Promise<boolean>((resolve) => {
    redis.once('ready', () => resolve(true))
    setTimeout(() => resolve(false), patience).unref()
  })
  redis.connect().catch(() => undefined)
  if (await ready) return redis
  redis.disconnect()
  throw cannotConnect(address, last)
}

function cannotConnect(address: string, cause: unknown): OperationalError {
  const shown = shownAddress(address)
  const reason = cause instanceof Error ? `：${cause.message}` : ''
  return new OperationalError(
    {
      zh: `连不上队列 ${shown}${reason}`,
      en: `The queue ${shown} cannot be reached${reason.replace('：', ': ')}`
    },
    {
      hint: {
        zh: '请检查地址、密码和网络，以及 Redis 或 Valkey 是否已启动',
        en: 'See to address, password and network, and that Redis or Valkey is running'
      },
      cause
    }
  )
}

/** Without user and password. */
export function shownAddress(address: string): string {
  try {
    const {protocol, host, pathname} = new URL(address)
    return `${protocol}//${host}${pathname}`
  } catch {
    // Not an address; then it holds no password either.
    return address
  }
}
