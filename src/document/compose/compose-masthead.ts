/** 版头 from the front matter and the draft. GB/T 9704—2012, 7.2. */

import type {VFile} from 'vfile'
import {type Form, forms} from '../../base/forms.ts'
import {tell} from '../../base/message.ts'
import {type Metadata, signatoriesIn} from '../front-matter/metadata.ts'
import {given} from '../given.ts'
import type {Field, Masthead} from '../model.ts'
import {jointMarkOf} from './compose-joint-mark.ts'
import type {TypedMasthead} from './typed-masthead.ts'

/** The masthead, or nothing when no element of it is there. */
export function composeMasthead(
  metadata: Metadata | undefined,
  form: Form,
  issuers: readonly string[],
  typed: TypedMasthead,
  file: VFile
): Masthead | undefined {
  const {signatories = []} = metadata ?? {}
  const documentNumber = metadata?.documentNumber ? given(metadata.documentNumber) : typed.number
  const copyNumber = metadata?.copyNumber ? given(metadata.copyNumber) : typed.copyNumber
  const secrecyLevel = secrecyOf(metadata, file) ?? typed.secrecyLevel
  const urgency = metadata?.urgency ? given(metadata.urgency) : typed.urgency
  const jointMark = typed.mark
    ? undefined
    : (typedJointMark(typed) ?? jointMarkOf(metadata, form, issuers))
  const issuerMark = jointMark ? undefined : (typed.mark ?? issuerMarkOf(metadata, form, issuers))

  const masthead: Masthead = {
    ...(copyNumber && {copyNumber}),
    ...(secrecyLevel && {secrecyLevel}),
    ...(urgency && {urgency}),
    ...(issuerMark && {issuerMark}),
    ...jointMark,
    ...(documentNumber && {documentNumber}),
    signatories: [
      ...signatories.flatMap(signatoriesIn).map((name) => given(name)),
      ...typed.signatories
    ]
  }
  if (!issuerMark && !jointMark && form !== 'plain') reportNoIssuer(metadata, documentNumber, file)
  const isEmpty = Object.keys(masthead).length === 1 && masthead.signatories.length === 0
  return isEmpty ? undefined : masthead
}

/** The rows of a red head that was typed. */
function typedJointMark({
  names,
  ending
}: TypedMasthead): Pick<Masthead, 'issuerNames' | 'issuerMarkEnding'> | undefined {
  return names && {issuerNames: names, ...(ending && {issuerMarkEnding: ending})}
}

/** `机密` and `1年` → `机密★1年`. 7.2.2. */
function secrecyOf(metadata: Metadata | undefined, file: VFile): Field | undefined {
  const {secrecyLevel, secrecyPeriod} = metadata ?? {}
  const clause = 'GB/T 9704—2012, 7.2.2'
  if (!secrecyLevel) {
    if (secrecyPeriod) {
      tell(file, {
        ruleId: 'secrecy-period',
        severity: 'error',
        wording: {
          zh: `有保密期限“${secrecyPeriod.text}”而没有密级，应写“密级: 绝密”“机密”或“秘密”`,
          en: `there is a secrecy period \`${secrecyPeriod.text}\` without \`secrecyLevel\`, expected one`
        },
        place: secrecyPeriod.place,
        clause
      })
    }
    return undefined
  }
  if (!secrecyPeriod) return given(secrecyLevel)
  const own = /[★☆*]\s*(?<period>.*)$/u.exec(secrecyLevel.text)?.groups?.period
  if (own === undefined) return given(secrecyLevel, `${secrecyLevel.text}★${secrecyPeriod.text}`)
  if (own.trim() !== secrecyPeriod.text) {
    tell(file, {
      ruleId: 'secrecy-period',
      severity: 'error',
      wording: {
        zh: `保密期限“${secrecyPeriod.text}”与第 ${secrecyLevel.place.start.line} 行密级中的“${own}”不同，应一致或只写一处`,
        en: `the secrecy period \`${secrecyPeriod.text}\` differs from \`${own}\` in \`secrecyLevel\` on line ${secrecyLevel.place.start.line}; expected the same, or one of them`
      },
      place: secrecyPeriod.place,
      actual: secrecyPeriod.text,
      expected: [own],
      clause
    })
  }
  return given(secrecyLevel)
}

/** 发文机关标志: as given, or the lead agency's name with what the form adds. 7.2.4, 10. */
function issuerMarkOf(
  metadata: Metadata | undefined,
  form: Form,
  issuers: readonly string[]
): Field | undefined {
  if (metadata?.issuerMark) return given(metadata.issuerMark)
  const [lead] = issuers
  const {markEnding} = forms[form]
  if (lead === undefined || markEnding === undefined) return undefined
  const text = lead.endsWith(markEnding) ? lead : `${lead}${markEnding}`
  return {text, origin: 'derived', line: undefined}
}

function reportNoIssuer(
  metadata: Metadata | undefined,
  number: Field | undefined,
  file: VFile
): void {
  tell(file, {
    ruleId: 'issuer-mark',
    severity: 'error',
    wording: {
      zh: '没有发文机关标志，应写“发文机关: ……”或“发文机关标志: ……”；不要版头时写“格式: 白头”',
      en: 'there is no issuer mark, expected `issuer` or `issuerMark`; or `form: plain` for a document without masthead'
    },
    place: metadata?.documentNumber?.place ?? {line: number?.line ?? 1, column: 1},
    clause: 'GB/T 9704—2012, 7.2.4'
  })
}
