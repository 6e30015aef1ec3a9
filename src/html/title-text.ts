import type {OfficialDocument} from '../document/model.ts'
import {wordsOfTitle} from '../document/pasted/title-words.ts'

/** What a document goes by: its title, or its mark and number where these are the title. 10.2. */
export function documentTitle({
  main,
  masthead
}: Pick<OfficialDocument, 'main' | 'masthead'>): string {
  const title = `${wordsOfTitle(main.title)}${main.subtitle?.text ?? ''}`
  if (title !== '') return title
  const number = masthead?.documentNumber ? `（${masthead.documentNumber.text}）` : ''
  return masthead?.issuerMark ? `${masthead.issuerMark.text}${number}` : ''
}
