/** Markup that would not be printed, told at its place: HTML, links and notes that lead nowhere. */

import type {Definition, FootnoteDefinition, RootContent, ThematicBreak} from 'mdast'
import type {VFile} from 'vfile'
import {tell, type Wording} from '../../base/message.ts'

const htmlTable = /^\s*<\/?(?:table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col)\b/iu
const plainTable = {
  zh: '这是 HTML 表格的一部分，但没有以“<table>”开头，应写全，或写作 Markdown 表格“| 甲 | 乙 |”',
  en: 'Unexpected part of a table in HTML, expected it in `<table>`, or a Markdown table, `| … | … |`'
} as const

/** Refuse HTML; comments are nobody's text. */
export function refuseHtml(node: RootContent & {value: string}, file: VFile): void {
  if (isComment(node.value)) return
  if (htmlTable.test(node.value)) {
    refuse(node, 'html', plainTable, file)
    return
  }
  const tag = /<[^\s>]{0,30}/.exec(node.value)?.[0] ?? '<'
  const wording = {
    zh: `不印 HTML：“${tag}…”；若是正文，应把“<”写作“\\<”`,
    en: `HTML is not printed: \`${tag}…\`; as text, expected \`\\<\` for \`<\``
  }
  refuse(node, 'html', wording, file)
}

export function refuseFootnote(node: FootnoteDefinition, file: VFile): void {
  const name = node.label ?? node.identifier
  const wording = {
    zh: `脚注“${name}”没有被引用，不会印出`,
    en: `the footnote \`${name}\` is referred to nowhere and would not be printed`
  }
  refuse(node, 'footnote', wording, file)
}

export function refuseDefinition(node: Definition, file: VFile): void {
  const name = node.label ?? node.identifier
  const wording = {
    zh: `“[${name}]:”在 Markdown 里是链接的定义，没有被引用，不会印出；若是正文，应写作“\\[${name}\\]:”`,
    en: `\`[${name}]:\` defines a link in Markdown, is referred to nowhere and would not be printed; as text, expected \`\\[${name}\\]:\``
  }
  refuse(node, 'link-definition', wording, file)
}

export function refuseDirective(node: RootContent & {name: string}, file: VFile): void {
  const wording = {
    zh: `没有名为“${node.name}”的指令；若是正文，应在行首的“:”前加“\\”`,
    en: `there is no directive \`${node.name}\`; as text, expected \`\\\` before the colons`
  }
  refuse(node, 'directive', wording, file)
}

/** Tell that `---` is not printed. */
export function tellThematicBreak(node: ThematicBreak, file: VFile): void {
  tell(file, {
    ruleId: 'break',
    severity: 'info',
    place: node.position,
    wording: {
      zh: '分隔线不印；要另起一页，应写“<!-- 分页 -->”，要空一行，应写“<!-- 空行 -->”',
      en: 'a thematic break is not printed, expected `<!-- 分页 -->` for a new page, `<!-- 空行 -->` for a blank line'
    }
  })
}

function refuse(node: RootContent, ruleId: string, wording: Wording, file: VFile): void {
  tell(file, {ruleId, severity: 'error', wording, place: node.position})
}

/** Nothing but comments. Read from one `-->` to the next: in one go is exponential. */
export function isComment(html: string): boolean {
  let rest = html.trim()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', '<!--'.length)
    if (end < 0) return false
    rest = rest.slice(end + '-->'.length).trimStart()
  }
  return rest === '' && html.trim() !== ''
}
