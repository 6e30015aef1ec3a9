/** Invented documents of one page, one of each form. */

export const number = '某政发〔2026〕12号'

export const agencies = [
  '某某市人力资源和社会保障局',
  '某某市总工会',
  '某某市教育局',
  '某某市工业和信息化局',
  '某某市财政局',
  '某某市住房和城乡建设局',
  '某某市交通运输局',
  '某某市农业农村局',
  '某某市文化和旅游局',
  '某某市卫生健康委员会',
  '某某市应急管理局',
  '某某市市场监督管理局'
]

interface Parts {
  readonly issuer?: string
  /** The number. */
  readonly written?: string
  /** Lines of front matter. */
  readonly more?: string
}

export function notice(parts: Parts): string {
  return document('通用', '关于开展培训的通知', parts)
}

/** An upward document; `signatories` is its line of front matter, or none. */
export function request(signatories: string): string {
  return document('通用', '关于解决资金的请示', {more: signatories})
}

export function letter(parts: Parts): string {
  return document('信函', '关于开展培训的函', parts)
}

export function minutes(written: string): string {
  return document('纪要', '研究职工技能培训工作', {
    more: '发文机关标志: 某某市政府会议纪要\n',
    written
  })
}

export const order = `---
格式: 命令
发文机关: 某某市人民政府
发文字号: 第12号
签名章: {职务: 市长, 姓名: 张某某}
成文日期: 2026-03-05
---

《某某市职工技能培训管理办法》已经通过，现予公布。
`

function document(form: string, title: string, parts: Parts): string {
  const {issuer = '某某市人民政府', written = number, more = ''} = parts
  return `---
格式: ${form}
发文机关: ${issuer}
发文字号: ${written}
${more}主送机关: 某某省人民政府
成文日期: 2026-03-05
---

# ${title}

各单位要按照统一部署抓好落实，建立健全工作台账，及时研究解决存在的问题，确保各项任务按期完成。
`
}
