/** The elements of a document by the names of GB/T 33480—2016, for programs that file it. */

import type {Field, OfficialDocument} from '../document/model.ts'
import {documentTitle} from '../html/title-text.ts'
import type {NamedElement} from '../pdf/description.ts'

/** Give those that `document` has, in the order of the standard. 份号 is a copy's, not its PDF's. */
export function namedElements(document: OfficialDocument): readonly NamedElement[] {
  const {masthead, main, colophon, kind} = document
  const {issuerMark, issuerNames = [], issuerMarkEnding} = masthead ?? {}
  const values: Readonly<Record<string, string | undefined>> = {
    文种: kind,
    密级和保密期限: masthead?.secrecyLevel?.text,
    紧急程度: masthead?.urgency?.text,
    发文机关标志: issuerMark?.text ?? `${listOf(issuerNames)}${issuerMarkEnding?.text ?? ''}`,
    发文字号: masthead?.documentNumber?.text,
    签发人: listOf(masthead?.signatories ?? []),
    标题: documentTitle(document),
    主送机关: main.mainRecipients?.text.replace(/[：:]$/u, ''),
    附件说明: listOf(main.attachmentList.map(({name}) => name)),
    发文机关署名: listOf(main.bylines),
    成文日期: main.signedOn?.text,
    附注: listOf(main.annotations),
    抄送机关: colophon?.copyRecipients?.text.replace(/。$/u, ''),
    印发机关: colophon?.printingOffice?.text,
    印发日期: colophon?.printedOn?.text.replace(/印发$/u, '')
  }
  return Object.entries(values).flatMap(([name, value = '']) =>
    value.trim() === '' ? [] : [{name, value: value.trim()}]
  )
}

function listOf(fields: readonly Field[]): string {
  return fields.map(({text}) => text).join('；')
}
