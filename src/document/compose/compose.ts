/**
 * VFile and its front matter → OfficialDocument.
 *
 * Reads as a person would: the front matter first; what it leaves open, from the draft.
 * What both say is printed once; where they disagree, both places are reported, for nothing
 * an author typed may be lost without a word.
 */

import type {VFile} from 'vfile'
import {type HouseProfile, standardHouse} from '../../base/house-profile.ts'
import {isUnprintable} from '../../base/message.ts'
import {checkDocumentNumber} from '../check/check-document-number.ts'
import {checkIssuers} from '../check/check-issuers.ts'
import {checkKind} from '../check/check-kind.ts'
import {checkLastSignature} from '../check/check-last-signature.ts'
import {checkOrder} from '../check/check-order.ts'
import {checkSignatories} from '../check/check-signatories.ts'
import {checkTypedParts} from '../check/check-typed-parts.ts'
import {reportUnusedBreaks} from '../check/report-breaks.ts'
import {reportEmptyContents} from '../check/report-contents.ts'
import {reportSecondTitles} from '../check/report-second-titles.ts'
import {refuseStrayPictures} from '../check/stray-pictures.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {KnownTrees} from '../markdown/known-trees.ts'
import type {Field, OfficialDocument} from '../model.ts'
import {optional} from '../optional.ts'
import {readParts} from '../pasted/read-parts.ts'
import {recipientsOf} from '../pasted/read-recipients.ts'
import {dateIn, isoDate} from '../words/date.ts'
import {composeAttachments, withNumber} from './compose-attachments.ts'
import {attendanceOf} from './compose-attendance.ts'
import {composeBodies} from './compose-bodies.ts'
import {composeColophon} from './compose-colophon.ts'
import {takeFootnotes} from './compose-footnotes.ts'
import {layoutOf} from './compose-layout.ts'
import {checkLetterMark} from './compose-letter.ts'
import {composeMasthead} from './compose-masthead.ts'
import {composeClosing, composeSigned, type Signed} from './compose-signed.ts'
import {markOfTitle} from './mark-title.ts'
import {type Nature, natureOf} from './nature.ts'
import {readBlocks} from './read-blocks.ts'
import {typedMasthead} from './typed-masthead.ts'

/**
 * Compose the document in `file`.
 *
 * `files` holds those that 附件 names, by the path as written there. Gives nothing back when
 * something on `file` makes it unprintable; everything found is on `file`, or on the
 * attachment's own file. Of files that are `known` only what has changed is parsed.
 */
export function compose(
  ...[file, ...rest]: Parameters<typeof composeFaulty>
): OfficialDocument | undefined {
  const document = composeFaulty(file, ...rest)
  return isUnprintable(file) ? undefined : document
}

/** The same whatever is found, as far as the text can be parsed: to be read, not printed. */
export function composeFaulty(
  file: VFile,
  metadata: Metadata | undefined,
  files: ReadonlyMap<string, VFile> = new Map(),
  house: HouseProfile = standardHouse,
  known?: KnownTrees
): OfficialDocument | undefined {
  const read = readBlocks(file, known, metadata)
  if (!read) return undefined
  const {rest: blocks, definitions} = takeFootnotes(read.blocks)
  const typed = readParts(blocks, metadata, file)
  const {head, issuers} = typed
  const nature = natureOf(typed, metadata)
  const {form, direction, kind} = nature
  const attendance = attendanceOf(typed.text, nature, metadata, file)
  reportSecondTitles(attendance.rest, file)
  checkTypedParts(typed, file)
  checkIssuers(typed, metadata, file)

  const annexes = composeAttachments(typed, files, known, metadata, file)
  checkLastSignature(typed, annexes.attachments, metadata, file)
  const signed = composeSigned(typed, nature, metadata, file)
  const mainRecipients = head.mainRecipients ?? recipientsOf(metadata)
  checkNature(nature, mainRecipients, signed, metadata, file)

  const {mark, title} = markOfTitle(head.title, metadata, form, issuers, file)
  const own = typedMasthead(typed, mark, metadata, file)
  const masthead = composeMasthead(metadata, form, issuers, own, file)
  const imprint = composeColophon(typed.colophon, form, metadata, file)
  if (form === 'letter') checkLetterMark(masthead?.issuerMark, file)

  const numbered = annexes.attachments.map((each) => withNumber(each, masthead, metadata))
  const sources = {text: attendance.rest, definitions, attachments: numbered, files}
  const date =
    signed.date ?? head.subtitleNotes.map(({text}) => dateIn(text)).find((found) => found)
  const {suppressed, ...closing} = composeClosing(signed, typed, metadata, file)
  const document: OfficialDocument = {
    form,
    direction,
    language: 'zh-CN',
    masthead,
    main: {
      title,
      ...optional('subtitle', head.subtitle),
      subtitleNotes: head.subtitleNotes,
      ...optional('speaker', head.speaker),
      ...optional('mainRecipients', mainRecipients),
      ...composeBodies(sources, metadata, file),
      attachmentList: annexes.list,
      attendance: attendance.entries,
      ...closing
    },
    colophon: imprint.colophon,
    layout: layoutOf(metadata, masthead, house, file),
    signedOnDate: date && isoDate(date),
    issuers,
    kind,
    metadata,
    suppressed: [
      ...read.suppressed,
      ...typed.suppressed,
      ...own.suppressed,
      ...annexes.suppressed,
      ...imprint.suppressed,
      ...suppressed
    ].sort((a, b) => a.line - b.line)
  }
  reportEmptyContents(file, document)
  refuseStrayPictures(file, read.pictures, document)
  reportUnusedBreaks(file, read.blocks, document)
  return document
}

/** What a document of this form and kind must have, and must not. */
function checkNature(
  {form, direction, kind}: Nature,
  mainRecipients: Field | undefined,
  {isStamped}: Signed,
  metadata: Metadata | undefined,
  file: VFile
): void {
  if (form === 'order') checkOrder(file, metadata, isStamped)
  else checkKind(file, metadata, kind, {mainRecipients, isStamped})
  checkDocumentNumber(file, metadata, form, kind)
  checkSignatories(file, metadata, form, direction)
}
