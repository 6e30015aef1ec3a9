/** 附注 as it is typed below a date, or above a name. GB/T 9704—2012, 7.3.6. */

import type {RootContent} from 'mdast'
import {lineText} from '../block-text.ts'
import type {SignatureText} from './signature-names.ts'

const bracketed = /^[（(].*[)）]$/su

/** `联系人：张某，电话：……`, `注：……`, `附注：……`: with a label, and short. */
const labelled =
  /^(?:(?:联\s*系|承\s*办|经\s*办|咨\s*询|监\s*督|举\s*报)\s*(?:人|方\s*式|电\s*话|邮\s*箱|地\s*址|处\s*室|部\s*门|单\s*位)(?:及(?:联系)?(?:电话|方式))?|电\s*话|手\s*机|传\s*真|邮\s*箱|电子邮箱|电子邮件|邮\s*编|邮政编码|地\s*址|通讯地址|附\s*注|备\s*注|注|(?:政府)?信息公开(?:选项|类别|方式|属性|类型|形式)?|公开(?:选项|类别|方式|属性|类型|形式)|主\s*题\s*词|打\s*印|录\s*入|校\s*对|核\s*稿|拟\s*稿|审\s*核|印\s*数)\s*[：:]/u

/** In characters. */
const longest = {labelled: 120, bracketed: 200} as const

const mostNotes = 6

/** What an 附注 says: who may read it and whom to ask. Anything else in brackets is text. */
const subjects =
  /此\s*件|此\s*文|本\s*件|公开|发至|传达|登报|登载|联系\s*人|联系\s*电话|电\s*话|密\s*级|阅后/u

/** Read the notes from index `from` on; `isSigned`: below a name, where they need no brackets. */
export function notesAt(
  blocks: readonly RootContent[],
  from: number,
  isSigned: boolean
): SignatureText[] {
  const notes: SignatureText[] = []
  for (
    let node = blocks[from];
    node && notes.length < mostNotes;
    node = blocks[from + notes.length]
  ) {
    const text = lineText(node)
    const isBracketed = bracketed.test(text) && text.length <= longest.bracketed
    const isLabelled = labelled.test(text) && text.length <= longest.labelled
    if (!isBracketed && !(isSigned && isLabelled)) break
    notes.push({text, node})
  }
  return notes
}

/** Take an 附注 in brackets off the end of a text: `（此件公开发布）`, `（联系人：……）`. */
export function takeNotes(blocks: readonly RootContent[]): {
  readonly notes: readonly SignatureText[]
  readonly rest: readonly RootContent[]
} {
  const notes: SignatureText[] = []
  for (let node = blocks.at(-1); node; node = blocks.at(-1 - notes.length)) {
    const text = lineText(node)
    const isOne = bracketed.test(text) && subjects.test(text) && text.length <= longest.bracketed
    // Where nothing stands above it, it is the text.
    if (!isOne || notes.length === blocks.length - 1) break
    notes.unshift({text, node})
  }
  return {notes, rest: blocks.slice(0, blocks.length - notes.length)}
}
