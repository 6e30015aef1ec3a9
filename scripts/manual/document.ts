/** The chapters as one document of ours, to be printed. */

import type {Language} from '../../src/base/message.ts'
import {codeCell} from '../../src/lint/rules-page.ts'
import type {Chapter, ChapterExample} from './chapters.ts'

const words = {
  zh: {title: '红头使用手册', source: '这样写', typed: '在终端里打', file: '文件里写', layout: ''},
  en: {
    title: 'The Hongtou Manual',
    source: 'Write',
    typed: 'In the terminal',
    file: 'In a file',
    layout: '\n版式: {序号: 手工}'
  }
} as const

type Words = (typeof words)[Language]

const disabled = '<!-- hongtou-disable -->'

/** `开始` of `01-开始.md`, as chapters are numbered: `第一章　五分钟开始`. */
const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? numerals[tens] : ''}${tens > 0 ? '十' : ''}${numerals[ones] ?? ''}`
}

/** Write `chapters` as a document; pictures are in `pictures/` beside it. */
export function manualDocument(chapters: readonly Chapter[], language: Language): string {
  const word = words[language]
  let figures = 0
  const blocks = chapters.flatMap(({title, parts}, index) => {
    const chapter = {zh: `第${numeral(index + 1)}章　${title}`, en: `## ${index + 1} ${title}`}
    return [
      ...(index === 0 ? [] : ['<!-- 分页 -->']),
      chapter[language],
      ...parts.flatMap((part) => {
        if ('text' in part) return [boxed(deepened(part.text, language), word)]
        figures += 1
        return exampleBlocks(part.example, figures, word)
      })
    ]
  })
  const head = `---\n格式: 白头\n标题: ${word.title}\n目录: true${word.layout}\n---`
  return `${[head, ...blocks].join('\n\n').replaceAll(/\n{3,}/gu, '\n\n')}\n`
}

/** Chinese chapters are no headings: what stands in them is of the first level. */
function deepened(text: string, language: Language): string {
  return language === 'zh' ? text : text.replaceAll(/^## /gmu, '### ')
}

function exampleBlocks(
  {id, caption, source, printed, pages}: ChapterExample,
  figure: number,
  word: Words
): string[] {
  // What is heard of the picture is what it prints.
  const heard = printed.join('；').replaceAll(/[[\]\\]/gu, '')
  return [
    box(source.trimEnd(), word.source),
    disabled,
    `![${heard}](pictures/${id}.png "图${figure} ${caption}"){宽=${pages.length === 1 ? wholePage : 100}%}`
  ]
}

/** Of the width, %: two thirds of the page below its source. */
const wholePage = 48

const fence = /^(?<marks>`{3,})(?<kind>\w*)\n(?<code>.*?)\n\k<marks>$/gmsu

/** Blocks of code as boxes: their lines and blanks are kept. */
function boxed(text: string, word: Words): string {
  return text.replaceAll(fence, (_all, _marks, kind: string, code: string) =>
    box(code, kind === 'sh' ? word.typed : word.file)
  )
}

/** A table of one cell, all of it code; blanks that a line begins with are wide ones. */
function box(code: string, head: string): string {
  const lines = code.split('\n').map((line) => {
    const indent = /^ */u.exec(line)?.[0].length ?? 0
    const text = line.slice(indent)
    return text === '' ? '' : `${'　'.repeat(Math.ceil(indent / 2))}${codeCell(text)}`
  })
  return `${disabled}\n\n{字号: 5号}\n| ${head} |\n| :--- |\n| ${lines.join('<br>')} |`
}
