/** Do jobs as they come, until told to leave. */

import {WaitingError, Worker} from 'bullmq'
import {connect, prefix} from './connection.ts'
import {failureText, type JobData} from './job.ts'

export interface WorkerOptions {
  readonly address: string
  /** Of the queue. */
  readonly name: string
  /** Jobs at once. */
  readonly jobs: number
  readonly signal: AbortSignal
  readonly work: (data: JobData, isLastAttempt: boolean) => Promise<string>
  /** Told when jobs may come. */
  readonly ready: () => void
}

/** A worker that is killed lets go of its job after this; one that is busy holds on to it. */
const lockDuration = 30_000
const stalledInterval = 5_000
/** A job whose worker was lost this often is given up. */
const maxStalledCount = 5

/** Listen to the queue; resolves when the signal says leave and nothing is under way. */
export async function listenToQueue(options: WorkerOptions): Promise<void> {
  const {address, name, jobs, signal, work, ready} = options
  const connection = await connect(address)
  const worker = new Worker<JobData, string>(
    name,
    async (job, token) => {
      try {
        return await work(job.data, job.attemptsMade + 1 >= (job.opts.attempts ?? 1))
      } catch (error) {
        if (signal.aborted) {
          // Whoever else listens takes it at once.
          await job.moveToWait(token)
          throw new WaitingError()
        }
        throw new Error(failureText(error), {cause: error})
      }
    },
    {
      connection,
      prefix,
      concurrency: jobs,
      lockDuration,
      stalledInterval,
      maxStalledCount
    }
  )
  // The server is away for a while, or a job was taken from us: it is somebody else's now.
  worker.on('error', () => undefined)
  try {
    await worker.waitUntilReady()
    ready()
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve()
      signal.addEventListener('abort', () => resolve(), {once: true})
    })
  } finally {
    await worker.close()
    connection.disconnect()
  }
}
