/**
 * Lines that web pages of offices have around their documents: when a page was put up and how
 * often it was read, buttons, where one is, the card of an information catalogue.
 */

const clock = String.raw`\d{1,2}[:：]\d{2}(?:[:：]\d{2})?`
const day = String.raw`\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?`

// White space stands before what may follow, never at an end: a line is parted one way only.

/** What a page says of itself, and no document does. */
const buttons = String.raw`(?:[【[]\s*)?(?:打印本页|打印此页|关闭窗口|关闭本页|返回顶部|打印|关闭|收藏)(?:\s*[】\]])?`
const sizes = String.raw`(?:[【[]\s*)?字\s*[体号]\s*[：:](?:\s*[【[])?\s*大(?:\s*[】\]])?(?:\s*[【[])?\s*中(?:\s*[】\]])?(?:\s*[【[])?\s*小(?:\s*[】\]]){0,2}`
const downloads = String.raw`(?:附件\s*[【[][^【】[\]]{1,60}[】\]]\s*(?:已下载\s*\d*\s*次)?|附件下载|下载附件|相关附件下载|相关解读|解读链接)(?:\s*[：:])?`
const scan = String.raw`扫一扫在?(?:手机|微信)[^。\s]{0,20}`
const put = String.raw`(?:发布|发稿|更新|刊发|录入)(?:时间|日期)\s*[：:](?:\s*${day}(?:\s*${clock})?)?`
const counts = String.raw`(?:动态|总)?(?:浏览|阅读|点击|访问)(?:次数|量|数|人数)?\s*[：:](?:\s*\d+)?(?:\s*次)?`
const share = String.raw`(?:分享到|分享至)(?:\s*[：:])?[^。\s|｜]{0,30}`

/** What stands beside these, and elsewhere, too. */
const beside = String.raw`(?:信息来源|稿件来源|文章来源|来源|作者|发布人|发布者|发布部门|发布单位|信息员|摄影|图片|供稿单位|撰稿|供稿|编辑|责任编辑|审核|初审|复审|终审|分类|栏目)\s*[：:](?:\s*[^\s：:|｜]{1,24})?`

const parted = String.raw`(?:[\s|｜]+|(?=[【[]))`

const certain = [buttons, sizes, scan, downloads]
const telling = [...certain, put, counts, share]

function rowOf(fields: readonly string[], most: number): RegExp {
  const any = `(?:${fields.join('|')})`
  return new RegExp(`^${any}(?:${parted}${any}){0,${most}}$`, 'u')
}

const row = rowOf([...telling, beside], 11)
const certainRow = rowOf(certain, 11)
const tellingField = new RegExp(`(?:${[put, counts, share, sizes, scan].join('|')})`, 'u')
const labels = /[^\s|｜：:]{2,6}\s*[：:]/gu

const trail =
  /^(?:(?:当前|您的|您现在的|所在)位置\s*(?:是)?\s*[：:]\s*)?(?:网站)?首页(?:\s*(?:[>＞»›/→]|-{1,2}>)+\s*[^>＞»›/→\s]{1,20}){1,8}$/u

/** In the words of one field, wherever it stands: told, for it may be the author's. */
const doubtful = new RegExp(
  `^(?:${[
    String.raw`(?:发布|发稿|更新)(?:时间|日期)\s*[：:]\s*${day}(?:\s*${clock})?`,
    String.raw`(?:浏览|阅读|点击|访问)(?:次数|量|数|率)\s*[：:]?\s*\d*\s*次?`,
    '(?:分享到|分享至|扫一扫)[^。]{0,30}',
    String.raw`(?:上一篇|下一篇|上一条|下一条)\s*[：:][^。]{0,60}`,
    String.raw`(?:当前位置|您的位置|所在位置)\s*[：:][^。]{0,60}`,
    String.raw`责任编辑\s*[：:][^。]{0,20}`
  ].join('|')})$`,
  'u'
)

const longest = 200

/** Tell whether a line is nothing but what web pages say, wherever it stands. */
export function isWebLine(text: string): boolean {
  if (text.length > longest) return false
  if (certainRow.test(text)) return true
  return isTellingRow(text) && [...text.matchAll(labels)].length > 1
}

/** Tell whether a line is one at the edge of a text: above it, or below all of it. */
export function isWebEdge(text: string): boolean {
  if (text.length > longest) return false
  return certainRow.test(text) || trail.test(text) || isTellingRow(text)
}

/** Fields, of which one says what pages alone do. */
function isTellingRow(text: string): boolean {
  return row.test(text) && tellingField.test(text)
}

/** Tell whether a line may be one. */
export function mayBeWebLine(text: string): boolean {
  return text.length <= longest && doubtful.test(text)
}

/** The card of 政府信息公开目录 above a document: `索引号：……`, `主题分类：……`. */
const cardLabel =
  /^(?:索引号|统一登记号|信息索引|主题分类|主题词|体裁分类|组配分类|信息分类|服务对象|公开类目|公开方式|公开范围|公开时限|公开时间|公开日期|公开责任部门|公开主体|发布机构|发布机关|发布单位|发文机关|发文单位|制发机关|成文日期|成文时间|发文日期|发文时间|发布日期|发布时间|生成日期|生效日期|生效时间|废止日期|失效日期|有效性|效力状态|文件状态|文件编号|发文字号|文号|文件名称|信息名称|名称|标题|关键词|内容概述|信息来源)(?=[：:\t])/u

/** What no document begins with. */
const cardOnly =
  /^(?:索引号|统一登记号|信息索引|主题分类|体裁分类|组配分类|信息分类|公开类目|效力状态)/u

/** Count the lines at the head of `texts` that are the card of an information catalogue; 0 where there is none. */
export function catalogueLines(texts: readonly string[]): number {
  const plain = texts.slice(0, 24).map((text) => text.replace(/[ \u3000]/gu, ''))
  const end = plain.findIndex((text) => !cardLabel.test(text))
  const count = end < 0 ? plain.length : end
  const card = plain.slice(0, count)
  const fields = card.join('\n').match(/[：:\t]/gu)?.length ?? 0
  return card.some((text) => cardOnly.test(text)) && fields > 1 ? count : 0
}
