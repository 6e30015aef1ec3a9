/** Invented documents of a wanted length, every page as hard as the next. */

const characters = 28

const clauses = [
  '各单位要按照统一部署抓好落实',
  '建立健全工作台账',
  '及时研究解决存在的问题',
  '确保各项任务按期完成',
  '广泛听取职工群众意见',
  '不断改进服务方式',
  '把责任落实到岗位和个人',
  '定期通报进展情况'
]

/** Lines of the paragraphs of a page; with its heading they are the 22 of the standard. */
const paragraphs = [8, 7, 6]

/** Markdown that fills `pages` pages, and a few lines of one more for its title. */
export function documentOf(pages: number): string {
  const body = Array.from({length: pages}, (_each, page) => {
    const texts = paragraphs.map((lines, index) => paragraph(lines, page * 5 + index))
    return [`${page % 8 === 0 ? '##' : '###'} 工作任务`, ...texts].join('\n\n')
  })
  return ['# 关于年度工作情况的报告', ...body].join('\n\n')
}

/** Markdown of `count` paragraphs, each with a footnote. */
export function footnotesOf(count: number): string {
  const body = Array.from(
    {length: count},
    (_each, index) => `${clauses[index % clauses.length]}，见有关规定[^${index}]。`
  )
  const notes = body.map((_each, index) => `[^${index}]: 见第${index}号文件。`)
  return ['# 关于年度工作情况的报告', ...body, ...notes].join('\n\n')
}

/** A signed draft of `count` short paragraphs, every eighth with a footnote, at most five. */
export function shortDraftOf(count: number): string {
  const head = '---\n发文机关: 某某市总工会\n成文日期: 2026-03-05\n---\n\n# 关于附件的通知'
  const text = '各单位要提高认识，认真抓好贯彻落实'
  const noted = Array.from({length: count}, (_each, index) => index % 8 === 0 && index < 40)
  const body = noted.map((isNoted, index) => `${text}${isNoted ? `[^${index}]` : ''}。`)
  const notes = noted.flatMap((isNoted, index) =>
    isNoted ? [`[^${index}]: 参见有关文件的规定。`] : []
  )
  return [head, ...body, ...notes].join('\n\n')
}

/** Markdown with one table of `rows` rows, all of them one line high: as many on each page. */
export function tableOf(rows: number): string {
  const body = Array.from(
    {length: rows},
    (_each, row) => `| ${row + 1} | 某某镇 | ${(row * 37) % 1000}.5 | ${row % 9} | 已完成 |`
  )
  const head = '| 序号 | 单位 | 金额（万元） | 项目数 | 备注 |\n| --- | --- | --- | --- | --- |'
  return `# 关于年度工作情况的报告\n\n各项任务如下。\n\n${head}\n${body.join('\n')}\n`
}

/** No two alike, and the last line neither empty nor full. */
function paragraph(lines: number, seed: number): string {
  const length = lines * characters - 2 - characters / 2
  let text = `第${seed + 1}项任务，`
  for (let index = seed; text.length < length; index += 1) {
    text += `${clauses[(index * 3 + seed) % clauses.length]}，`
  }
  return `${text.slice(0, length - 1)}。`
}
