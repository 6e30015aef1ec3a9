import {toString as textOf} from 'mdast-util-to-string'
import type {OfficialDocument, Title} from '../document/model.ts'

/** What a document goes by: its title, or its mark and number where these are the title. 10.2. */
export function documentTitle({
  main,
  masthead
}: Pick<OfficialDocument, 'main' | 'masthead'>): string {
  const title = `${titleText(main.title)}${main.subtitle?.text ?? ''}`
  if (title !== '') return title
  const number = masthead?.documentNumber ? `（${masthead.documentNumber.text}）` : ''
  return masthead?.issuerMark ? `${masthead.issuerMark.text}${number}` : ''
}

/** The title in one line, for `<title>`, bookmarks and the PDF's metadata. */
function titleText(title: Title | undefined): string {
  return title?.lines.map((line) => textOf({type: 'paragraph', children: [...line]})).join('') ?? ''
}
