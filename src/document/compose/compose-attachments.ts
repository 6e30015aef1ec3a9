/**
 * 附件说明 and 附件: what the front matter, the draft's list and the attachments themselves say,
 * brought together.
 *
 * GB/T 9704—2012, 7.3.4 and 7.3.7: number and title of each 附件 are those of the 附件说明.
 */

import type {VFile} from 'vfile'
import {checkAttachmentList, reportLabel} from '../check/check-attachment-list.ts'
import {
  reportCount,
  reportDifferentLists,
  reportName,
  reportSecondTitle
} from '../check/check-attachments.ts'
import type {GivenAttachment, Metadata} from '../front-matter/metadata.ts'
import {given} from '../given.ts'
import type {KnownTrees} from '../markdown/known-trees.ts'
import type {Attachment, AttachmentEntry, Field, Masthead, SourceText, Title} from '../model.ts'
import {type ListedName, numberedNames} from '../pasted/read-attachment-list.ts'
import type {TypedParts} from '../pasted/read-parts.ts'
import type {AttachmentPart} from '../pasted/split-attachments.ts'
import {wordsOfTitle} from '../pasted/title-words.ts'
import {fileAttachment} from './attachment-file.ts'
import {readAttachmentText} from './read-attachment-text.ts'

interface Annexes {
  readonly list: readonly AttachmentEntry[]
  readonly attachments: readonly Attachment[]
  readonly suppressed: readonly SourceText[]
}

/**
 * Compose list and attachments; of the `files` that the front matter names, by path, those
 * that are `known` are parsed only where they have changed.
 */
export function composeAttachments(
  {list, isListLate, attachments: parts}: TypedParts,
  files: ReadonlyMap<string, VFile>,
  known: KnownTrees | undefined,
  metadata: Metadata | undefined,
  file: VFile
): Annexes {
  const wanted = metadata?.attachments ?? []
  const {names: listed} = list
  reportDifferentLists(wanted, listed, file)
  const annexes = parts.filter((part) => part.label.text !== '')
  // What follows a text issued with the document are that text's own attachments.
  const own = annexes.length === parts.length ? annexes : []
  const names = namesOf(wanted, listed, own)
  checkAttachmentList(list, isListLate, file)
  for (const part of parts) reportLabel(part, file)

  const fromFiles = wanted.flatMap((entry, index) => {
    const label = wanted.length === 1 ? '附件' : `附件${index + 1}`
    const made = fileAttachment(entry, label, files, known, metadata, file)
    return made ? [{index, attachment: made}] : []
  })
  const free = names.map((_, index) => index).filter((index) => !wanted[index]?.path)
  const fromParts = annexes.map((part, order) => {
    const index = part.number === undefined ? (free[order] ?? order) : part.number - 1
    const name = names[index]
    if (name) reportName(part, name, file)
    return {index, part, ...partAttachment(part, name, metadata, file)}
  })
  reportCount(fromParts, names, free, metadata?.binding === 'separate', file)

  const numbered = [...fromFiles, ...fromParts].sort((a, b) => a.index - b.index)
  const unlabelled = parts
    .filter((part) => part.label.text === '')
    .map((part) => partAttachment(part, undefined, metadata, file))
  return {
    list: numberedNames(names),
    attachments: [...unlabelled, ...numbered].map(({attachment}) => attachment),
    suppressed: [...parts, ...unlabelled, ...fromParts].flatMap((each) => each.suppressed)
  }
}

/** The draft's own list is printed as typed; else the front matter's; else the titles found. */
function namesOf(
  wanted: readonly GivenAttachment[],
  listed: readonly ListedName[],
  annexes: readonly AttachmentPart[]
): Field[] {
  if (listed.length > 0) return listed.map(({name}) => name)
  if (wanted.length > 0) return wanted.map(({name}) => given(name))
  return annexes.flatMap(({title}): Field[] => {
    const text = wordsOfTitle(title)
    return text === '' ? [] : [{text, origin: 'derived', line: undefined}]
  })
}

function partAttachment(
  part: AttachmentPart,
  name: Field | undefined,
  metadata: Metadata | undefined,
  file: VFile
): {readonly attachment: Attachment; readonly suppressed: readonly SourceText[]} {
  const {label, blocks} = part
  for (const node of blocks) {
    if (node.type === 'heading' && node.depth === 1) reportSecondTitle(node, file)
  }
  const borrowed: Title | undefined =
    name && label.text !== ''
      ? {lines: [[{type: 'text', value: name.text}]], origin: 'derived', line: undefined}
      : undefined
  const {text, suppressed} = readAttachmentText(blocks, label.text === '', metadata, file)
  return {
    attachment: {label, title: part.title ?? borrowed, ...text, path: undefined},
    suppressed
  }
}

/** What is not bound with the text shows where it belongs by its 发文字号. 7.3.7. */
export function withNumber(
  attachment: Attachment,
  masthead: Masthead | undefined,
  metadata: Metadata | undefined
): Attachment {
  const number = masthead?.documentNumber?.text
  if (metadata?.binding !== 'separate' || number === undefined) return attachment
  return attachment.label.text === '' ? attachment : {...attachment, documentNumber: number}
}
