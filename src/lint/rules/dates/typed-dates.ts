/** 成文日期 and 印发日期 as they are typed below a text. */

import type {Manuscript, Passage} from '../../manuscript.ts'

/** A date and where it stands; from its year to its 日. */
export interface TypedDate {
  readonly passage: Passage
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Find them, those of attachments too; the front matter has a form of its own. */
export function typedDates({passages}: Manuscript): readonly TypedDate[] {
  return passages.flatMap((passage) => {
    const {element, origin, text} = passage
    const isDate = element === 'signed-on' || element === 'printed-on'
    if (!isDate || origin !== 'body' || text.length > 60) return []
    const typed = text.replace(/\s*印发.*$/u, '')
    const date = typed.trim()
    const from = typed.indexOf(date)
    return date === '' ? [] : [{passage, from, to: from + date.length, text: date}]
  })
}
