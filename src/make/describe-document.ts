import type {OfficialDocument} from '../document/model.ts'
import {documentTitle} from '../html/title-text.ts'
import type {Description} from '../pdf/description.ts'
import {sourceDate} from '../project/source-date.ts'
import {version} from '../project/version.ts'
import {namedElements} from './named-elements.ts'

/** The day GB/T 9704—2012 came into force: for documents without a date of their own. */
const fallback = new Date('2012-07-01T00:00:00Z')

/** What the PDF says about its document. */
export function descriptionOf(document: OfficialDocument): Description {
  const {masthead, issuers, kind, language} = document
  const keywords = [kind, masthead?.documentNumber?.text].filter((word) => word !== undefined)
  return {
    title: documentTitle(document),
    author: issuers.join('、'),
    language,
    keywords,
    elements: namedElements(document),
    date: dateOf(document),
    creator: `Hongtou ${version}`
  }
}

/** `SOURCE_DATE_EPOCH`, else 成文日期, else always the same: one input, one result on any day. */
function dateOf({signedOnDate}: OfficialDocument): Date {
  const signed = signedOnDate === undefined ? fallback : new Date(`${signedOnDate}T00:00:00Z`)
  return sourceDate() ?? signed
}
