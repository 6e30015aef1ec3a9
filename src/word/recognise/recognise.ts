/**
 * Blocks → the elements of an official document (front matter), and the text that is left.
 *
 * What place, colour, size and face tell is recognised here; what they say nothing of stays
 * text, and the reader of drafts (`document/pasted`) finds what its words tell.
 */

import type {Form} from '../../base/forms.ts'
import type {FieldName} from '../../document/front-matter/metadata.ts'
import type {WordBlock, WordParagraph, WordPicture, WordTable} from '../reading/blocks.ts'
import type {DocxSetting} from '../source/docx-source.ts'
import {recogniseClosing} from './closing.ts'
import {recogniseColophon} from './colophon.ts'
import {type ElementValue, type FoundSeal, nothingRecognised, type Recognised} from './findings.ts'
import {headingOf, highestOutline} from './headings.ts'
import {canLeave, type WordLine, wordLines} from './lines.ts'
import {recogniseMarked} from './marked.ts'
import {type MastheadFound, recogniseMasthead} from './masthead.ts'
import {sealsAt} from './seals.ts'
import {countTitle, recipientsIn} from './title.ts'

/** One piece of the Markdown that is to be written. */
export type Part =
  | {readonly type: 'title'; readonly paragraphs: readonly WordParagraph[]}
  | {readonly type: 'attachment'; readonly paragraphs: readonly WordParagraph[]}
  | {
      readonly type: 'heading'
      readonly level: 1 | 2 | 3 | 4
      readonly paragraphs: readonly [WordParagraph]
    }
  | {readonly type: 'paragraph'; readonly paragraphs: readonly [WordParagraph]}
  | {readonly type: 'table'; readonly table: WordTable}
  | {readonly type: 'pageBreak'}

export interface RecognisedDocument extends Recognised {
  readonly form: Form | undefined
  readonly parts: readonly Part[]
  readonly seals: readonly FoundSeal[]
  /** Headings without ordinals: none may be counted for them. */
  readonly isManual: boolean
  /** What else is to be said under 版式: `双面: false`. */
  readonly layout: readonly string[]
}

const attachmentLabel = /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[：:]?$/u

/** Recognise the elements of a document in its `blocks`. */
export function recogniseDocument(
  blocks: readonly WordBlock[],
  settings: readonly DocxSetting[] = []
): RecognisedDocument {
  const all = wordLines(blocks)
  // What the file names itself need not be told by its looks.
  const marked = recogniseMarked(all, settings)
  const named = new Set([...marked.taken, ...marked.title])
  const lines = all.filter((line) => !named.has(line))
  const colophon = leaving(recogniseColophon(lines), all)
  const own = lines.slice(0, lines.length - colophon.taken.length)
  const looks = mastheadOf(own)
  const masthead = {
    ...looks,
    form: marked.form ?? looks.form,
    issuers: marked.issuers.length > 0 ? marked.issuers : looks.issuers
  }
  const titled = own.slice(masthead.count)
  const titleCount = marked.title.length > 0 ? 0 : countTitle(titled)
  const title = marked.title.length > 0 ? marked.title : titled.slice(0, titleCount)
  const below = titled.slice(titleCount)

  const label = below.findIndex(({text, isInTable}) => !isInTable && attachmentLabel.test(text))
  const text = label < 0 ? below : below.slice(0, label)
  const closing = leaving(recogniseClosing(text, masthead.issuers), all)
  const recipients = title.length > 0 ? addressees(text) : nothingRecognised
  const signing = marked.signing.length > 0 ? marked.signing : closing.taken
  const seals = sealsAt(signing, blocks)
  const isNumberedOnly = masthead.fields.has('documentNumber') && masthead.issuers.length === 0
  const isHeaded =
    !isNumberedOnly ||
    closing.taken.length > 0 ||
    marked.taken.length > 0 ||
    masthead.form === 'minutes'
  const head = isHeaded ? masthead : {...masthead, ...nothingRecognised, form: undefined}

  const found = [head, recipients, closing, colophon, marked]
  const taken = found.flatMap((each) => each.taken)
  const fields = withIssuers(new Map(found.flatMap((each) => [...each.fields])), head.issuers)
  const {parts, isManual} = partsOf(blocks, {taken, title, labels: labelsIn(below, label), seals})
  return {fields, taken, form: head.form, parts, seals, isManual, layout: layoutOf(settings)}
}

/** 版式, which no page shows. */
function layoutOf(settings: readonly DocxSetting[]): readonly string[] {
  const words: Readonly<Record<string, string>> = {
    duplex: '双面',
    mirrored: '镜像',
    overprint: '套印'
  }
  return settings.flatMap(([key, value]) => {
    const word = words[key]
    return word !== undefined && /^(?:true|false)$/u.test(value) ? [`${word}: ${value}`] : []
  })
}

function leaving(found: Recognised, lines: readonly WordLine[]): Recognised {
  return canLeave(found.taken, lines) ? found : nothingRecognised
}

function mastheadOf(lines: readonly WordLine[]): MastheadFound {
  const found = recogniseMasthead(lines)
  if (canLeave(found.taken, lines)) return found
  return {...nothingRecognised, count: 0, form: undefined, issuers: []}
}

/** 主送机关 in the first line below the title and the notes under it. */
function addressees(lines: readonly WordLine[]): Recognised {
  const at = lines.findIndex(({isCentred}) => !isCentred)
  const line = lines[at]
  const names = recipientsIn(lines.slice(at))
  if (!line || names === undefined || !canLeave([line], lines)) return nothingRecognised
  return {fields: new Map([['mainRecipients', names]]), taken: [line]}
}

/** 发文机关 as the red head has it, else as it is signed; a 署名 only where it says otherwise. */
function withIssuers(
  fields: Map<FieldName, ElementValue>,
  issuers: readonly string[]
): ReadonlyMap<FieldName, ElementValue> {
  const byline = fields.get('byline') ?? []
  const signed = typeof byline === 'string' ? [byline] : byline
  const named = issuers.length > 0 ? issuers : signed
  if (named.length > 0) fields.set('issuer', named.length === 1 ? (named[0] ?? '') : named)
  if (named.join('\n') === signed.join('\n')) fields.delete('byline')
  return fields
}

/** The labels of attachments, each with the lines of its name. */
function labelsIn(lines: readonly WordLine[], first: number): readonly (readonly WordLine[])[] {
  if (first < 0) return []
  return lines.flatMap((line, index) => {
    if (index < first || line.isInTable || !attachmentLabel.test(line.text)) return []
    return [[line, ...lines.slice(index + 1, index + 1 + countTitle(lines.slice(index + 1)))]]
  })
}

interface Places {
  readonly taken: readonly WordLine[]
  readonly title: readonly WordLine[]
  readonly labels: readonly (readonly WordLine[])[]
  readonly seals: readonly FoundSeal[]
}

/** What is left of `blocks`, in their order. */
function partsOf(
  blocks: readonly WordBlock[],
  {taken, title, labels, seals}: Places
): {readonly parts: readonly Part[]; readonly isManual: boolean} {
  const gone = new Set(taken.map(({paragraph}) => paragraph))
  const goneTables = new Set(taken.filter(({isInTable}) => isInTable).map(({block}) => block))
  const sealed = new Set(seals.map(({picture}) => picture))
  const joined = new Map<WordParagraph, Part>()
  const later = new Set<WordParagraph>()
  const join = (type: 'title' | 'attachment', lines: readonly WordLine[]): void => {
    const paragraphs = lines.map(({paragraph}) => paragraph)
    const [first, ...rest] = paragraphs
    if (first) joined.set(first, {type, paragraphs})
    for (const each of rest) later.add(each)
  }
  join('title', title)
  for (const lines of labels) join('attachment', lines)

  const paragraphs = blocks.filter((block) => block.type === 'paragraph')
  const isText = (block: WordParagraph): boolean =>
    !gone.has(block) && !joined.has(block) && !later.has(block)
  const highest = highestOutline(paragraphs.filter(isText))
  let isManual = false
  const parts = blocks.flatMap((block, index): Part[] => {
    if (block.type === 'pageBreak') return [{type: 'pageBreak'}]
    if (block.type === 'table') return goneTables.has(index) ? [] : [{type: 'table', table: block}]
    const left = withoutPictures(block, sealed)
    if (gone.has(block)) return picturesOnly(left)
    if (later.has(block)) return []
    const part = joined.get(block)
    if (part) return [part]
    if (left.inlines.length === 0) return []
    const heading = headingOf(left, highest)
    if (!heading) return [{type: 'paragraph', paragraphs: [left]}]
    isManual ||= !heading.isNumbered
    return [{type: 'heading', level: heading.level, paragraphs: [left]}]
  })
  return {parts: withoutIdleBreaks(parts), isManual}
}

function withoutPictures(paragraph: WordParagraph, gone: ReadonlySet<WordPicture>): WordParagraph {
  const inlines = paragraph.inlines.filter(
    (inline) => inline.type !== 'picture' || !gone.has(inline.picture)
  )
  return inlines.length === paragraph.inlines.length ? paragraph : {...paragraph, inlines}
}

/** Pictures beside words that are in the front matter stay in the text. */
function picturesOnly(paragraph: WordParagraph): Part[] {
  const inlines = paragraph.inlines.filter(({type}) => type === 'picture')
  return inlines.length === 0
    ? []
    : [{type: 'paragraph', paragraphs: [{...paragraph, ordinal: '', inlines}]}]
}

/** A page begins by itself with an attachment, and need not be begun twice, or for nothing. */
function withoutIdleBreaks(parts: readonly Part[]): readonly Part[] {
  const isBlank = (part: Part): boolean =>
    part.type === 'paragraph' &&
    part.paragraphs[0].inlines.every(
      (inline) =>
        inline.type === 'tab' ||
        inline.type === 'lineBreak' ||
        (inline.type === 'text' && inline.text.trim() === '')
    )
  const filled = parts.filter((part) => !isBlank(part))
  return filled.filter((part, index) => {
    if (part.type !== 'pageBreak') return true
    const next = filled[index + 1]
    return (
      index > 0 && next !== undefined && next.type !== 'pageBreak' && next.type !== 'attachment'
    )
  })
}
