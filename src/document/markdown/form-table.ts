/** 登记表, 审批表: tables to be filled in, whose first row is no head: 姓名 | ____ | 性别 | ____. */

import type {TableCell, TableRow} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/** A form is no longer than this. */
const mostRows = 40

/** Whether `rows` are those of a form: room to write beside a label in the first, and in most. */
export function isForm(rows: readonly TableRow[]): boolean {
  const [first, ...others] = rows
  if (!first || rows.length > mostRows || !hasRoom(first)) return false
  // A head that lacks a name or two is a head.
  const blank = first.children.filter(isBlank).length
  if (blank * 2 < first.children.length - blank) return false
  return others.filter(hasRoom).length * 2 >= others.length
}

/** A cell without text behind one with text. */
function hasRoom({children}: TableRow): boolean {
  const label = children.findIndex((cell) => !isBlank(cell))
  return label >= 0 && children.slice(label).some(isBlank)
}

function isBlank(cell: TableCell): boolean {
  return cell.children.every(({type}) => type !== 'image') && textOf(cell).trim() === ''
}
