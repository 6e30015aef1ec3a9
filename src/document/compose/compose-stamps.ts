/**
 * 签名章: the office and the name of who signs, from the front matter or the draft's
 * `市长　张某某`.
 *
 * GB/T 9704—2012, 7.3.5.3.
 */

import type {VFile} from 'vfile'
import type {Stretch} from '../../base/message.ts'
import {tell} from '../../base/message.ts'
import {lineOf, typed} from '../block-text.ts'
import {reportConflict} from '../conflict.ts'
import type {GivenStamp, Metadata} from '../front-matter/metadata.ts'
import {given} from '../given.ts'
import type {SignatureStamp} from '../model.ts'
import type {Signature} from '../pasted/read-ending.ts'
import {sameWords} from '../words/same.ts'

const clause = 'GB/T 9704—2012, 7.3.5.3'

/** `市长　张某某`, `总理　　李　某`. */
const officeAndName =
  /^(?<office>\p{Script=Han}{2,})[\s\u3000]+(?<name>\p{Script=Han}{2,4}|\p{Script=Han}[\s\u3000]+\p{Script=Han})$/u

/** `isSigned`: the draft's names are those of people: in an order, and in a 议案. */
export function stampsOf(
  signature: Signature | undefined,
  metadata: Metadata | undefined,
  isSigned: boolean,
  file: VFile
): readonly SignatureStamp[] {
  const found = isSigned ? readStamps(signature) : []
  const wanted = (metadata?.signatureStamp ?? []).flatMap((stamp) => wholeStamp(stamp, file))
  if (found.length === 0) return wanted

  wanted.forEach((stamp, index) => {
    const other = found[index]
    const text = wordsOf(stamp)
    if (other && sameWords(wordsOf(other), text)) return
    const place = metadata?.signatureStamp?.[index]?.office?.place ?? start
    const node = signature?.bylines.find(
      ({node: each}) => lineOf(each) === other?.office.line
    )?.node
    reportConflict(file, 'signatureStamp', {text, place}, other ? wordsOf(other) : '', node)
  })
  return found
}

const start: Stretch = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}

function wordsOf({office, name}: SignatureStamp): string {
  return `${office.text} ${name?.text ?? ''}`.trim()
}

/** All the draft's names, or none: a body among them is a 署名. */
function readStamps(signature: Signature | undefined): SignatureStamp[] {
  const bylines = signature?.bylines ?? []
  const stamps = bylines.flatMap(({text, node}) => {
    const {office, name} = officeAndName.exec(text.trim())?.groups ?? {}
    if (office === undefined || name === undefined) return []
    return [{office: typed(office, node), name: typed(name.replace(/[\s\u3000]/gu, ''), node)}]
  })
  return stamps.length === bylines.length ? stamps : []
}

function wholeStamp({office, name, picture}: GivenStamp, file: VFile): SignatureStamp[] {
  if (office && (name || picture)) {
    return [{office: given(office), ...(name && {name: given(name)})}]
  }
  const there = office ?? name ?? picture
  tell(file, {
    ruleId: 'signature-stamp',
    severity: 'error',
    wording: office
      ? {
          zh: `签名章有职务“${office.text}”而没有姓名，应写“姓名: ……”`,
          en: `the signature stamp has the office \`${office.text}\` and no name, expected \`name\``
        }
      : {
          zh: `签名章“${there?.text ?? ''}”没有职务，应写“职务: ……”`,
          en: `the signature stamp \`${there?.text ?? ''}\` has no office, expected \`office\``
        },
    place: there?.place,
    clause
  })
  return []
}
