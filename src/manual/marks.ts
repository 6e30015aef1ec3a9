/** What can be typed in the text of a document, and what comes of it. */

import type {Wording} from '../base/message.ts'

export interface MarkEntry {
  readonly name: Wording
  readonly example: string
  readonly prints: Wording
}

export const marks: readonly MarkEntry[] = [
  {
    name: {zh: '标题和层次', en: 'title and levels'},
    example: '# 标题\n## 第一层\n### 第二层\n#### 第三层\n##### 第四层',
    prints: {
      zh: '“#”是公文标题；“##”起依次自动编为“一、”“（一）”“1.”“（1）”，用黑体、楷体、仿宋。',
      en: '`#` is the title; `##` and on are numbered 一、（一）1.（1）.'
    }
  },
  {
    name: {zh: '自己写的序号', en: 'ordinals typed by hand'},
    example: '一、总体要求\n（一）工作目标。……\n1.班组自查。……',
    prints: {
      zh: '段首的序号认得出来，字体照样自动换；不会再编一遍号。',
      en: 'An ordinal that begins a paragraph is known, and set in its face; it is not numbered twice.'
    }
  },
  {
    name: {zh: '另起一页', en: 'new page'},
    example: '<!-- 分页 -->',
    prints: {zh: '下面的内容从新的一页起。', en: 'What follows begins a page.'}
  },
  {
    name: {zh: '空一行', en: 'blank line'},
    example: '<!-- 空行 -->',
    prints: {zh: '空出一行。', en: 'A line is left blank.'}
  },
  {
    name: {zh: '段内换行', en: 'line break'},
    example: '第一行\\\n第二行',
    prints: {
      zh: '行末的“\\”在这里换行；没有它，一段里的几行会接起来。',
      en: '`\\` at the end breaks the line; lines of a paragraph are joined otherwise.'
    }
  },
  {
    name: {zh: '表格', en: 'table'},
    example: '| 项目 | 金额（万元） |\n| --- | ---: |\n| 培训 | 60 |',
    prints: {
      zh: '带框的表格，列宽按内容分，每页重复表头。',
      en: 'A ruled table, its columns by their content, the head repeated on each page.'
    }
  },
  {
    name: {zh: '表格的设置', en: 'table options'},
    example: '{列宽: [2, 8], 字号: 5号, 方向: 横}',
    prints: {
      zh: '写在表格上一行，只管这一张。',
      en: 'Above a table, for this one alone.'
    }
  },
  {
    name: {zh: '合并单元格', en: 'merged cells'},
    example: '| ^ | < |',
    prints: {
      zh: '“^”与上面的格合并，“<”与左边的、“>”与右边的合并。',
      en: '`^` joins the cell above, `<` the one before, `>` the one after.'
    }
  },
  {
    name: {zh: '图片', en: 'picture'},
    example: '![图1 培训现场](pictures/training.svg){宽=60%}',
    prints: {
      zh: '居中，方括号里以“图1”开头的字印成图题，别的只供朗读软件用。',
      en: 'Centred; words that begin with 图1 are printed below it, others are for screen readers.'
    }
  },
  {
    name: {zh: '脚注', en: 'footnote'},
    example: '实际培训25150人次[^1]。\n\n[^1]: 按实名制台账统计。',
    prints: {zh: '注在当页下边。', en: 'At the foot of its page.'}
  },
  {
    name: {zh: '公式', en: 'formula'},
    example: '$E=mc^2$\n\n$$S=\\frac{a+b}{2}h \\tag{1}$$',
    prints: {
      zh: '文中的用一个“$”，单独成行的用两个。金额“$100”不当公式。',
      en: '`$…$` in text, `$$…$$` on lines of their own; `$100` stays text.'
    }
  },
  {
    name: {zh: '附件写在同一个文件里', en: 'attachment in the same file'},
    example: '# 附件1 任务分工表',
    prints: {
      zh: '从新的一页起：“附件1”用黑体顶格，标题在第三行居中。',
      en: 'On a new page: the label in 黑体, the title centred on line 3.'
    }
  },
  {
    name: {zh: '照字面印', en: 'as it stands'},
    example: '`#不是标题`\n\\*不是着重\\*',
    prints: {
      zh: '反引号里的、“\\”后面的符号照字面印。',
      en: 'What is between backticks or behind `\\` is printed as typed.'
    }
  },
  {
    name: {zh: '不让校对管', en: 'switch lint off'},
    example: '<!-- hongtou-disable P08 -->',
    prints: {
      zh: '下一段不按这条规则校对；不写编号的，所有规则都不管。不印。',
      en: 'The next paragraph is not judged by this rule, or by none. Not printed.'
    }
  }
]
