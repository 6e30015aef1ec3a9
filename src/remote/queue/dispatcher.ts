/** Jobs for workers on other machines: added, waited for, added again if they are lost. */

import {setTimeout as wait} from 'node:timers/promises'
import {type Job, Queue, QueueEvents} from 'bullmq'
import type {Redis} from 'ioredis'
import {digestOf} from '../../base/digest.ts'
import {connect, prefix} from './connection.ts'
import {type JobData, JobFailure} from './job.ts'
import {type ServerWatch, watchServer} from './watch-server.ts'

/** BullMQ tells of ends as they come; a message that was missed is made up for by looking. */
const lookEvery = 5_000

/** For taking leave, in ms: Ctrl-C ends within a second. */
const leaveWithin = 500

/** Three attempts, with pauses of 1, 2, 4 … s; what is finished is forgotten after an hour. */
const options = {
  attempts: 3,
  backoff: {type: 'exponential', delay: 1_000},
  removeOnComplete: {age: 3600},
  removeOnFail: {age: 3600}
}

interface Waiting {
  readonly data: JobData
  /** For all who ask for the same. */
  readonly result: Promise<string>
  readonly resolve: (result: string) => void
  readonly reject: (error: unknown) => void
}

export interface DispatcherOptions {
  /** In ms: how long the server may be away. */
  readonly patience: number
  /** Told, with its address, when the server stops answering. */
  readonly away?: ((address: string) => void) | undefined
}

export class Dispatcher {
  readonly #watch: ServerWatch
  readonly #connections: readonly Redis[]
  readonly #queue: Queue<JobData, string>
  readonly #events: QueueEvents
  readonly #waiting = new Map<string, Waiting>()
  readonly #timer: NodeJS.Timeout

  /** `name`: of the queue, which only workers that make the same of the same listen to. */
  static async open(
    address: string,
    name: string,
    {patience, away}: DispatcherOptions
  ): Promise<Dispatcher> {
    const connections = [await connect(address), await connect(address)] as const
    const watch = watchServer(connections[0], address, patience, away)
    const dispatcher = new Dispatcher(connections, name, watch)
    await dispatcher.#events.waitUntilReady()
    return dispatcher
  }

  private constructor(connections: readonly [Redis, Redis], name: string, watch: ServerWatch) {
    this.#watch = watch
    this.#connections = connections
    this.#queue = new Queue(name, {connection: connections[0], prefix})
    this.#events = new QueueEvents(name, {connection: connections[1], prefix})
    // The server is away for a while: what was asked is asked again.
    this.#queue.on('error', () => undefined)
    this.#events.on('error', () => undefined)
    const look = ({jobId}: {jobId: string}): void => void this.#look(jobId)
    this.#events.on('completed', look)
    this.#events.on('failed', look)
    this.#timer = setInterval(() => {
      for (const id of this.#waiting.keys()) void this.#look(id)
    }, lookEvery)
  }

  /**
   * Have the job of `data` done; gives what the worker gave. The same job is done once for
   * all who ask within an hour, unless `again` says that the result was lost.
   * Rejects with a `JobFailure` when all attempts failed.
   */
  async run(data: JobData, again = false): Promise<string> {
    const id = digestOf(JSON.stringify(data))
    const waiting = this.#waiting.get(id)
    if (waiting) return waiting.result
    let resolve: Waiting['resolve'] = () => undefined
    let reject: Waiting['reject'] = () => undefined
    const result = new Promise<string>((...both) => {
      ;[resolve, reject] = both
    })
    this.#waiting.set(id, {data, result, resolve, reject})
    // One that is under way is not removed, and is as good.
    if (again) await this.#queue.remove(id)
    await this.#add(id, data)
    return result
  }

  /** Rejects with an `OperationalError` when the server was away for too long; resolves never. */
  get gone(): Promise<never> {
    return this.#watch.gone
  }

  /** How many workers listen; undefined where the server does not say. */
  async workers(): Promise<number | undefined> {
    return this.#queue.getWorkersCount().catch(() => undefined)
  }

  /** Take back what no worker has begun, and leave. */
  async close(): Promise<void> {
    this.#watch.end()
    clearInterval(this.#timer)
    const ids = [...this.#waiting.keys()]
    this.#waiting.clear()
    // A server that is away answers never.
    await Promise.race([this.#leave(ids), wait(leaveWithin, undefined, {ref: false})])
    for (const connection of this.#connections) connection.disconnect()
  }

  async #leave(ids: readonly string[]): Promise<void> {
    // Of the jobs under way BullMQ refuses to remove any.
    await Promise.allSettled(ids.map((id) => this.#queue.remove(id)))
    await Promise.allSettled([this.#queue.close(), this.#events.close()])
  }

  async #add(id: string, data: JobData): Promise<void> {
    const job = await this.#queue.add('print', data, {...options, jobId: id})
    // Somebody had it done before, or in vain.
    if (await job.isFailed()) await job.retry('failed', {resetAttemptsMade: true})
    await this.#look(id)
  }

  /** See how a job is: it may have ended, or have been lost with the server’s memory. */
  async #look(id: string): Promise<void> {
    const waiting = this.#waiting.get(id)
    if (!waiting) return
    try {
      const job: Job<JobData, string> | undefined = await this.#queue.getJob(id)
      if (!job) {
        await this.#queue.add('print', waiting.data, {...options, jobId: id})
      } else if (await job.isCompleted()) {
        const ended = (await this.#queue.getJob(id)) ?? job
        this.#waiting.delete(id)
        waiting.resolve(ended.returnvalue)
      } else if (await job.isFailed()) {
        const ended = (await this.#queue.getJob(id)) ?? job
        this.#waiting.delete(id)
        waiting.reject(new JobFailure(ended.failedReason))
      }
    } catch (error) {
      // The server is away, or the job went at this moment: it is looked at again.
      if (!this.#waiting.has(id)) throw error
    }
  }
}
