/** Work that follows the keys: never twice at once, and the slower it is the later it begins. */

/** What takes no longer than this begins at once; in milliseconds. */
const quick = 120
const latest = 250

export class Soon {
  readonly #work: () => Promise<void>
  #timer: number | undefined
  #isRunning = false
  #isAsked = false
  #took = 0

  constructor(work: () => Promise<void>) {
    this.#work = work
  }

  ask(): void {
    this.#isAsked = true
    if (this.#isRunning) return
    clearTimeout(this.#timer)
    const pause = this.#took <= quick ? 0 : Math.min(this.#took / 2, latest)
    this.#timer = window.setTimeout(() => void this.#run(), pause)
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    this.#isAsked = false
    const start = performance.now()
    try {
      await this.#work()
    } catch (error) {
      // The next key tries again; the console has what is needed to report it.
      console.error(error)
    } finally {
      this.#took = performance.now() - start
      this.#isRunning = false
      if (this.#isAsked) this.ask()
    }
  }
}
