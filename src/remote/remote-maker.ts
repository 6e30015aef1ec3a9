/** Documents drafted here and printed by workers, wherever they are. */

import type {VFile} from 'vfile'
import type {HouseProfile} from '../base/house-profile.ts'
import {type Finding, tell} from '../base/message.ts'
import {checkGlyphs} from '../gate/glyphs.ts'
import {digestOfPress} from '../make/environment.ts'
import {formulaGlyphs} from '../make/formula-request.ts'
import {type Draft, draft, isStopped, type Printed, printableOf} from '../make/pipeline.ts'
import {type AfterLayout, notPrinted, type Wanted} from '../make/print.ts'
import type {Supplies} from '../make/supplies.ts'
import {orderOf, type PrintOrder, type PrintResult} from './print-order.ts'
import {Dispatcher} from './queue/dispatcher.ts'
import {JobFailure} from './queue/job.ts'
import {queueName} from './queue-name.ts'
import {openStore, type Store} from './store/store.ts'

export interface RemoteOptions {
  /** `redis://…` */
  readonly queue: string
  /** A folder or `s3://…` that the workers reach too. */
  readonly store: string
  /** Told once when nobody listens to our queue. */
  readonly alone?: ((name: string) => void) | undefined
  /** In ms: how long the queue may be away before the run is given up; two minutes by default. */
  readonly patience?: number | undefined
  /** Told, with its address, when the queue stops answering. */
  readonly away?: ((address: string) => void) | undefined
}

/** Makes documents with the help of workers. */
export interface RemoteMaker {
  /** Make the document at `path`. */
  make(path: string): Promise<Printed>
  close(): Promise<void>
}

/** What is to be made of every document. */
export interface RemoteTask {
  readonly wanted: Wanted
  /** 份号 of the copies to be made of each document, six digits each. */
  readonly copies?: readonly string[] | undefined
  /** What becomes of the tracked changes of a DOCX; by default they are accepted. */
  readonly revisions?: 'accept' | 'reject' | undefined
  /** What the office has agreed on. */
  readonly house?: HouseProfile | undefined
  /** What is done to the pages once they are laid out. */
  readonly after?: AfterLayout | undefined
  /** Whether a copy in a format without drawings is wanted, written of where all stands. */
  readonly drawsPictures?: boolean | undefined
  /** Whether finished PDFs are measured; default true. */
  readonly isJudging?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/** Then it is said that nobody listens. */
const patience = 5_000
const usualPatience = 120_000
/** A result that is gone from the store is asked for again, but not for ever. */
const mostRuns = 3

export async function openRemoteMaker(
  supplies: Supplies,
  {wanted, copies, revisions, house, after, drawsPictures, isJudging = true, signal}: RemoteTask,
  {queue, store: place, alone, away, patience: limit = usualPatience}: RemoteOptions
): Promise<RemoteMaker> {
  const name = queueName(await digestOfPress(supplies))
  const [store, dispatcher] = await Promise.all([
    openStore(place),
    Dispatcher.open(queue, name, {patience: limit, away})
  ])
  const timer = setTimeout(async () => {
    if ((await dispatcher.workers()) === 0) alone?.(name)
  }, patience)
  timer.unref()
  // What workers do is not waited for when the user has had enough.
  const stop = stopped(signal)

  return {
    async make(path) {
      const drafted = await draft(path, {copies, revisions, house})
      return Promise.race([printed(drafted), stop, dispatcher.gone])
    },
    async close() {
      clearTimeout(timer)
      await dispatcher.close()
    }
  }

  async function printed(drafted: Draft): Promise<Printed> {
    const {file, parts, attachments, document, html, tree, formulas} = drafted
    const nothing: Printed = {...notPrinted, file, parts, attachments, document, tree, html}
    if (!document || !tree || html === undefined) return nothing
    if (isStopped(drafted) || wanted === 'html') return nothing
    // The same fonts as the workers have, or they would listen to another queue.
    checkGlyphs(file, tree, await supplies.fonts(), attachments, await formulaGlyphs(formulas))
    if (isStopped(drafted)) return nothing

    const order = orderOf(
      printableOf(drafted, document, html, {copies, house, after, drawsPictures}),
      {
        wanted,
        isJudging
      }
    )
    try {
      const {result, pdf, pictures, layout} = await havePrinted(html, order, store, dispatcher)
      tellAll(drafted, result)
      const {pageCount, departures} = result
      return {...nothing, pdf, pictures, pageCount, departures, layout}
    } catch (error) {
      if (!(error instanceof JobFailure)) throw error
      file.data.isPassing = true
      const {zh, en} = error.wording
      const wording = {zh: `工作进程没有做成：${zh}`, en: `The workers did not print it: ${en}`}
      tell(file, {ruleId: 'queue', severity: 'error', wording})
      return nothing
    }
  }
}

/** Rejects when the signal says stop. */
function stopped(signal: AbortSignal | undefined): Promise<never> {
  const stop = new Promise<never>((_resolve, reject) => {
    const tellReason = (): void => reject(signal?.reason)
    if (signal?.aborted) tellReason()
    signal?.addEventListener('abort', tellReason, {once: true})
  })
  // There may be nobody who waits.
  stop.catch(() => undefined)
  return stop
}

interface Fetched {
  readonly result: PrintResult
  readonly pdf: Uint8Array | undefined
  readonly pictures: readonly Uint8Array[]
  readonly layout: Printed['layout']
}

/** Put the page into the store, have it printed, and fetch what came of it. */
async function havePrinted(
  html: string,
  order: PrintOrder,
  store: Store,
  dispatcher: Dispatcher
): Promise<Fetched> {
  for (let run = 0; run < mostRuns; run += 1) {
    const parts = [Buffer.from(html), Buffer.from(JSON.stringify(order))]
    // What was lost once may have been damaged, and what is damaged is as long as it was.
    const [page = '', how = ''] = await Promise.all(
      parts.map((bytes) => (run === 0 ? store.put(bytes) : store.putAnew(bytes)))
    )
    try {
      const digest = await dispatcher.run({html: page, order: how}, run > 0)
      const fetched = await fetchAll(digest, store)
      if (fetched) return fetched
    } catch (error) {
      // A worker that finds damaged bytes takes them away: they are put there again.
      const isThere = (await store.has(page)) && (await store.has(how))
      if (!(error instanceof JobFailure) || isThere || run === mostRuns - 1) throw error
    }
  }
  throw new JobFailure(JSON.stringify(noResult))
}

/** Undefined when any of it is gone from the store. */
async function fetchAll(digest: string, store: Store): Promise<Fetched | undefined> {
  const bytes = await store.get(digest)
  if (!bytes) return undefined
  // Its digest is right: a worker of our queue, and so of this very program, wrote it.
  const result = JSON.parse(Buffer.from(bytes).toString('utf8')) as PrintResult
  const pdf = result.pdf === undefined ? undefined : await store.get(result.pdf)
  if (result.pdf !== undefined && !pdf) return undefined
  const pictures: Uint8Array[] = []
  for (const each of result.pictures) {
    const picture = await store.get(each)
    if (!picture) return undefined
    pictures.push(picture)
  }
  const layout = result.layout === undefined ? undefined : await store.get(result.layout)
  if (result.layout !== undefined && !layout) return undefined
  return {result, pdf, pictures, layout: layout && layoutIn(layout)}
}

function layoutIn(bytes: Uint8Array): Printed['layout'] {
  return (JSON.parse(Buffer.from(bytes).toString('utf8')) as Printed['layout'] | null) ?? undefined
}

/** What the worker found, on the files it is about. */
function tellAll({file, attachments}: Draft, {findings, parts, isPassing}: PrintResult): void {
  const put = (holder: VFile, all: readonly Finding[]): void => {
    for (const finding of all) tell(holder, finding)
  }
  put(file, findings)
  for (const part of parts) put(attachments.get(part.reference) ?? file, part.findings)
  if (isPassing) file.data.isPassing = true
}

const noResult = {
  zh: '成品不在存放处；各处的 --store 应是同一个',
  en: 'the result is not in the store; expected the same --store everywhere'
}
