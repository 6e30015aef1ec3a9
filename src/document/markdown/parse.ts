/**
 * Markdown → mdast: the frozen remark processor.
 *
 * CommonMark with tables, footnotes, directives and formulas, less whatever would take signs
 * out of an official text that mean nothing to Markdown:
 *
 * - indented code: pasted drafts indent with spaces;
 * - text directives: `1:1要求`, `8:30`;
 * - bare links: they stay text; strikethrough by one `~`: `5~10天、20~30天`;
 * - see also literals.ts, for `5*6*7`, `__月__日` and rows of `----`.
 */

import type {Root} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import type {VFile} from 'vfile'
import {markdownOf} from '../../base/front-matter.ts'
import {tell, type Wording} from '../../base/message.ts'
import {joinBrokenHeadings} from './broken-headings.ts'
import {chineseAttention} from './chinese-attention.ts'
import {formulaNodes} from './formula-nodes.ts'
import {formulaSyntax} from './formula-syntax.ts'
import {readHtmlTables} from './html-tables.ts'
import type {KnownTrees} from './known-trees.ts'
import {keepLiterals} from './literals.ts'
import {commentPageBreaks} from './page-breaks.ts'
import {readPictureWidths} from './picture-widths.ts'
import {raiseScripts} from './scripts.ts'
import {tellTooLong} from './too-long.ts'

const disabled = ['codeIndented', 'emailAutolink', 'protocolAutolink', 'wwwAutolink']

const colon = 58

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkDirective)
  .use(narrowSyntax)
  .freeze()

/** More container marks than this at the start of a line are a mishap, and cost quadratic time. */
const deepestContainers = 100

/** As many openings in one paragraph that never close cost quadratic time as well. */
const mostOpenings = 10_000

/** Up to the next blank line, what follows is of a table in HTML. */
const tableTag = /^ {0,3}<(?:table|thead|tbody|tr|th|td)[\s>]/iu

/**
 * Runs of backticks of so many lengths in one paragraph: one without a partner is looked for
 * to the end.
 */
const mostRunLengths = 50

/**
 * The body of `file` as mdast, at the file's own lines and columns; nothing if it is beyond
 * reading. Of a file that is among `known` only what has changed is parsed.
 */
export function parse(file: VFile, known?: KnownTrees): Root | undefined {
  const markdown = commentPageBreaks(markdownOf(String(file)))
  if (tellTooLong(file, markdown) || !isReadable(file, markdown)) return undefined
  const whole = (text: string): Root => processor.parse(text)
  const root = known ? known.parse(file.path, markdown, whole) : whole(markdown)
  const refused = keepLiterals(root, markdown)
  if (refused) {
    tell(file, {
      ruleId: 'nesting',
      severity: 'error',
      wording: {
        zh: '强调、链接等标记嵌套过深，应不超过 50 层',
        en: 'emphasis and links are nested too deeply, expected 50 levels at most'
      },
      place: refused
    })
    return undefined
  }
  readHtmlTables(root, markdown, file)
  readPictureWidths(root, file)
  joinBrokenHeadings(root)
  raiseScripts(root)
  return root
}

/** Take constructs out of the syntax that have no name to disable them by. */
function narrowSyntax(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => {
    if (!extension.text || !(colon in extension.text)) return extension
    const text = {...extension.text}
    delete text[colon]
    return {...extension, text}
  })
  data.micromarkExtensions.push({disable: {null: disabled}}, chineseAttention, formulaSyntax)
  // Finding bare links in the finished tree would cost the text nodes their positions.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat(2)
    .filter((extension) => !('transforms' in extension))
    .concat(formulaNodes)
}

function isReadable(file: VFile, markdown: string): boolean {
  let openings = 0
  const runLengths = new Set<number>()
  let isInTable = false
  let readable = true
  markdown.split('\n').forEach((line, index) => {
    const start = {line: index + 1, column: 1}
    const containers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*/.exec(line)?.[0] ?? ''
    const depth = containers.match(/>|[-+*.)]/g)?.length ?? 0
    if (depth > deepestContainers || /^[ \t]{1000}[ \t]*[-+*\d]/.test(line)) {
      readable = false
      tell(file, {
        ruleId: 'nesting',
        severity: 'error',
        wording: {
          zh: `引用或列表嵌套过深，应不超过 ${deepestContainers} 层`,
          en: `quotes or lists are nested too deeply, expected ${deepestContainers} levels at most`
        },
        place: start
      })
    }

    if (line.trim() === '') {
      isInTable = false
      openings = 0
      runLengths.clear()
    }
    const known = runLengths.size
    for (const run of line.match(/`+/gu) ?? []) runLengths.add(run.length)
    if (known <= mostRunLengths && runLengths.size > mostRunLengths) {
      readable = false
      tell(file, {
        ruleId: 'nesting',
        severity: 'error',
        wording: tooManyRunLengths,
        place: start
      })
    }
    isInTable ||= tableTag.test(line)
    const before = openings
    openings += line.match(/[*_`[<!]+/g)?.length ?? 0
    if (before <= mostOpenings && openings > mostOpenings) {
      readable = false
      tell(file, {
        ruleId: 'nesting',
        severity: 'error',
        wording: isInTable ? tableTooLong : tooManyOpenings,
        place: start
      })
    }
  })
  return readable
}

const tooManyOpenings: Wording = {
  zh: `一段里的“*”“[”等标记超过 ${mostOpenings} 个，应另起一段或在前面加“\\”`,
  en: `more than ${mostOpenings} marks such as \`*\` and \`[\` in one paragraph, expected a new paragraph or \`\\\` before them`
}

const tableTooLong: Wording = {
  zh: `HTML 表格到这一行已有 ${mostOpenings} 个以上标记，应分为几张，或写作 Markdown 表格“| 甲 | 乙 |”，合并的格写“^”“<”`,
  en: `more than ${mostOpenings} tags in one table in HTML, expected several tables, or one in Markdown, \`| … | … |\`, with \`^\` and \`<\` for merged cells`
}

const tooManyRunLengths: Wording = {
  zh: `一段里连续的“\`”有 ${mostRunLengths} 种以上长度，应另起一段或在前面加“\\”`,
  en: `runs of backticks of more than ${mostRunLengths} lengths in one paragraph, expected a new paragraph or \`\\\` before them`
}
