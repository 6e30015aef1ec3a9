/** 主送机关 of a draft, beside what the front matter says of them. GB/T 9704—2012, 7.3.2. */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {lineBlock, lineOf, lineText, placeOf, suppress, typed} from '../block-text.ts'
import {reportConflict} from '../conflict.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {Field, SourceText} from '../model.ts'
import {namesBodies} from '../words/addressee.ts'
import {sameWords} from '../words/same.ts'
import {readRecipients} from './read-recipients.ts'

/** `主送：各区、县人民政府：` */
const recipientsLabel = /^主\s*送(?:\s*机\s*关|\s*单\s*位)?\s*[：:]\s*/u

interface Addressees {
  readonly field: Field
  readonly count: number
  readonly suppressed: readonly SourceText[]
}

/**
 * Read whom the draft addresses at the head of `blocks`; where the front matter says whom, only
 * bodies can contradict it.
 */
export function readAddressees(
  blocks: readonly RootContent[],
  metadata: Metadata | undefined,
  file: VFile
): Addressees | undefined {
  const [node, ...below] = blocks
  const line = lineText(node)
  const label = recipientsLabel.exec(line)?.[0] ?? ''
  // A label is none of the names, and is not printed.
  const unlabelled = lineBlock(line.slice(label.length), lineOf(node) ?? 1)
  const recipients = readRecipients(label === '' ? blocks : [unlabelled, ...below])
  if (!node || !recipients) return undefined
  const {text, count} = recipients
  const given = metadata?.mainRecipients
  const all = given?.map((item) => item.text).join('、')
  if (given?.[0] && all !== undefined && !sameWords(all, text)) {
    if (!namesBodies(text)) return undefined
    reportConflict(file, 'mainRecipients', {...given[0], text: all}, text, node)
  }
  if (label !== '') reportLabel(label, node, file)
  return {field: typed(text, node), count, suppressed: suppress(label, node)}
}

function reportLabel(label: string, node: RootContent, file: VFile): void {
  tell(file, {
    ruleId: 'main-recipients',
    severity: 'info',
    wording: {
      zh: `“${label.trim()}”没有印出；主送机关之前不加标签`,
      en: `\`${label.trim()}\` was left out, expected the addressees without a label`
    },
    place: placeOf(node),
    actual: label.trim(),
    clause: 'GB/T 9704—2012, 7.3.2'
  })
}
