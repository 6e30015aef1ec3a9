/** What of a paragraph is not in the Markdown: told, with its words. */

import type {ReadingContext} from './context.ts'

/** Tell of `text` that Word does not show. */
export function tellHidden(text: string, {remarks, paragraph}: ReadingContext): void {
  if (text.trim() === '') return
  remarks.tell(
    'hidden',
    'warning',
    {
      zh: `隐藏的文字“${text.slice(0, 60)}”没有写进 Markdown；要印的，应在 Word 里取消“隐藏”`,
      en: `the hidden text \`${text.slice(0, 60)}\` is not in the Markdown; to have it printed, expected it not hidden`
    },
    paragraph
  )
}

/** Tell of `what`, with its `text`, that Markdown has no form for. */
export function tellLeftOut(
  kind: string,
  text: string,
  what: {readonly zh: string; readonly en: string},
  {remarks, paragraph}: ReadingContext
): void {
  const zh = text === '' ? '' : `“${text.slice(0, 40)}”`
  const en = text === '' ? '' : ` \`${text.slice(0, 40)}\``
  remarks.tell(
    kind,
    'warning',
    {
      zh: `${what.zh}${zh}写不成 Markdown，没有写进；请在 Markdown 里补上`,
      en: `${what.en}${en} has no form in Markdown and was left out, expected it put in there by hand`
    },
    paragraph
  )
}

/** Tell of another file, of whatever kind, that Word shows at paragraph `at`: it is not opened. */
export function tellOtherFile({remarks}: ReadingContext, at: number): void {
  remarks.tell(
    'other-file',
    'error',
    {
      zh: '这里插入了另一份文件，里面的文字没有读；应在 Word 里打开这份文档，另存一份再转，插入的就成了正文',
      en: 'another file was put in here, whose text was not read; expected the document saved anew by Word, which makes text of it'
    },
    at
  )
}

const sections = {
  sideways: {
    zh: '这一节在 Word 里是横向的，没有表格的按竖向排；要横排的，应做成表格，写“方向: 横”',
    en: 'this section is landscape in Word; without a table it is set upright: only tables are turned, by `方向: 横`'
  },
  columns: {
    zh: '这一节在 Word 里分了栏，没有带过来：公文不分栏',
    en: 'the columns of this section were not carried: official documents have none'
  }
} as const

/** Tell how the section that ends here was set in Word, and is not. */
export function tellSection(
  kind: keyof typeof sections,
  {remarks, paragraph}: ReadingContext
): void {
  remarks.tell('section', 'info', sections[kind], paragraph)
}
