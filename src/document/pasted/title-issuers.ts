/** Whom a title names as the issuer (发文机关). */

import {isBody} from './read-ending.ts'

/** `某某市人民政府关于……`: the bodies before 关于; `某某市人民政府令`: the one before 令. */
export function issuersIn(title: string): string[] {
  const order = /^(?<name>.{4,})令$/u.exec(title)?.groups?.name
  if (order !== undefined && isBody(order)) return [order]
  const before = /^(?<names>.{4,}?)关于/u.exec(title)?.groups?.names ?? ''
  return before.split(/[\s\u3000]+/u).filter((name) => name !== '')
}
