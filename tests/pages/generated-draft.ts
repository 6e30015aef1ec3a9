/**
 * Drafts that no one wrote: lengths, headings, tables, notes and attachments by chance, the
 * end of the text near a page's end. That is where name and date ask for more than breaks.
 */

import {numbersFrom} from '../helpers/random.ts'
import {paragraph} from './filler.ts'

/** Lines of the first page above the text, by the front matter before it. */
interface Front {
  readonly text: string
  readonly above: number
}

const fronts: readonly [Front, ...Front[]] = [
  {text: '', above: 4},
  {text: '主送机关: 各单位\n', above: 5},
  {text: '发文字号: 某工发〔2026〕1号\n主送机关: 各单位\n', above: 13},
  {text: '格式: 信函\n发文字号: 某工函〔2026〕1号\n主送机关: 各单位\n', above: 6}
]

/** Characters to the line; lines to the page. */
const [width, height] = [28, 22]

export const generatedName = '某某市总工会'
export const generatedDate = '2026年3月5日'

/** So many drafts, the same for the same `seed`. */
export function generatedDrafts(count: number, seed: number): string[] {
  const random = numbersFrom(seed)
  return Array.from({length: count}, () => generatedDraft(random))
}

function generatedDraft(random: (below: number) => number): string {
  const pick = <T>(items: readonly [T, ...T[]]): T => items[random(items.length)] ?? items[0]
  const front = pick(fronts)
  const text = new Text(random, pick([0, 0, 1, 2]), pick([false, false, true]))
  const most = height * pick([1, 1, 1, 2, 2, 3]) - front.above
  while (text.lines < most - 12) text.add()
  // Name and date take three lines: alone when two, one or none are left on a page.
  text.fillTo(most - 4 + random(4))
  const hasAttachment = random(6) === 0
  const keys = [
    front.text,
    hasAttachment ? '附件: [任务分工表]\n' : '',
    random(4) === 0 ? '附注: 联系人：李某\n' : '',
    random(3) === 0 ? '印发机关: 某某市总工会办公室\n印发日期: 2026-03-06\n' : ''
  ].join('')
  const attachment = hasAttachment ? `# 附件 任务分工表\n\n${paragraph(30 + random(900))}` : ''
  return `---
发文机关: ${generatedName}
成文日期: 2026-03-05
${keys}---

# 关于工作的通知

${[...text.blocks, attachment, text.notes.join('\n')].join('\n\n')}
`
}

/** Text as it grows; its lines are counted as far as that is told by characters. */
class Text {
  readonly blocks: string[] = []
  readonly notes: string[] = []
  lines = 0
  readonly #random: (below: number) => number
  /** Of three paragraphs, how many call a note. */
  readonly #noted: number
  readonly #hasTables: boolean
  #headings = 0

  constructor(random: (below: number) => number, noted: number, hasTables: boolean) {
    this.#random = random
    this.#noted = noted
    this.#hasTables = hasTables
  }

  /** A paragraph, short or long; a chain of headings; a table. */
  add(): void {
    const what = this.#random(10)
    if (what < 2) this.#addHeadings()
    else if (what === 2 && this.#hasTables) this.#addTable(2 + this.#random(6))
    else this.#addParagraph(what < 5 ? 5 : 20 + this.#random(170))
  }

  fillTo(lines: number): void {
    while (this.lines < lines) this.#addParagraph(1)
  }

  #addHeadings(): void {
    const chain = 1 + this.#random(3)
    for (let level = 2; level < 2 + chain; level += 1) {
      this.#headings += 1
      this.#put(`${'#'.repeat(level)} 工作要求之${this.#headings}`, 1)
    }
    this.#addParagraph(5)
  }

  #addParagraph(length: number): void {
    const words = length < 6 ? '一句话。' : paragraph(length)
    const at = this.#random(words.length)
    const isNoted = this.#random(3) < this.#noted && this.notes.length < 20
    const call = isNoted ? this.#note() : ''
    const lines = Math.ceil((words.length + 2) / width)
    this.#put(`${words.slice(0, at)}${call}${words.slice(at)}`, lines)
  }

  #addTable(rows: number): void {
    const call = this.#noted > 0 && this.#random(3) === 0 ? this.#note() : ''
    const row = (index: number): string => `| ${index + 1} | 某单位${index === 1 ? call : ''} |`
    const body = Array.from({length: rows}, (_each, index) => row(index))
    this.#put(['| 序号 | 单位 |', '| --- | --- |', ...body].join('\n'), rows + 1)
  }

  #note(): string {
    const name = `n${this.notes.length}`
    this.notes.push(`[^${name}]: ${paragraph(10 + this.#random(80))}`)
    this.lines += 1
    return `[^${name}]`
  }

  #put(block: string, lines: number): void {
    this.blocks.push(block)
    this.lines += lines
  }
}
