/** `--engine stock`: a document's pages held against those of pagedjs-cli itself. */

import {tell, type Wording} from '../base/message.ts'
import type {Printed} from '../make/pipeline.ts'
import type {Workshop} from '../make/workshop.ts'
import type {Block, LaidOutPage, LayoutResult} from '../pages/in-browser/contract.ts'
import {type StockPages, StockPress} from '../pages/stock.ts'
import {markedPdf} from '../project/own-mark.ts'
import type {OutputFile} from './outputs.ts'

/** The first page that holds another text than that of the stock engine. */
export interface BreakDifference {
  /** Counted from 1. */
  readonly page: number
  /** How that page begins, white space left out; empty where there is none. */
  readonly ours: string
  readonly stock: string
  readonly line: number | undefined
}

export interface StockComparison {
  readonly stock: StockPages
  readonly difference: BreakDifference | undefined
}

export class Comparer {
  readonly #workshop: Workshop
  readonly #press: StockPress

  constructor(workshop: Workshop) {
    this.#workshop = workshop
    this.#press = new StockPress(() => workshop.supplies.surroundings())
  }

  /** Print `html` by the stock engine, with the lengths that were fitted to it in `layout`. */
  async compare(html: string, layout: LayoutResult): Promise<StockComparison> {
    const {css} = await this.#workshop.materials()
    const stock = await this.#press.print({html, css, fitted: layout.fitted})
    return {stock, difference: differenceOf(layout.pages, stock.texts)}
  }

  /** Tell on the file of `printed` how it compares; gives the other PDF, to be written beside. */
  async tell({file, html, layout, pdf}: Printed): Promise<readonly OutputFile[]> {
    if (html === undefined || !layout || !pdf) return []
    const {stock, difference} = await this.compare(html, layout)
    if (difference) {
      const {page, line} = difference
      const place = line === undefined ? undefined : {line, column: 1}
      tell(file, {ruleId, severity: 'warning', page, place, wording: wordOf(difference)})
    } else {
      tell(file, {ruleId, severity: 'info', wording: wordSame(stock.texts.length)})
    }
    return [{ending: '.stock.pdf', bytes: markedPdf(stock.pdf, 'stock')}]
  }

  close(): Promise<void> {
    return this.#press.close()
  }
}

const ruleId = 'page-breaks'

/**
 * Compare page by page. Left out is what the stock engine does not have: the imprint, and the
 * entries of the table of contents, which end with page numbers.
 */
export function differenceOf(
  pages: readonly LaidOutPage[],
  stock: readonly string[]
): BreakDifference | undefined {
  const ours = pages.map(({blocks}) => textOf(blocks))
  while (ours.length > stock.length && ours.at(-1) === '') ours.pop()
  const last = Math.max(ours.length, stock.length)
  const index = Array.from({length: last}).findIndex((_each, page) => ours[page] !== stock[page])
  if (index === -1) return undefined
  // Where both begin alike, it is the next one that does not.
  const isBegun = index + 1 < last && beginAlike(ours[index] ?? '', stock[index] ?? '')
  const page = isBegun ? index + 1 : index
  const line = pages[page]?.blocks.find((block) => block.line !== undefined)?.line
  return {page: page + 1, ours: startOf(ours[page]), stock: startOf(stock[page]), line}
}

function beginAlike(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, shownLength)
  return length > 0 && one.slice(0, length) === other.slice(0, length)
}

const shownLength = 12

function startOf(text = ''): string {
  return text.slice(0, shownLength)
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .filter(
      ({element}) => !/contents-entry|copy-recipients|printing-office|printed-on/u.test(element)
    )
    .map(({text}) => text)
    .join('')
    .replace(/\s/gu, '')
}

function wordSame(pages: number): Wording {
  return {
    zh: `共 ${pages} 页，分页与 pagedjs-cli 的完全一致`,
    en: `All ${pages} pages break where those of pagedjs-cli do`
  }
}

function wordOf({page, ours, stock}: BreakDifference): Wording {
  const none = {zh: '没有这一页', en: 'no such page'}
  const begins = (text: string, zh: string): string => (text === '' ? none.zh : `${zh}“${text}”`)
  const start = (text: string): string => (text === '' ? none.en : `\`${text}\``)
  return {
    zh: `第 ${page} 页：${begins(ours, '此处起于')}，pagedjs-cli 的${begins(stock, '起于')}；表格、脚注、公式、插图、网址的分行和末页的调整只有此处才有`,
    en: `Unexpected start of page ${page}, ${start(ours)}, expected ${start(stock)} as pagedjs-cli has it; tables, footnotes, formulas, pictures, parted addresses and a kept last page are ours alone`
  }
}
