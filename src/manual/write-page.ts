/** A page of reference as Markdown: a document of ours, and read as it stands. */

import type {Language} from '../base/message.ts'
import {codeCell} from '../lint/rules-page.ts'

/** One entry: its name, what is said of it, and a table of examples and facts. */
export interface PageEntry {
  readonly title: string
  /** What each row is, and its content: lines of code, or a sentence. */
  readonly rows: readonly (readonly [label: Cell, content: Cell])[]
  /** How the two columns share the width; default: 2 and 8. */
  readonly shares?: readonly [number, number]
}

/** A sentence, in which `…` is code, or lines of code. */
type Cell = string | {readonly code: string}

export interface PageSection {
  readonly title: string
  readonly text?: readonly string[]
  readonly entries: readonly PageEntry[]
}

export interface ReferencePage {
  readonly title: string
  readonly intro: string
  readonly sections: readonly PageSection[]
}

/** No rule of the text judges what quotes what is wrong. */
const disabled = '<!-- hongtou-disable -->'

const words = {
  zh: {made: '由 make manual 写出，请勿手改。', item: '项目', content: '内容'},
  en: {made: 'Written by make manual; not to be changed by hand.', item: 'item', content: 'what'}
} as const

/** Write `page` as Markdown. */
export function writePage({title, intro, sections}: ReferencePage, language: Language): string {
  const {made} = words[language]
  const blocks = [
    `---\n格式: 白头\n标题: ${JSON.stringify(title)}\n---`,
    `<!-- ${made} -->`,
    disabled,
    intro,
    ...sections.flatMap((section) => [
      disabled,
      `## ${section.title}`,
      ...(section.text ?? []).flatMap((text) => [disabled, plain(text)]),
      ...section.entries.flatMap((entry) => writeEntry(entry, language))
    ])
  ]
  return `${blocks.join('\n\n')}\n`
}

function writeEntry({title, rows, shares = [2, 8]}: PageEntry, language: Language): string[] {
  const {item, content} = words[language]
  const lines = rows.map(([label, cell]) => `| ${cellOf(label)} | ${cellOf(cell)} |`)
  const head = `{列宽: [${shares.join(', ')}], 字号: 5号}\n| ${item} | ${content} |\n| --- | --- |`
  return [
    disabled,
    `### ${title}`,
    ...(lines.length > 0 ? [disabled, [head, ...lines].join('\n')] : [])
  ]
}

function cellOf(content: Cell): string {
  return typeof content === 'string' ? plain(content) : codeCell(content.code)
}

/** What a document is told of that has it in its text; named here, not left. */
const quoted = /(?<!`)(?:【】|# 待填|待填|�)(?!`)/gu

/** Signs of Markdown as they stand; what is between backticks is code. */
function plain(text: string): string {
  const parts = text
    .replaceAll('\n', ' ')
    .replaceAll(quoted, '`$&`')
    .split(/(`[^`]+`)/u)
  return parts
    .map((part) =>
      /^`[^`]+`$/u.test(part)
        ? part.replaceAll('|', '\\|')
        : part.replaceAll(/[\\`*_[\]<>|~$^{}#]/gu, '\\$&')
    )
    .join('')
}
