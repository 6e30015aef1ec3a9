/** One line of the register (发文登记簿): what it says of a document. */

import type {Wording} from '../base/message.ts'
import {wordsOfTitle} from '../document/pasted/title-words.ts'
import type {Manuscript} from '../lint/manuscript.ts'
import {numberedDocument} from '../lint/series.ts'

/** The classic columns, in their order. */
export const columns = [
  'order',
  'registeredOn',
  'documentNumber',
  'secrecyLevel',
  'title',
  'attachments',
  'copies',
  'signatories',
  'draftingOffice',
  'mainRecipients',
  'remarks'
] as const

type RegisterColumn = (typeof columns)[number]

/** What stands above each column. */
export const columnNames: Readonly<Record<RegisterColumn, Wording>> = {
  order: {zh: '顺序号', en: 'No.'},
  registeredOn: {zh: '登记日期', en: 'Date'},
  documentNumber: {zh: '发文字号', en: 'Number'},
  secrecyLevel: {zh: '密级', en: 'Secrecy'},
  title: {zh: '标题', en: 'Title'},
  attachments: {zh: '附件', en: 'Attachments'},
  copies: {zh: '份数', en: 'Copies'},
  signatories: {zh: '签发人', en: 'Signed by'},
  draftingOffice: {zh: '拟稿部门', en: 'Drafted by'},
  mainRecipients: {zh: '主送', en: 'To'},
  remarks: {zh: '备注', en: 'Remarks'}
}

/** A document as it is registered. 份数 and 拟稿部门 are not in it: they are filled in by hand. */
export interface RegisterEntry {
  readonly path: string
  /** In front of the number, for the order: 某政发〔2026〕. */
  readonly series: string
  readonly sequence: number
  readonly cells: Readonly<Record<Exclude<RegisterColumn, 'order'>, string>>
}

/** Write what is registered of the document at `path`. */
export function entryOf(path: string, manuscript: Manuscript): RegisterEntry {
  const {document} = manuscript
  const {masthead, main, colophon} = document ?? {}
  const numbered = numberedDocument(path, manuscript)
  const number = numbered?.number ?? masthead?.documentNumber?.text ?? ''
  const signed = main?.signedOn?.text ?? ''
  const printed = colophon?.printedOn?.text.replace(/\s*印发.*$/u, '') ?? ''
  const names = main?.attachmentList ?? []
  return {
    path,
    series: numbered?.series ?? number,
    sequence: numbered?.sequence ?? 0,
    cells: {
      registeredOn: printed === '' ? signed : printed,
      documentNumber: number,
      secrecyLevel: masthead?.secrecyLevel?.text ?? '',
      title: titleOf(manuscript),
      attachments: names.length === 0 ? '' : `${names.length}件`,
      copies: '',
      signatories: (masthead?.signatories ?? []).map(({text}) => text).join(' '),
      draftingOffice: '',
      mainRecipients: main?.mainRecipients?.text.replace(/[：:]\s*$/u, '') ?? '',
      remarks: masthead?.urgency?.text ?? ''
    }
  }
}

/** Orders have their title in the mark. */
function titleOf({document}: Manuscript): string {
  const title = wordsOfTitle(document?.main.title)
  return title === '' ? (document?.masthead?.issuerMark?.text ?? '') : title
}
