import {env} from 'node:process'
import type {OfficialDocument} from '../document/model.ts'
import {documentTitle} from '../html/title-text.ts'
import type {Description} from '../pdf/description.ts'
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

/** `SOURCE_DATE_EPOCH`, else 成文日期: the same input gives the same bytes on any day. */
function dateOf({signedOnDate}: OfficialDocument): Date {
  if (signedOnDate === undefined) return fallbackDate()
  return epochDate() ?? new Date(`${signedOnDate}T00:00:00Z`)
}

/** `SOURCE_DATE_EPOCH`, else always the same. */
function fallbackDate(): Date {
  return epochDate() ?? fallback
}

function epochDate(): Date | undefined {
  const epoch = env.SOURCE_DATE_EPOCH
  return epoch !== undefined && /^\d+$/u.test(epoch) ? new Date(Number(epoch) * 1000) : undefined
}
