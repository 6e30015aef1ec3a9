/**
 * The top of the text: 标题, 发文字号 and 主送机关, where the front matter leaves them to the
 * draft, or repeats them.
 *
 * GB/T 9704—2012, 7.3.1 and 7.3.2.
 */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {forms} from '../../base/forms.ts'
import {lineText, suppress, typed} from '../block-text.ts'
import {reportConflict} from '../conflict.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {Field, SourceText, Title} from '../model.ts'
import {sameWords} from '../words/same.ts'
import {isAgencyNumber, isDocumentNumber} from '../words/title-form.ts'
import {readRecipients} from './read-recipients.ts'
import {readTitle} from './read-title.ts'
import {partGivenTitle, partTitle, readUnderTitle} from './read-under-title.ts'
import {wordsOfTitle} from './title-words.ts'

export interface PastedHead {
  readonly title: Title | undefined
  readonly subtitle: Field | undefined
  readonly subtitleNote: Field | undefined
  readonly speaker: Field | undefined
  readonly documentNumber: Field | undefined
  readonly mainRecipients: Field | undefined
  readonly rest: readonly RootContent[]
  readonly suppressed: readonly SourceText[]
}

/** Read the head of `blocks`; `knowsIssuer` tells whether a masthead can be made for a number. */
export function readHead(
  blocks: readonly RootContent[],
  metadata: Metadata | undefined,
  file: VFile,
  knowsIssuer: (title: string) => boolean
): PastedHead {
  const suppressed: SourceText[] = []
  const wanted = partGivenTitle(metadata?.title)
  const reading = readTitle(
    blocks,
    metadata && wanted.lines ? {...metadata, title: wanted.lines} : metadata,
    file,
    suppressed,
    wanted.subtitle?.text
  )
  const {title, subtitle} = partTitle(reading.title)
  const under = readUnderTitle(reading.rest, subtitle, wanted.subtitle, metadata, file)
  suppressed.push(...under.suppressed)
  const {rest} = under
  const words = wordsOfTitle(title)

  const {form} = metadata ?? {}
  /** 令号 and 期号 are numbers of their own kind. 10.2, 10.3. */
  const isNumbered = form !== undefined && forms[form].isNumberedAlone
  let index = 0
  let documentNumber: Field | undefined
  const kept: RootContent[] = []
  while (isDocumentNumber(lineText(rest[index]))) {
    const node = rest[index]
    const text = lineText(node)
    const given = metadata?.documentNumber
    if (given) {
      if (sameWords(given.text, text)) suppressed.push(...suppress(text, node))
      else reportConflict(file, 'documentNumber', given, text, node)
    } else if (
      documentNumber === undefined &&
      (isNumbered || (isAgencyNumber(text) && knowsIssuer(words)))
    ) {
      documentNumber = typed(text, node)
    } else if (node) kept.push(node)
    index++
  }

  const recipients = form === 'order' ? undefined : readRecipients(rest.slice(index))
  let mainRecipients: Field | undefined
  if (recipients) {
    const {text, count} = recipients
    const given = metadata?.mainRecipients
    const all = given?.map((item) => item.text).join('、')
    if (given?.[0] && all !== undefined && !sameWords(all, text)) {
      reportConflict(file, 'mainRecipients', {...given[0], text: all}, text, rest[index])
    }
    mainRecipients = typed(text, rest[index])
    index += count
  }
  return {
    title,
    subtitle: under.subtitle,
    subtitleNote: under.subtitleNote,
    speaker: under.speaker,
    documentNumber,
    mainRecipients,
    rest: [...kept, ...rest.slice(index)],
    suppressed
  }
}
