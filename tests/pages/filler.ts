/** Text for pages: invented, of hanzi and full-width marks only, so that 28 make a line. */

const clauses = [
  '各单位要按照统一部署抓好落实',
  '建立健全工作台账',
  '及时研究解决存在的问题',
  '确保各项任务按期完成',
  '广泛听取职工群众意见',
  '不断改进服务方式'
]

/** A paragraph of at least `length` characters. */
export function paragraph(length: number): string {
  let text = ''
  for (let index = 0; text.length < length; index += 1) {
    text += `${clauses[index % clauses.length]}，`
  }
  return `${text.slice(0, -1)}。`
}

/** Paragraphs that fill about `pages` pages. */
export function pagesOfText(pages: number): string {
  return Array.from({length: pages * 4}, (_each, index) =>
    paragraph(135 + ((index * 37) % 60))
  ).join('\n\n')
}

/** A notice with all that a page may have; `layout` is its 版式, as in front matter. */
export function noticeOf(layout = '{}', text = pagesOfText(3)): string {
  return `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
主送机关: 各县（市、区）总工会
成文日期: 2026-03-05
印发机关: 某某市总工会办公室
印发日期: 2026-03-06
版式: ${layout}
---

# 某某市总工会关于甲的通知

${text}
`
}
