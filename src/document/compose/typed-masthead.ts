/** 版头 as the draft has it, beside what the front matter says of it. GB/T 9704—2012, 7.2. */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {lineBlock, suppress} from '../block-text.ts'
import {reportConflict} from '../conflict.ts'
import type {FieldName, Given, Metadata} from '../front-matter/metadata.ts'
import type {Field, SourceText} from '../model.ts'
import type {TypedMark} from '../pasted/read-mark.ts'
import type {MastheadReading} from '../pasted/read-masthead.ts'
import type {TypedParts} from '../pasted/read-parts.ts'
import {sameWords} from '../words/same.ts'

/** What the draft has, as far as the front matter does not have it, too. */
export interface TypedMasthead {
  readonly copyNumber?: Field
  readonly secrecyLevel?: Field
  readonly urgency?: Field
  readonly mark?: Field
  /** In place of `mark` in a joint issue. */
  readonly names?: readonly Field[]
  readonly ending?: Field
  readonly number?: Field
  readonly signatories: readonly Field[]
  readonly suppressed: readonly SourceText[]
}

/** Find what the draft has of a masthead; `mark` is what it has as its title. */
export function typedMasthead(
  {masthead, head: {documentNumber}}: TypedParts,
  mark: Field | undefined,
  metadata: Metadata | undefined,
  file: VFile
): TypedMasthead {
  const own = masthead ? ofReading(masthead, metadata, file) : {signatories: [], suppressed: []}
  return {
    ...own,
    ...(mark && {mark}),
    ...(documentNumber && !masthead?.documentNumber && {number: documentNumber})
  }
}

/** Compare `reading` with the front matter; what both say is printed once. */
function ofReading(
  reading: MastheadReading,
  metadata: Metadata | undefined,
  file: VFile
): TypedMasthead {
  const suppressed: SourceText[] = []
  const left = (
    name: FieldName,
    wanted: readonly Given[] | undefined,
    typed: readonly Field[]
  ): readonly Field[] => {
    const [first] = wanted ?? []
    if (!first || typed.length === 0) return typed
    const [all, own] = [wanted ?? [], typed].map((texts) => texts.map(({text}) => text).join('、'))
    if (!sameWords(all ?? '', own ?? '')) {
      const node = lineBlock(own ?? '', typed[0]?.line ?? 1)
      reportConflict(file, name, {...first, text: all ?? ''}, own ?? '', node)
    }
    for (const {text, line} of typed) suppressed.push(...suppress(text, lineBlock(text, line ?? 1)))
    return []
  }
  const one = (name: 'copyNumber' | 'secrecyLevel' | 'urgency' | 'documentNumber') => {
    const wanted = metadata?.[name]
    const found = reading[name]
    return left(name, wanted && [wanted], found ? [found] : [])[0]
  }
  const {mark} = reading
  if (metadata?.form === 'plain' && mark) reportPlainForm(mark, file)
  const [copyNumber, secrecyLevel, urgency, number] = [
    one('copyNumber'),
    one('secrecyLevel'),
    one('urgency'),
    one('documentNumber')
  ]
  return {
    ...(copyNumber && {copyNumber}),
    ...(secrecyLevel && {secrecyLevel}),
    ...(urgency && {urgency}),
    ...(mark &&
      markOf(mark, (fields) => {
        const wanted = metadata?.issuerMark
        return left('issuerMark', wanted && [wanted], fields)
      })),
    ...(number && {number}),
    signatories: left('signatories', metadata?.signatories, reading.signatories),
    suppressed
  }
}

/** One agency is a mark in one piece; several are rows, and what stands behind them. */
function markOf(
  {names, ending}: TypedMark,
  left: (fields: readonly Field[]) => readonly Field[]
): Pick<TypedMasthead, 'mark' | 'names' | 'ending'> {
  const [lead, ...others] = names
  if (lead && others.length === 0) {
    const [mark] = left([{...lead, text: `${lead.text}${ending?.text ?? ''}`}])
    return mark ? {mark} : {}
  }
  const rows = left([...names, ...(ending ? [ending] : [])])
  return rows.length === 0 ? {} : {names, ...(ending && {ending})}
}

/** A document without a masthead has no red head. */
function reportPlainForm({names: [lead], ending}: TypedMark, file: VFile): void {
  const text = `${lead?.text ?? ''}${ending?.text ?? ''}`
  tell(file, {
    ruleId: 'form',
    severity: 'error',
    wording: {
      zh: `“格式”是白头，正文第 ${lead?.line ?? 1} 行却有发文机关标志“${text}”，应删去其一`,
      en: `\`form\` is \`plain\`, but line ${lead?.line ?? 1} has the issuer mark \`${text}\`; expected one of them`
    },
    place: {line: lead?.line ?? 1, column: 1},
    actual: text
  })
}
