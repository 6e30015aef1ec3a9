/** Whom a title names as the issuer (发文机关). */

import {isBody, isRegion} from '../words/body-name.ts'

/** What an issuer does, in a title: its name stands before the first of these. */
const deeds = /关于|转发|批转|印发|颁发|公布|发布|对(?!外)/gu

/** What no name has: the title goes on with somebody else's text. */
const passing = /关于|转发|批转|印发/u

/** `某市八部门`, `某某局等单位`: names that stand for several bodies. */
const several = /(?:部门|单位|等)$/u

/**
 * Find the issuers that `title` names: `某某市人民政府关于……`, `某某局 某某委关于……`,
 * `某某办公室转发某某局……`; `某某市人民政府令`. None where what stands there is no body.
 */
export function issuersIn(title: string): string[] {
  const order = /^(?<name>.{4,}?)命?令$/u.exec(title)?.groups?.name
  if (order !== undefined && isBody(order)) return [order]
  for (const {index} of title.matchAll(deeds)) {
    const names = title
      .slice(0, index)
      .split(/[\s\u3000、]+/u)
      .filter((name) => name !== '')
    if (names.length > 0 && names.every(maySign)) return names
  }
  return unusualName(title)
}

/** Tell whether a title names a second body, whose text the first one passes on. */
export function passesOn(title: string): boolean {
  const [first] = issuersIn(title)
  if (first === undefined || !title.startsWith(first)) return false
  return /^(?:(?:转发|批转)(?![《“])|印发(?!关于)[^《“]+?关于)/u.test(title.slice(first.length))
}

function maySign(name: string): boolean {
  return name.length >= 3 && isBody(name) && !passing.test(name)
}

/** A name before 关于 that ends like no body we know, and passes on nobody else's text. */
function unusualName(title: string): string[] {
  const name = /^(?<name>.{4,}?)关于/u.exec(title)?.groups?.name ?? ''
  const isOne = !/[\s\u3000、]/u.test(name) && !passing.test(name) && !several.test(name)
  return name !== '' && isOne && !isRegion(name) ? [name] : []
}
