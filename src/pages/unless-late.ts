import {LayoutTimeout} from './layout-failure.ts'

/** `work`, or a `LayoutTimeout` when it takes longer. */
export async function unlessLate<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new LayoutTimeout(milliseconds)), milliseconds)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
    // The loser of the race may still fail; nobody waits for it.
    work.catch(() => undefined)
  }
}
