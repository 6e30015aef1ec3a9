/** 版记: the draft's and the front matter's. GB/T 9704—2012, 7.4. */

import type {VFile} from 'vfile'
import type {Form} from '../../base/forms.ts'
import {reportConflict} from '../conflict.ts'
import type {Given, Metadata} from '../front-matter/metadata.ts'
import {given} from '../given.ts'
import type {Colophon, Field, SourceText} from '../model.ts'
import {optional} from '../optional.ts'
import type {ColophonReading, ReadField} from '../pasted/read-colophon.ts'
import {printedDate, readDate} from '../words/date.ts'
import {sameWords} from '../words/same.ts'
import {colophonOfLetter} from './compose-letter.ts'

interface Imprint {
  readonly colophon: Colophon | undefined
  /** What of the draft the form leaves out. */
  readonly suppressed: readonly SourceText[]
}

/** Compose the colophon that a document of this form has. */
export function composeColophon(
  reading: ColophonReading,
  form: Form,
  metadata: Metadata | undefined,
  file: VFile
): Imprint {
  const colophon = colophonOf(reading, metadata, file)
  return form === 'letter' ? colophonOfLetter(colophon, file) : {colophon, suppressed: []}
}

function colophonOf(
  reading: ColophonReading,
  metadata: Metadata | undefined,
  file: VFile
): Colophon | undefined {
  const {copyRecipients = [], printingOffice, printedOn} = metadata ?? {}
  const [first] = copyRecipients
  const copies = copyRecipients.map(({text}) => text).join('，')
  const date = printedOn && readDate(printedOn.text)

  const choose = (
    name: 'copyRecipients' | 'printingOffice' | 'printedOn',
    wanted: Given | undefined,
    text: string,
    found: ReadField | undefined
  ): Field | undefined => {
    if (wanted && found && !sameWords(text, found.field.text)) {
      reportConflict(file, name, {...wanted, text}, found.field.text, found.node)
    }
    return found?.field ?? (wanted && given(wanted, text))
  }

  const colophon: Colophon = {
    ...optional(
      'copyRecipients',
      choose(
        'copyRecipients',
        first,
        copies.endsWith('。') ? copies : `${copies}。`,
        reading.copyRecipients
      )
    ),
    ...optional(
      'printingOffice',
      choose('printingOffice', printingOffice, printingOffice?.text ?? '', reading.printingOffice)
    ),
    ...optional(
      'printedOn',
      choose('printedOn', printedOn, date ? `${printedDate(date)}印发` : '', reading.printedOn)
    )
  }
  return Object.keys(colophon).length > 0 ? colophon : undefined
}
