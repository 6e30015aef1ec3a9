/** What was left over when a draft was pasted or begun: of templates, of a layout. */

import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {findFrontMatter} from '../../base/front-matter.ts'
import {tell} from '../../base/message.ts'
import {shorten} from '../../base/shorten.ts'
import {reportTexts, type Sought} from './typed-texts.ts'

const longest = 30

const blank: Sought = {
  ruleId: 'blank-left',
  severity: 'warning',
  pattern:
    /【(?!\d{2,4}】|[^】\n]{1,30}\.(?:docx?|xlsx?|pptx?|pdf|wps|et|zip|rar|jpe?g|png)】|打印|关闭|字[体号]|[大中小]】)[^【】\n]{0,30}】|[（(〔[]?待(?:填|补充|填写|确定后填)[）)〕\]]?|[（(]此处(?:填写?|插入|写)[^（）()\n]{0,20}[）)]|(?<![A-Za-zＸ×])(?:[Xx]{2,}|Ｘ{2,}|×{2,})(?=[\p{Script=Han}〔])(?![×Xx])|(?<=\p{Script=Han})(?:[Xx]{2,4}|Ｘ{2,4}|×{2,4})(?=\p{Script=Han})|(?<![A-Za-z])(?:TODO|TBD|YYYY)(?![A-Za-z])/gu,
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
  reportTexts(tree, file, [blank, spaces])
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
