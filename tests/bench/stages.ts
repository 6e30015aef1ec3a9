/** Where the time of one document goes once the browser runs, stage by stage. */

import {performance} from 'node:perf_hooks'
import {standardPageNumber} from '../../src/base/house-profile.ts'
import {readText} from '../../src/facts/index.ts'
import {checkPages} from '../../src/gate/check-pages.ts'
import {checkPdf} from '../../src/gate/gate.ts'
import {make} from '../../src/make/pipeline.ts'
import type {Workshop} from '../../src/make/workshop.ts'
import {finish} from '../../src/pdf/finish.ts'

/** Milliseconds. */
export interface Stages {
  readonly pages: number
  /** Mean from one page to the next, in each quarter of the document. */
  readonly quarters: readonly number[]
  /** Of the layout, what is not the breaking of pages: fitting, parsing, settling, reporting. */
  readonly around: number
  readonly print: number
  readonly finish: number
  /** Reading the PDF back and comparing it. */
  readonly gates: number
}

const facts = {
  title: '关于年度工作情况的报告',
  author: '',
  language: 'zh-CN',
  keywords: [],
  date: new Date(0),
  creator: 'bench'
} as const

const asUsual = {
  form: 'plain',
  layout: {duplex: true, mirrored: false, overprint: false, pageNumber: standardPageNumber}
} as const

export async function stagesOf(path: string, workshop: Workshop): Promise<Stages> {
  const {file, html} = await make(path, 'html', workshop)
  if (html === undefined) throw new Error(file.messages.join('\n'))
  const {css} = await workshop.materials()

  const [whole, settled] = await clocked(workshop.paginate(file, {html, css}))
  if (!settled) throw new Error(file.messages.join('\n'))
  try {
    const [print, bytes] = await clocked(settled.print())
    const [finishing, pdf] = await clocked(finish(bytes, facts))
    const [gates] = await clocked(
      readText(pdf).then((text) => {
        checkPages(file, settled)
        checkPdf(file, settled, text, asUsual)
      })
    )
    const {pages, pageTimes} = settled.layout
    if (file.messages.some(({fatal}) => fatal)) throw new Error(file.messages.join('\n'))
    const breaking = (pageTimes.at(-1) ?? 0) - (pageTimes[0] ?? 0)
    return {
      pages: pages.length,
      quarters: quartersOf(pageTimes),
      around: whole - breaking,
      print,
      finish: finishing,
      gates
    }
  } finally {
    await settled.close()
  }
}

/** `times` are moments; what came before the first is not one page's work. */
function quartersOf(times: readonly number[]): readonly number[] {
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? 0))
  return [0, 1, 2, 3].map((quarter) => {
    const part = steps.slice(
      Math.round((quarter * steps.length) / 4),
      Math.round(((quarter + 1) * steps.length) / 4)
    )
    return part.reduce((sum, step) => sum + step, 0) / part.length
  })
}

async function clocked<T>(work: Promise<T>): Promise<[milliseconds: number, result: T]> {
  const begin = performance.now()
  const result = await work
  return [performance.now() - begin, result]
}
