/** What each clause asks for, in our own words: for explanations, never for quotation. */

import type {Wording} from '../base/message.ts'

export const clauses: Readonly<Record<string, Wording>> = {
  'GB/T 9704—2012, 5.1': {
    zh: '成品幅面为 A4：210 mm × 297 mm。',
    en: 'The finished sheet is A4, 210 × 297 mm.'
  },
  'GB/T 9704—2012, 5.2.1': {
    zh: '天头 37 mm ± 1 mm，订口 28 mm ± 1 mm，版心 156 mm × 225 mm；版心之外只有页码。',
    en: 'Head margin 37 mm ± 1 mm, gutter margin 28 mm ± 1 mm, type area 156 × 225 mm; outside it only page numbers.'
  },
  'GB/T 9704—2012, 5.2.2': {
    zh: '没有另行规定的要素，一般用3号仿宋体。',
    en: 'What is given no type of its own is 3号仿宋 as a rule.'
  },
  'GB/T 9704—2012, 5.2.3': {
    zh: '一般每面排22行，每行排28字，撑满版心。',
    en: 'As a rule 22 lines to the page and 28 characters to the line, filling the type area.'
  },
  'GB/T 9704—2012, 5.2.4': {
    zh: '没有另行规定的，文字均为黑色。',
    en: 'Text is black where nothing else is said.'
  },
  'GB/T 9704—2012, 6.1': {
    zh: '版面干净，字迹不断，版心不斜。',
    en: 'The plate is clean, no stroke is broken, nothing is askew.'
  },
  'GB/T 9704—2012, 6.2': {
    zh: '双面印刷，页码套正；黑色油墨达到 BL100%，红色达到 Y80%、M80%。',
    en: 'Printed on both sides with page numbers in register; black BL100 %, red Y80 % M80 %.'
  },
  'GB/T 9704—2012, 7.2.1': {
    zh: '份号：6位3号阿拉伯数字，顶格编排在版心左上角第一行。',
    en: 'Copy number: six Arabic digits, 3号, flush left on the first line of the type area.'
  },
  'GB/T 9704—2012, 7.2.2': {
    zh: '密级和保密期限：3号黑体，顶格编排在版心左上角第二行，期限用阿拉伯数字。',
    en: 'Secrecy level and period: 3号黑体, flush left on the second line; the period in Arabic digits.'
  },
  'GB/T 9704—2012, 7.2.3': {
    zh: '紧急程度：3号黑体，顶格编排在左上角；与份号、密级同有时，自上而下依次分行。',
    en: 'Urgency: 3号黑体, flush left; below copy number and secrecy level, a line each.'
  },
  'GB/T 9704—2012, 7.2.4': {
    zh: '发文机关标志：机关名称加“文件”，或只用名称；居中，上边缘至版心上边缘 35 mm，推荐用红色小标宋。',
    en: 'The mark: the agency’s name with or without 文件; centred, its upper edge 35 mm below that of the type area, red 小标宋 recommended.'
  },
  'GB/T 9704—2012, 7.2.5': {
    zh: '发文字号：标志下空二行居中；年份标全称、用六角括号，序号不加“第”、不编虚位；上行文居左空一字，与最后一个签发人同一行。',
    en: 'Document number: two blank lines below the mark, centred; full year in 〔〕, no 第, no leading zeros; of an upward document one 字 from the left, level with the last signatory.'
  },
  'GB/T 9704—2012, 7.2.6': {
    zh: '签发人：上行文标注；居右空一字，“签发人”用3号仿宋体、姓名用3号楷体，一般每行两个。',
    en: 'Signatories of upward documents: one 字 from the right, the label in 3号仿宋, names in 3号楷体, two to a row as a rule.'
  },
  'GB/T 9704—2012, 7.2.7': {
    zh: '发文字号之下 4 mm 处居中印一条与版心等宽的红色分隔线。',
    en: 'A red separator as wide as the type area, centred, 4 mm below the document number.'
  },
  'GB/T 9704—2012, 7.3.1': {
    zh: '标题：一般用2号小标宋体，红色分隔线下空二行，居中；回行词意完整、排列对称，成梯形或菱形。',
    en: 'Title: 2号小标宋 as a rule, two blank lines below the separator, centred; lines keep words whole and make a trapezoid or a diamond.'
  },
  'GB/T 9704—2012, 7.3.2': {
    zh: '主送机关：标题下空一行，居左顶格，回行仍顶格，最后标全角冒号。',
    en: 'Addressees: one blank line below the title, flush left on every line, ending in a full-width colon.'
  },
  'GB/T 9704—2012, 7.3.3': {
    zh: '首页必须显示正文；每段左空二字，回行顶格；层次依次用“一、”黑体、“（一）”楷体、“1.”“（1）”仿宋体。',
    en: 'Page 1 shows text; paragraphs begin two 字 in, further lines are flush left; levels 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋.'
  },
  'GB/T 9704—2012, 7.3.4': {
    zh: '附件说明：正文下空一行左空二字，名称后不加标点，回行与名称首字对齐。',
    en: 'List of attachments: one blank line below the text, two 字 in; names without a mark at the end, aligned.'
  },
  'GB/T 9704—2012, 7.3.5.1': {
    zh: '加盖印章：成文日期右空四字，署名以日期为准居中；印章红色，端正居中，下压署名和日期，顶端距正文一行之内，不得出现空白印章。',
    en: 'With a seal: the date four 字 from the right, the name centred on it; the seal red, upright, over name and date, within a line of the text; no seal without a name.'
  },
  'GB/T 9704—2012, 7.3.5.2': {
    zh: '不加盖印章：正文下空一行，署名右空二字，下一行为成文日期，首字比署名首字右移二字；日期长于署名时日期右空二字。',
    en: 'Without a seal: the name two 字 from the right, the date below it, two 字 right of the name’s start; a longer date two 字 from the right.'
  },
  'GB/T 9704—2012, 7.3.5.4': {
    zh: '成文日期用阿拉伯数字，年份标全称，月、日不编虚位。',
    en: 'The date in Arabic digits, the year in full, no leading zeros.'
  },
  'GB/T 9704—2012, 7.3.6': {
    zh: '附注：居左空二字加圆括号，编排在成文日期下一行。',
    en: 'Annotation: two 字 in, in parentheses, on the line below the date.'
  },
  'GB/T 9704—2012, 7.3.7': {
    zh: '附件另面编排，在版记之前；“附件”及顺序号用3号黑体顶格在第一行，标题居中在第三行。',
    en: 'Attachments on pages of their own before the colophon; 附件 and its number in 3号黑体 flush left on line 1, the title centred on line 3.'
  },
  'GB/T 9704—2012, 7.4.1': {
    zh: '版记分隔线与版心等宽；首末条用粗线（推荐 0.35 mm），中间用细线（推荐 0.25 mm）；末条与最后一面的版心下边缘重合。',
    en: 'Separators of the colophon are as wide as the type area: first and last thick (0.35 mm), between thin (0.25 mm); the last on the lower edge of the type area of the last page.'
  },
  'GB/T 9704—2012, 7.4.2': {
    zh: '抄送机关：4号仿宋体，左右各空一字，回行与冒号后首字对齐，最后标句号。',
    en: 'Copies: 4号仿宋, one 字 in at both sides, hanging under the first name, ending in 。'
  },
  'GB/T 9704—2012, 7.4.3': {
    zh: '印发机关左空一字，印发日期右空一字、后加“印发”，4号仿宋体，在末条分隔线之上。',
    en: 'Printing office one 字 from the left, the day followed by 印发 one 字 from the right, 4号仿宋, above the last separator.'
  },
  'GB/T 9704—2012, 7.5': {
    zh: '页码：4号半角宋体阿拉伯数字，左右各一条一字线，一字线上距版心下边缘 7 mm；单页码居右空一字，双页码居左空一字；版记页前有空白页的，空白页和版记页不编页码。',
    en: 'Page numbers: 4号 half-width 宋体 between two dashes, 7 mm below the type area; odd ones one 字 from the right, even ones one 字 from the left; none on blank pages before the colophon, nor on its page then.'
  },
  'GB/T 9704—2012, 8': {
    zh: 'A4 横排表格：单页码表头在订口一边，双页码表头在切口一边，页码位置不变。',
    en: 'Turned tables have their head at the left of the bound page; page numbers keep their place.'
  },
  'GB/T 9704—2012, 10.1': {
    zh: '信函格式：标志上边缘距上页边 30 mm；其下 4 mm 和距下页边 20 mm 处各一条 170 mm 红色双线；发文字号居右顶格，首页不显示页码，版记不加印发机关和分隔线。',
    en: 'Letters: mark 30 mm below the paper’s edge; red double rules of 170 mm, 4 mm below it and 20 mm above the lower edge; number flush right, no page number on page 1, no separators in the colophon.'
  },
  'GB/T 9704—2012, 10.2': {
    zh: '命令格式：标志上边缘距版心上边缘 20 mm；其下空二行居中为令号，令号下空二行为正文。',
    en: 'Orders: mark 20 mm below the type area’s edge; number two blank lines below, text two blank lines below that.'
  },
  'GB/T 9704—2012, 10.3': {
    zh: '纪要格式：标志上边缘距版心上边缘 35 mm；出席、请假、列席左空二字，用3号黑体，名单用3号仿宋体。',
    en: 'Minutes: mark 35 mm below the type area’s edge; those present two 字 in, labels 3号黑体, names 3号仿宋.'
  },
  'GB/T 15834—2011, 5.1': {
    zh: '点号和后引号、后括号不出现在一行之首，前引号、前括号不出现在一行之末。',
    en: 'No stop or closing mark begins a line, no opening mark ends one.'
  },
  'GB/T 15834—2011, 5.1.4': {
    zh: '破折号、省略号不中间断开分处上行之末和下行之首。',
    en: 'Dashes and ellipses are not divided between lines.'
  },
  'GB/T 15835—2011, 5.1.7': {
    zh: '阿拉伯数字占半个汉字位置，一个数字不断开转行。',
    en: 'Digits take half a 字, and a number is not divided between lines.'
  },
  'GB/T 33476.2—2016, 7.3.1': {
    zh: '版记在偶数页，末条分隔线与最后一面版心下边缘重合。',
    en: 'The colophon is on an even page, its last separator on the lower edge of the type area.'
  },
  'GB/T 33476.2—2016, 8': {
    zh: '一字线的中线距纸上边 269.0 mm。',
    en: 'The middle of the dash is 269.0 mm below the upper edge of the paper.'
  },
  'GB/T 33476.2—2016, 9.1': {
    zh: '信函的各要素距上方红色双线 4.84 mm。',
    en: 'The elements of a letter are 4.84 mm below the upper double rule.'
  }
}
