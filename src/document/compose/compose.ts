/**
 * VFile and its front matter → OfficialDocument.
 *
 * Reads as a person would: the front matter first; what it leaves open, from the draft.
 * What both say is printed once; where they disagree, both places are reported, for nothing
 * an author typed may be lost without a word.
 */

import type {Root, RootContent} from 'mdast'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import {type HouseProfile, standardHouse} from '../../base/house-profile.ts'
import {isUnprintable} from '../../base/message.ts'
import {checkDocumentNumber} from '../check/check-document-number.ts'
import {checkKind} from '../check/check-kind.ts'
import {checkOrder} from '../check/check-order.ts'
import {checkSignatories} from '../check/check-signatories.ts'
import {reportControlCharacters} from '../check/control-characters.ts'
import {reportEmptyContents} from '../check/report-contents.ts'
import {reportSecondTitles} from '../check/report-second-titles.ts'
import {picturePlaces, refuseStrayPictures} from '../check/stray-pictures.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {KnownTrees} from '../markdown/known-trees.ts'
import {parse} from '../markdown/parse.ts'
import {remarkArticles} from '../markdown/remark-articles.ts'
import {remarkBlocks} from '../markdown/remark-blocks.ts'
import {remarkCaptions} from '../markdown/remark-captions.ts'
import {remarkHeadingOrdinals} from '../markdown/remark-heading-ordinals.ts'
import {remarkLines} from '../markdown/remark-lines.ts'
import {remarkManualOrdinals} from '../markdown/remark-manual-ordinals.ts'
import {remarkNames} from '../markdown/remark-names.ts'
import {remarkSoftBreaks} from '../markdown/remark-soft-breaks.ts'
import {remarkTabTables} from '../markdown/remark-tab-tables.ts'
import {keepSourceText} from '../markdown/source-text.ts'
import type {Attachment, Field, Form, Masthead, OfficialDocument} from '../model.ts'
import {optional} from '../optional.ts'
import {readAttachmentList, splitAttachments} from '../pasted/read-attachments.ts'
import {readColophon} from '../pasted/read-colophon.ts'
import {findByline, findSignature, isBody} from '../pasted/read-ending.ts'
import {readHead} from '../pasted/read-head.ts'
import {recipientsOf} from '../pasted/read-recipients.ts'
import {firstLabel, textIssuedAt} from '../pasted/text-ends.ts'
import {issuersIn} from '../pasted/title-issuers.ts'
import {wordsOfTitle} from '../pasted/title-words.ts'
import {dateIn, isoDate} from '../words/date.ts'
import {kindOf} from '../words/title-form.ts'
import {composeAttachments} from './compose-attachments.ts'
import {attendanceOf} from './compose-attendance.ts'
import {colophonOf} from './compose-colophon.ts'
import {numberFootnotes, takeFootnotes} from './compose-footnotes.ts'
import {layoutOf} from './compose-layout.ts'
import {checkLetterMark, colophonOfLetter} from './compose-letter.ts'
import {composeMasthead, directionOf} from './compose-masthead.ts'
import {sealsOf} from './compose-seals.ts'
import {annotationOf, signingOf} from './compose-signing.ts'
import {stampPicturesOf} from './compose-stamp-pictures.ts'
import {stampsOf} from './compose-stamps.ts'
import {markOfTitle} from './mark-title.ts'

const flow = unified().use(remarkBlocks).use(remarkLines).use(remarkTabTables).freeze()

/**
 * Compose the document in `file`.
 *
 * `attachments` holds the files that 附件 names, by the path as written there. Gives nothing
 * back when something on `file` makes it unprintable; everything found is on `file`, or on
 * the attachment's own file. Of files that are `known` only what has changed is parsed.
 */
export function compose(
  file: VFile,
  metadata: Metadata | undefined,
  attachments: ReadonlyMap<string, VFile> = new Map(),
  house: HouseProfile = standardHouse,
  known?: KnownTrees
): OfficialDocument | undefined {
  const tree = treeOf(file, known)
  if (!tree) return undefined
  const pictures = picturePlaces(tree.children)
  flow.runSync(tree, file)
  const {rest: blocks, definitions} = takeFootnotes(tree.children)

  const colophon = readColophon(blocks)
  const named = (metadata?.issuer ?? []).map(({text}) => text)
  const limit = Math.min(firstLabel(colophon.rest), textIssuedAt(colophon.rest, metadata))
  const signature =
    findSignature(colophon.rest.slice(0, limit), named.map(withoutSpaces)) ??
    findByline(colophon.rest.slice(0, limit), [
      ...named,
      ...(metadata?.byline ?? []).map(({text}) => text)
    ])
  const signed = (signature?.bylines ?? []).map(({text}) => withoutSpaces(text)).filter(isBody)
  const issuersFor = (title: string): readonly string[] =>
    named.length > 0 ? named : signed.length > 0 ? signed : issuersIn(title)

  const top = colophon.rest.slice(0, signature?.start ?? limit)
  const head = readHead(top, metadata, file, (title) => issuersFor(title).length > 0)
  const title = wordsOfTitle(head.title)
  const list = readAttachmentList(head.rest)
  const attendance = attendanceOf(list.rest, metadata, file)
  const body = attendance.rest
  reportSecondTitles(body, file)

  const form = formOf(metadata, head.documentNumber)
  const kind = metadata?.kind?.text ?? kindOf(title) ?? kindOf(head.subtitle?.text ?? '')
  const issuers = issuersFor(title)
  const given = composeAttachments(
    {
      listed: list.names,
      parts: splitAttachments(
        colophon.rest.slice(signature?.end ?? limit),
        (metadata?.attachments ?? [])
          .map(({name}) => name.text)
          .concat(metadata?.attachments ? [] : list.names.map(({name}) => name.text))
      ),
      files: attachments
    },
    metadata,
    file,
    readBody,
    readFile
  )
  const stampPictures = stampPicturesOf(metadata, signature, file)
  const isSigned = form === 'order' || kind === '议案'
  const isPictured = metadata?.signatureStamp?.some(({picture}) => picture) ?? false
  const stamps = isPictured ? [] : stampsOf(signature, metadata, isSigned, file)
  const isStamped = isPictured || stamps.length > 0
  const isNamed = form !== 'minutes' && !isAdopted()
  const signing = signingOf(signature, metadata, isNamed, stamps, file)
  const mainRecipients = head.mainRecipients ?? recipientsOf(metadata)
  if (form === 'order') checkOrder(file, metadata, isStamped)
  else checkKind(file, metadata, kind, {mainRecipients, isStamped})
  checkDocumentNumber(file, metadata, form, kind)

  const direction = metadata?.direction ?? directionOf(kind)
  checkSignatories(file, metadata, form, direction)

  const marked = markOfTitle(head.title, metadata, form, issuers, file)
  const masthead = composeMasthead(
    metadata,
    form,
    issuers,
    {number: head.documentNumber, mark: marked.mark},
    file
  )
  const all = colophonOf(colophon, metadata, file)
  const letter = form === 'letter' ? colophonOfLetter(all, file) : undefined
  if (letter) checkLetterMark(masthead?.issuerMark, file)

  const text = readBody(body, file)
  const inFiles = given.attachments.map((attachment) => {
    const {rest, definitions: own} = takeFootnotes(attachment.body)
    return {attachment: {...attachment, body: rest}, own}
  })
  const footnotes = numberFootnotes([
    {body: text, definitions, file, path: undefined},
    ...inFiles.map(({attachment: {body, path}, own}) => {
      const of = path === undefined ? undefined : attachments.get(path)
      return of
        ? {body, definitions: own, file: of, path}
        : {body, definitions, file, path: undefined}
    })
  ])

  const date = signing.date ?? dateIn(head.subtitleNote?.text ?? '')
  const document: OfficialDocument = {
    form,
    direction,
    language: 'zh-CN',
    masthead,
    main: {
      title: marked.title,
      ...optional('subtitle', head.subtitle),
      ...optional('subtitleNote', head.subtitleNote),
      ...optional('speaker', head.speaker),
      ...optional('mainRecipients', mainRecipients),
      body: text,
      attachmentList: given.list,
      attendance: attendance.entries,
      bylines: isPictured ? [] : signing.bylines,
      signatureStamps: stamps,
      stampPictures,
      seals: sealsOf(metadata, signing, file),
      ...optional('signedOn', signing.signedOn),
      ...optional('annotation', annotationOf(signature, metadata, file)),
      attachments: inFiles.map(({attachment}) => separated(attachment, masthead, metadata)),
      footnotes
    },
    colophon: letter ? letter.colophon : all,
    layout: layoutOf(metadata, masthead, house, file),
    signedOnDate: date && isoDate(date),
    issuers,
    kind,
    metadata,
    suppressed: [
      ...colophon.suppressed,
      ...head.suppressed,
      ...list.suppressed,
      ...given.suppressed,
      ...(letter?.suppressed ?? [])
    ].sort((a, b) => a.line - b.line)
  }
  reportEmptyContents(file, document)
  refuseStrayPictures(file, pictures, document)
  return isUnprintable(file) ? undefined : document

  /** A 题注 says who adopted the document, and when: no name and no date below the text. */
  function isAdopted(): boolean {
    const isDated = metadata?.signedOn !== undefined || signature?.date !== undefined
    return !isDated && (head.subtitleNote !== undefined || kind === '决议' || kind === '公报')
  }

  /** Lines → paragraphs, with their ordinals. */
  function readBody(lines: readonly RootContent[], of: VFile): RootContent[] {
    const root: Root = {type: 'root', children: [...lines]}
    const manual = metadata?.layout.ordinals === 'manual'
    unified()
      .use(remarkCaptions)
      .use(remarkNames)
      .use(remarkSoftBreaks)
      .use(remarkManualOrdinals)
      .use(remarkArticles)
      .use(remarkHeadingOrdinals, {manual})
      .runSync(root, of)
    return root.children
  }

  function readFile(of: VFile): readonly RootContent[] | undefined {
    const root = treeOf(of, known)
    if (root) flow.runSync(root, of)
    return root?.children
  }
}

/** What the parser makes of a file of the author's; what was typed is kept before it changes. */
function treeOf(file: VFile, known: KnownTrees | undefined): Root | undefined {
  reportControlCharacters(file)
  const tree = parse(file, known)
  if (tree) keepSourceText(file, tree)
  return tree
}

/** 7.3.7: what is not bound with the text shows where it belongs by its 发文字号. */
function separated(
  attachment: Attachment,
  masthead: Masthead | undefined,
  metadata: Metadata | undefined
): Attachment {
  const number = masthead?.documentNumber?.text
  if (metadata?.binding !== 'separate' || number === undefined) return attachment
  return attachment.label.text === '' ? attachment : {...attachment, documentNumber: number}
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u3000]/gu, '')
}

function formOf(metadata: Metadata | undefined, typedNumber: Field | undefined): Form {
  if (metadata?.form) return metadata.form
  return metadata?.issuerMark || metadata?.documentNumber || typedNumber ? 'general' : 'plain'
}
