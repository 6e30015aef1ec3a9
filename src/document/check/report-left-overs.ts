/** What was left over when a draft was pasted or begun: of web pages, of templates, of a layout. */

import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {findFrontMatter} from '../../base/front-matter.ts'
import {tell} from '../../base/message.ts'
import {shorten} from '../../base/shorten.ts'
import {reportTexts, type Sought} from './typed-texts.ts'

const longest = 30

/** Lines of their own, in the words that web pages of offices have around their documents. */
const webLines = [
  /(?:浏览|阅读|点击|访问)(?:次数|量|数|率)\s*[：:]?\s*\d*\s*次?/u,
  /[【[]?\s*(?:打印本页|打印此页|关闭窗口|关闭本页|打印|关闭)\s*[】\]]?(?:\s*[【[]?\s*(?:打印本页|关闭窗口|打印|关闭)\s*[】\]]?)*/u,
  /[【[]?\s*字[体号]\s*[：:]\s*[【[]?\s*大\s*[】\]]?\s*[【[]?\s*中\s*[】\]]?\s*[【[]?\s*小\s*[】\]]?\s*[】\]]?/u,
  /(?:发布|发稿|更新)(?:时间|日期)\s*[：:]\s*\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/u,
  /(?:分享到|分享至|扫一扫)[^。]{0,30}/u,
  /(?:上一篇|下一篇|上一条|下一条)\s*[：:][^。]{0,60}/u,
  /(?:当前位置|您的位置|所在位置)\s*[：:][^。]{0,60}/u,
  /责任编辑\s*[：:][^。]{0,20}/u,
  /(?:信息)?来源\s*[：:]\s*\S{1,20}\s+(?:发布时间|浏览次数|作者|字[体号])[^。]{0,60}/u
]

const webRemnant: Sought = {
  ruleId: 'web-remnant',
  severity: 'warning',
  pattern: lines(webLines),
  wording: (found, more) => ({
    zh: `“${shorten(found.trim(), longest)}”像是网页上带下来的${more.zh}，会照样印出，应删去`,
    en: `\`${shorten(found.trim(), longest)}\` looks like a remnant of a web page${more.en} and would be printed, expected none`
  })
}

const blank: Sought = {
  ruleId: 'blank-left',
  severity: 'warning',
  pattern:
    /【(?!\d{2,4}】|打印|关闭|字[体号]|[大中小]】)[^【】\n]{0,30}】|[（(〔[]?待(?:填|补充|填写|确定后填)[）)〕\]]?|[（(]此处(?:填写?|插入|写)[^（）()\n]{0,20}[）)]|(?<![A-Za-zＸ×])(?:[Xx]{2,}|Ｘ{2,}|×{2,})(?=[\p{Script=Han}〔])(?![×Xx])|(?<=\p{Script=Han})(?:[Xx]{2,4}|Ｘ{2,4}|×{2,4})(?=\p{Script=Han})|(?<![A-Za-z])(?:TODO|TBD|YYYY)(?![A-Za-z])/gu,
  wording: (found, more) => ({
    zh: `“${shorten(found, longest)}”像是还没有填的空${more.zh}，会照样印出，应填上或删去`,
    en: `\`${shorten(found, longest)}\` looks like a blank not yet filled in${more.en} and would be printed, expected its content`
  })
}

const spaces: Sought = {
  ruleId: 'spaces',
  severity: 'info',
  pattern: /(?<=\S)(?: {4,}|(?<=[：:_＿]) {2,})(?=\S)/gu,
  wording: (found, more) => ({
    zh: `行中有 ${found.length} 个连在一起的空格${more.zh}，印出时只占一个；要留空应用“＿＿＿＿”或全角空格，要对齐应用表格`,
    en: `Unexpected run of ${found.length} blanks within a line${more.en}: it is printed as one, expected \`＿＿＿＿\` or full-width spaces for a gap, a table for columns`
  })
}

/** Tell what is left over in the texts of `tree`. */
export function reportLeftOvers(tree: Root, file: VFile): void {
  reportTexts(tree, file, [webRemnant, blank, spaces])
  reportBlankKeys(file)
}

/** What `hongtou new` marks in the front matter; the comment goes when the value is given. A year in 【】 is a number’s. */
function reportBlankKeys(file: VFile): void {
  const {yaml, start} = findFrontMatter(String(file)) ?? {yaml: '', start: 0}
  // A line that is a comment explains the marks, and is none.
  const values = yaml.replace(/^[ \t]*#[^\n]*/gmu, (comment) => ' '.repeat(comment.length))
  const [first, ...more] = values.matchAll(/#[ \t]*待填[^\n]*|【(?!\d{2,4}】)[^【】\n]{0,30}】/gu)
  if (!first) return
  const {line = 1, column = 1} = location(file).toPoint(start + first.index) ?? {}
  const found = first[0].trim()
  tell(file, {
    ruleId: 'blank-left',
    severity: 'warning',
    place: {line, column},
    actual: found,
    wording: {
      zh: `前置信息里还有“${found}”${more.length > 0 ? `，共 ${more.length + 1} 处` : ''}，应填好并删去这个记号`,
      en: `Unexpected \`${found}\` in the front matter${more.length > 0 ? `, ${more.length + 1} in all` : ''}, expected the value, and the mark removed`
    }
  })
}

function lines(patterns: readonly RegExp[]): RegExp {
  const any = patterns.map(({source}) => `(?:${source})`).join('|')
  return new RegExp(
    `^[ \\t\\u3000]*(?:${any})(?:[ \\t\\u3000|｜]+(?:${any}))*[ \\t\\u3000]*$`,
    'gmu'
  )
}
