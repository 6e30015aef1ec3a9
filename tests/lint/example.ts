/** The examples of the rules of the text → documents, with what is expected to be found in them. */

import {VFile} from 'vfile'
import {standardHouse} from '../../src/base/house-profile.ts'
import type {Manuscript} from '../../src/lint/manuscript.ts'
import {manuscriptIn} from '../../src/lint/reading/manuscript-in.ts'
import type {RuleExample} from '../../src/lint/rule.ts'

/** A document around the text of an example. */
export interface ExampleDocument {
  readonly source: string
  /** What stands before and behind the example. */
  readonly before: string
  readonly after: string
  /** Offsets of what is bracketed, the second behind it. */
  readonly marked: readonly (readonly [number, number])[]
  /** 用词 of the office. */
  readonly words: Readonly<Record<string, string>>
}

/** Put an example into the document it is an example of. */
export function exampleDocument(example: RuleExample): ExampleDocument {
  const {
    text,
    as = 'paragraph',
    title = '关于做好有关工作的通知',
    words = {}
  } = typeof example === 'string' ? {text: example} : example
  const head = `# ${title}\n\n各有关单位：\n\n`
  const around: Record<typeof as, readonly [string, string]> = {
    document: ['', ''],
    'front-matter': [
      '---\n发文机关: 某市人民政府\n成文日期: 2026-03-05\n',
      `\n---\n\n# ${title}\n\n请认真贯彻执行。\n`
    ],
    ending: [`${head}请认真贯彻执行。\n\n`, '\n'],
    title: ['# ', '\n\n各有关单位：\n\n请认真贯彻执行。\n'],
    'main-recipients': [`# ${title}\n\n`, '\n\n请认真贯彻执行。\n'],
    paragraph: [head, '\n\n请认真贯彻执行。\n'],
    heading: [head, '\n\n请认真贯彻执行。\n'],
    cell: [`${head}工作安排见下表。\n\n| 项目 | 要求 |\n| --- | --- |\n| 一项 | `, ' |\n'],
    attachment: [
      `${head}请认真贯彻执行。\n\n附件：工作方案\n\n某某市某某局\n\n2026年3月5日\n\n# 附件 工作方案\n\n`,
      '\n'
    ]
  }
  const [before, after] = around[as]
  const marked: [number, number][] = []
  let plain = ''
  for (const sign of text) {
    if (sign === '⟦') marked.push([before.length + plain.length, 0])
    else if (sign === '⟧')
      marked[marked.length - 1] = [marked.at(-1)?.[0] ?? 0, before.length + plain.length]
    else plain += sign
  }
  return {source: before + plain + after, before, after, marked, words}
}

/** Read a document without files of its own. */
export function manuscriptOf(
  source: string,
  words: Readonly<Record<string, string>> = {}
): Promise<Manuscript> {
  const house = {...standardHouse, words}
  return manuscriptIn(new VFile({path: 'example.md', value: source}), async () => new Map(), house)
}
