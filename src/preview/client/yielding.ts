/** Between two pieces of work: whether the browser had its turn lately. */

/** Milliseconds of work after which scrolling and typing come first. */
const longest = 12

/**
 * Runs pieces of work one after the other, and lets the browser in every 12 ms. A message
 * comes at once and in hidden tabs too, where frames never come and timers once a second.
 */
export function yielding(): (work: () => void) => void {
  const channel = new MessageChannel()
  const waiting: (() => void)[] = []
  let began = performance.now()
  channel.port1.onmessage = () => {
    began = performance.now()
    waiting.shift()?.()
  }
  return (work) => {
    if (performance.now() - began < longest) {
      queueMicrotask(work)
    } else {
      waiting.push(work)
      channel.port2.postMessage(undefined)
    }
  }
}
