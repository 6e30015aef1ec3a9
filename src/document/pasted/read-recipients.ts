/** 主送机关, as they are typed below the title or given. GB/T 9704—2012, 7.3.2. */

import type {RootContent} from 'mdast'
import {isSoft, lineText} from '../block-text.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import {given} from '../given.ts'
import type {Field} from '../model.ts'
import {readOrdinal} from '../words/ordinal.ts'

/** Openings of a first paragraph, and endings before a list, that no addressee has. */
const notAddressed =
  /^(?:为了?|根据|按照|依照|依据|遵照|现将|经|鉴于|针对|近期|近年|自|在|对|由于|关于|注|附)|(?:如下|以下|下列|包括|包含|其中|是|为|即|说|指出|强调|认为|要求|问题|情况|内容|事项|意见|要做到|主要有)[：:]$/u

/** `各区、县人民政府：`, on one line or wrapped over a few. */
export function readRecipients(
  blocks: readonly RootContent[]
): {readonly text: string; readonly count: number} | undefined {
  let text = ''
  for (let count = 1; count <= 6; count++) {
    const node = blocks[count - 1]
    const line = lineText(node)
    if (line === '' || (count > 1 && !isSoft(node))) return undefined
    text += line
    if (/[。！？；!?;]/u.test(text) || text.length > 600) return undefined
    if (!/[：:]$/u.test(text)) continue
    const named = text.slice(0, -1)
    if (/[：:]/u.test(named) || readOrdinal(text) || notAddressed.test(text)) return undefined
    return /\p{Script=Han}/u.test(named) ? {text, count} : undefined
  }
  return undefined
}

/** A list reads as text: 、 between addressees, and the colon that closes them. */
export function recipientsOf(metadata: Metadata | undefined): Field | undefined {
  const [first] = metadata?.mainRecipients ?? []
  if (!first) return undefined
  const text = (metadata?.mainRecipients ?? []).map((item) => item.text).join('、')
  return given(first, /[：:]$/u.test(text) ? text : `${text}：`)
}
