/** A worker: prints what others drafted, for as long as it is let. */

import {VFile} from 'vfile'
import {findingOf} from '../base/message.ts'
import {OperationalError} from '../base/operational-error.ts'
import {digestOfPress} from '../make/environment.ts'
import {type PrintedPages, print} from '../make/print.ts'
import {Supplies, type SuppliesOptions} from '../make/supplies.ts'
import {Workshop} from '../make/workshop.ts'
import type {PrintOrder, PrintResult} from './print-order.ts'
import type {JobData} from './queue/job.ts'
import {listenToQueue} from './queue/worker.ts'
import {queueName} from './queue-name.ts'
import {openStore, type Store} from './store/store.ts'

export interface ServeOptions extends SuppliesOptions {
  readonly queue: string
  readonly store: string
  readonly jobs: number
  readonly signal: AbortSignal
  /** Told the name of the queue when documents may come. */
  readonly ready: (name: string) => void
  /** Told how many documents were printed. */
  readonly progress: (done: number) => void
}

/** Work until the signal says leave. */
export async function serve(options: ServeOptions): Promise<void> {
  const {jobs, signal, ready, progress} = options
  const supplies = new Supplies(options)
  const name = queueName(await digestOfPress(supplies))
  const store = await openStore(options.store)
  const workshop = new Workshop(options, supplies)
  // A job under way when we leave ends with its browser.
  signal.addEventListener('abort', () => void workshop.close(), {once: true})
  const release = outliveBrowser(signal)
  let done = 0
  try {
    await workshop.warm()
    await listenToQueue({
      address: options.queue,
      name,
      jobs,
      signal,
      ready: () => ready(name),
      async work(data, isLastAttempt) {
        const result = await printFor(data, store, workshop, isLastAttempt)
        done += 1
        progress(done)
        return result
      }
    })
  } finally {
    await workshop.close()
    release()
  }
}

/** To hand back what is under way. */
const patience = 800

/**
 * A browser that is ended by a signal ends us with it, unless somebody else listens: we do,
 * until the function that is given is called, or there was time enough.
 */
function outliveBrowser(signal: AbortSignal): () => void {
  const listen = (): void => undefined
  const names = ['SIGINT', 'SIGTERM'] as const
  for (const name of names) process.on(name, listen)
  const release = (): void => {
    for (const name of names) process.off(name, listen)
  }
  signal.addEventListener('abort', () => setTimeout(release, patience).unref(), {once: true})
  return release
}

async function printFor(
  data: JobData,
  store: Store,
  workshop: Workshop,
  isLastAttempt: boolean
): Promise<string> {
  const [html, how] = await Promise.all([store.get(data.html), store.get(data.order)])
  if (!html || !how) throw new OperationalError(noInput)
  // Queues are named by the program that speaks to them: this very one wrote it.
  const order = JSON.parse(Buffer.from(how).toString('utf8')) as PrintOrder
  const file = new VFile({path: 'document'})
  const attachments = new Map(
    order.references.map((reference) => [reference, new VFile({path: reference})])
  )
  const {description, formulas, document, copies, house, after, drawsPictures} = order
  const printed = await print(
    {
      file,
      attachments,
      html: Buffer.from(html).toString('utf8'),
      formulas,
      document,
      description: {...description, date: new Date(description.date)},
      copies,
      house,
      after,
      drawsPictures
    },
    order,
    workshop
  )
  const isPassing = file.data.isPassing === true
  // Another machine may have more luck.
  if (isPassing && !isLastAttempt) throw new Error(String(file.messages.at(-1)))
  // Somebody asks for it: what was there of it before was of no use.
  const pictures = printed.pictures.map((bytes) => store.putAnew(bytes))
  const result: PrintResult = {
    pageCount: printed.pageCount,
    departures: printed.departures,
    findings: file.messages.map(findingOf),
    parts: [...attachments].map(([reference, part]) => ({
      reference,
      findings: part.messages.map(findingOf)
    })),
    isPassing,
    pdf: printed.pdf && (await store.putAnew(printed.pdf)),
    pictures: await Promise.all(pictures),
    layout: drawsPictures ? await store.putAnew(layoutOf(printed)) : undefined
  }
  return store.putAnew(Buffer.from(JSON.stringify(result)))
}

function layoutOf({layout}: Pick<PrintedPages, 'layout'>): Uint8Array {
  return Buffer.from(JSON.stringify(layout ?? null))
}

const noInput = {
  zh: '工作进程在它的存放处找不到要印的内容；各处的 --store 应是同一个',
  en: 'The worker did not find in its store what is to be printed; expected the same --store everywhere'
}
