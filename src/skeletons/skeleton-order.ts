/** What the author typed for an order (命令、令): who issues it, and its text. 10.2. */

import {isBody} from '../document/words/body-name.ts'

export interface SkeletonOrder {
  readonly issuers: readonly string[]
  /** What follows the order and is put into force by it, as Markdown. */
  readonly regulation?: string
  /** Without a regulation: what is ordered, as Markdown. */
  readonly matter?: string
}

const regulationForm =
  /^(?:关于)?(?:公布|发布|颁布|施行)?《?(?<name>[^《》]*(?:条例|办法|规定|规则|细则|章程|规程)(?:（[^（）]*）)?)》?(?:的命?令)?$/u

/** `typed` is `某某市人民政府令`, the name of a regulation, or what is ordered. */
export function skeletonOrder(typed: string): SkeletonOrder {
  const regulation = regulationForm.exec(typed)?.groups?.name
  if (regulation !== undefined) return {issuers: [], regulation: plain(regulation)}

  const issuer = typed.replace(/命?令$/u, '')
  if (issuer !== typed && isBody(issuer)) return {issuers: [issuer], regulation: '【规章名称】'}

  const {names = '', rest = typed} = /^(?<names>.*?)关于(?<rest>.+)$/u.exec(typed)?.groups ?? {}
  const matter = rest.replace(/的?命?令$/u, '') || '【事项】'
  return {issuers: isBody(names) ? [names] : [], matter: plain(matter)}
}

/** Words that are typed as a title are no Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~$&:{}]/g, '\\$&')
}
