/**
 * The top of the text: 标题, 发文字号 and 主送机关, where the front matter leaves them to the
 * draft, or repeats them.
 *
 * GB/T 9704—2012, 7.3.1 and 7.3.2.
 */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {type Form, forms} from '../../base/forms.ts'
import {lineText, suppress, typed} from '../block-text.ts'
import {reportConflict} from '../conflict.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {Field, SourceText, Title} from '../model.ts'
import {sameWords} from '../words/same.ts'
import {isAgencyNumber, isDocumentNumber} from '../words/title-form.ts'
import {readAddressees} from './read-addressees.ts'
import {readTitle} from './read-title.ts'
import {partGivenTitle, partTitle, readUnderTitle} from './read-under-title.ts'
import {wordsOfTitle} from './title-words.ts'
import {isBracketedNumber, notesUnderTitle} from './under-title-notes.ts'

export interface PastedHead {
  readonly title: Title | undefined
  readonly subtitle: Field | undefined
  readonly subtitleNotes: readonly Field[]
  readonly speaker: Field | undefined
  readonly documentNumber: Field | undefined
  readonly mainRecipients: Field | undefined
  readonly rest: readonly RootContent[]
  readonly suppressed: readonly SourceText[]
}

/**
 * Read the head of `blocks`; `form` is the document's as far as it is known, `knowsIssuer`
 * tells whether a masthead can be made for a number.
 */
export function readHead(
  blocks: readonly RootContent[],
  form: Form | undefined,
  metadata: Metadata | undefined,
  file: VFile,
  knowsIssuer: (title: string) => boolean
): PastedHead {
  const suppressed: SourceText[] = []
  const wanted = partGivenTitle(metadata?.title)
  const reading = readTitle(
    blocks,
    form,
    metadata && wanted.lines ? {...metadata, title: wanted.lines} : metadata,
    file,
    suppressed,
    wanted.subtitle?.text
  )
  const {title, subtitle} = partTitle(reading.title)
  const under = readUnderTitle(reading.rest, subtitle, wanted.subtitle, metadata, file)
  suppressed.push(...under.suppressed)

  /** 令号 and 期号 are numbers of their own kind. 10.2, 10.3. */
  const isNumberedAlone = form !== undefined && forms[form].isNumberedAlone
  const numbers = readNumbers(under.rest, metadata, file, (text) => {
    if (isNumberedAlone) return true
    return !isBracketedNumber(text) && isAgencyNumber(text) && knowsIssuer(wordsOfTitle(title))
  })
  suppressed.push(...numbers.suppressed)
  const below = notesUnderTitle(numbers.rest)
  const afterNotes = numbers.rest.slice(below.length)
  const addressed = form === 'order' ? undefined : readAddressees(afterNotes, metadata, file)
  suppressed.push(...(addressed?.suppressed ?? []))
  return {
    title,
    subtitle: under.subtitle,
    subtitleNotes: [
      ...under.subtitleNotes,
      ...numbers.notes,
      ...below.map((node) => typed(lineText(node), node))
    ],
    speaker: under.speaker,
    documentNumber: numbers.documentNumber,
    mainRecipients: addressed?.field,
    rest: afterNotes.slice(addressed?.count ?? 0),
    suppressed
  }
}

interface NumbersReading {
  readonly documentNumber: Field | undefined
  /** Numbers that no masthead shows. */
  readonly notes: readonly Field[]
  readonly rest: readonly RootContent[]
  readonly suppressed: readonly SourceText[]
}

/** The numbers below a title: the document's, if `isShown` in a masthead, or the front matter's again. */
function readNumbers(
  blocks: readonly RootContent[],
  metadata: Metadata | undefined,
  file: VFile,
  isShown: (text: string) => boolean
): NumbersReading {
  const wanted = metadata?.documentNumber
  const suppressed: SourceText[] = []
  const notes: Field[] = []
  let documentNumber: Field | undefined
  let count = 0
  for (let node = blocks[0]; isDocumentNumber(lineText(node)); node = blocks[count]) {
    const text = lineText(node)
    if (wanted) {
      if (sameWords(wanted.text, text)) suppressed.push(...suppress(text, node))
      else reportConflict(file, 'documentNumber', wanted, text, node)
    } else if (documentNumber === undefined && isShown(text)) documentNumber = typed(text, node)
    else notes.push(typed(text, node))
    count++
  }
  return {documentNumber, notes, rest: blocks.slice(count), suppressed}
}
