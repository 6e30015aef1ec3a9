/**
 * 附件说明 and 附件: what the front matter, the draft's list and the attachments themselves say,
 * brought together.
 *
 * GB/T 9704—2012, 7.3.4 and 7.3.7: number and title of each 附件 are those of the 附件说明.
 */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {isUnprintable, tell} from '../base/message.ts'
import {placeOf} from './block-text.ts'
import {given} from './compose-masthead.ts'
import {reportConflict} from './conflict.ts'
import {findFrontMatter} from './front-matter.ts'
import type {GivenAttachment, Metadata} from './metadata.ts'
import type {Attachment, AttachmentEntry, Field, SourceText, Title} from './model.ts'
import type {AttachmentPart, ListedName} from './read-attachments.ts'
import {titleOf} from './read-head.ts'
import {sameWords} from './same.ts'

const clause = 'GB/T 9704—2012, 7.3.7'

export interface AttachmentSources {
  /** The draft's 附件说明. */
  readonly listed: readonly ListedName[]
  /** The attachments in the same file. */
  readonly parts: readonly AttachmentPart[]
  /** The files that the front matter names. */
  readonly files: ReadonlyMap<string, VFile>
}

export interface ComposedAttachments {
  readonly list: readonly AttachmentEntry[]
  readonly attachments: readonly Attachment[]
  readonly suppressed: readonly SourceText[]
}

export function composeAttachments(
  {listed, parts, files}: AttachmentSources,
  metadata: Metadata | undefined,
  file: VFile,
  readBody: (blocks: readonly RootContent[], of: VFile) => RootContent[],
  readFile: (of: VFile) => readonly RootContent[] | undefined
): ComposedAttachments {
  const wanted = metadata?.attachments ?? []
  reportDifferentLists(wanted, listed, file)
  const annexes = parts.filter((part) => part.label.text !== '')
  // What follows a text issued with the document are that text's own attachments.
  const own = annexes.length === parts.length ? annexes : []
  const names = namesOf(wanted, listed, own)
  reportNumbers(listed, file)

  const fromFiles = wanted.flatMap((entry, index) => {
    const made = fileAttachment(entry, index, wanted.length, files, file, readBody, readFile)
    return made ? [{index, attachment: made}] : []
  })
  const free = names.map((_, index) => index).filter((index) => !wanted[index]?.path)
  const fromParts = annexes.map((part, order) => {
    const index = part.number === undefined ? (free[order] ?? order) : part.number - 1
    const name = names[index]
    if (name) reportName(part, name, file)
    return {index, attachment: partAttachment(part, name, readBody, file)}
  })
  reportCount(annexes, names.length, free.length, file)

  const numbered = [...fromFiles, ...fromParts].sort((a, b) => a.index - b.index)
  const unlabelled = parts
    .filter((part) => part.label.text === '')
    .map((part) => partAttachment(part, undefined, readBody, file))
  return {
    list: names.map((name, index) => ({
      ordinal: names.length === 1 ? undefined : index + 1,
      name
    })),
    attachments: [...unlabelled, ...numbered.map(({attachment}) => attachment)],
    suppressed: parts.flatMap((part) => part.suppressed)
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

function wordsOfTitle(title: Title | undefined): string {
  return (title?.lines ?? [])
    .map((line) => textOf({type: 'paragraph', children: [...line]}))
    .join('')
}

function partAttachment(
  part: AttachmentPart,
  name: Field | undefined,
  readBody: (blocks: readonly RootContent[], of: VFile) => RootContent[],
  file: VFile
): Attachment {
  const {label, blocks} = part
  for (const node of blocks) {
    if (node.type === 'heading' && node.depth === 1) reportSecondTitle(node, file)
  }
  const borrowed: Title | undefined =
    name && label.text !== ''
      ? {lines: [[{type: 'text', value: name.text}]], origin: 'derived', line: undefined}
      : undefined
  return {label, title: part.title ?? borrowed, body: readBody(blocks, file), path: undefined}
}

function fileAttachment(
  entry: GivenAttachment,
  index: number,
  count: number,
  files: ReadonlyMap<string, VFile>,
  file: VFile,
  readBody: (blocks: readonly RootContent[], of: VFile) => RootContent[],
  readFile: (of: VFile) => readonly RootContent[] | undefined
): Attachment | undefined {
  const {name, path} = entry
  if (!path) return undefined
  const source = files.get(path.text)
  if (!source) {
    tell(file, {
      ruleId: 'attachments',
      severity: 'error',
      wording: {
        zh: `附件“${name.text}”的文件“${path.text}”没有找到，应为相对于本文件的路径`,
        en: `the file \`${path.text}\` of the attachment \`${name.text}\` was not found, expected a path relative to this document`
      },
      place: path.place,
      actual: path.text,
      clause
    })
    return undefined
  }

  if (findFrontMatter(String(source))) {
    tell(source, {
      ruleId: 'attachments',
      severity: 'error',
      wording: {
        zh: '附件文件有文件头，不会印出；应删去，附件的名称写在正文文件的“附件”里',
        en: 'the file of an attachment has front matter, which would not be printed; expected none, its name is given by the document'
      },
      place: {line: 1, column: 1}
    })
  }
  const blocks = readFile(source)
  if (!blocks) {
    reportFaultyFile(path, file)
    return undefined
  }
  const [head] = blocks
  const titled = head?.type === 'heading' && head.depth === 1
  const rest = titled ? blocks.slice(1) : blocks
  for (const node of rest) {
    if (node.type === 'heading' && node.depth === 1) reportSecondTitle(node, source)
  }
  const title: Title = titled
    ? titleOf([head])
    : {
        lines: [[{type: 'text', value: name.text}]],
        origin: 'metadata',
        line: name.place.start.line
      }
  if (titled && !sameWords(textOf(head), name.text)) {
    tell(source, {
      ruleId: 'attachments',
      severity: 'error',
      wording: {
        zh: `附件标题“${textOf(head)}”与公文所列的名称“${name.text}”不同，应一致`,
        en: `the attachment's title \`${textOf(head)}\` differs from the name the document gives it, \`${name.text}\`; expected the same`
      },
      place: placeOf(head),
      actual: textOf(head),
      expected: [name.text],
      clause
    })
  }
  const body = readBody(rest, source)
  if (isUnprintable(source)) reportFaultyFile(path, file)
  const label = count === 1 ? '附件' : `附件${index + 1}`
  return {
    label: {text: label, origin: 'derived', line: undefined},
    title,
    body,
    path: path.text
  }
}

/** The document cannot be printed without its attachment; what is wrong is told on the attachment. */
function reportFaultyFile(
  path: {readonly text: string; readonly place: GivenAttachment['name']['place']},
  file: VFile
): void {
  tell(file, {
    ruleId: 'attachments',
    severity: 'error',
    wording: {
      zh: `附件文件“${path.text}”有错，改正后才能印`,
      en: `the file \`${path.text}\` of an attachment has errors, to be mended before it can be printed`
    },
    place: path.place
  })
}

function reportSecondTitle(node: RootContent, file: VFile): void {
  tell(file, {
    ruleId: 'title',
    severity: 'error',
    wording: {
      zh: `附件里又有标题“# ${textOf(node)}”，附件里的层次应从“##”开始`,
      en: `\`# ${textOf(node)}\` is a second title in an attachment, expected \`##\` for its headings`
    },
    place: placeOf(node)
  })
}

/** The names of the front matter and those of the draft, one by one. */
function reportDifferentLists(
  wanted: readonly GivenAttachment[],
  listed: readonly ListedName[],
  file: VFile
): void {
  if (wanted.length === 0 || listed.length === 0) return
  listed.forEach(({name, node}, index) => {
    const entry = wanted[index]
    if (entry && !sameWords(entry.name.text, name.text)) {
      reportConflict(file, 'attachments', entry.name, name.text, node)
    }
  })
  if (wanted.length === listed.length) return
  tell(file, {
    ruleId: 'attachments',
    severity: 'error',
    wording: {
      zh: `附件说明列了 ${listed.length} 个附件，文件头第 ${wanted[0]?.name.place.start.line} 行起有 ${wanted.length} 个，应一致`,
      en: `${listed.length} attachments are listed below the text, ${wanted.length} in the front matter from line ${wanted[0]?.name.place.start.line} on; expected the same`
    },
    place: placeOf(listed[0]?.node),
    clause: 'GB/T 9704—2012, 7.3.4'
  })
}

/** Typed numbers are printed as counted, so they have to agree. */
function reportNumbers(listed: readonly ListedName[], file: VFile): void {
  listed.forEach(({number, node}, index) => {
    if (number === undefined || number === index + 1) return
    tell(file, {
      ruleId: 'attachment-list',
      severity: 'error',
      wording: {
        zh: `附件说明的顺序号“${number}”应为“${index + 1}”`,
        en: `the number \`${number}\` in the list of attachments, expected \`${index + 1}\``
      },
      place: placeOf(node),
      actual: String(number),
      expected: [String(index + 1)],
      clause: 'GB/T 9704—2012, 7.3.4'
    })
  })
}

function reportName(part: AttachmentPart, name: Field, file: VFile): void {
  const title = wordsOfTitle(part.title)
  if (title === '' || sameWords(title, name.text)) return
  tell(file, {
    ruleId: 'attachments',
    severity: 'error',
    wording: {
      zh: `附件标题“${title}”与附件说明${name.line === undefined ? '' : `（第 ${name.line} 行）`}中的“${name.text}”不同，应一致`,
      en: `the attachment's title \`${title}\` differs from \`${name.text}\` in the list of attachments${name.line === undefined ? '' : ` (line ${name.line})`}, expected the same`
    },
    place: placeOf(part.node),
    actual: title,
    expected: [name.text],
    clause
  })
}

/** None of the attachments may be bound with the text (they are sent separately), or all of them. */
function reportCount(
  annexes: readonly AttachmentPart[],
  names: number,
  free: number,
  file: VFile
): void {
  if (annexes.length === 0 || names === 0 || annexes.length === free) return
  tell(file, {
    ruleId: 'attachments',
    severity: 'error',
    wording: {
      zh: `附件说明有 ${names} 个附件${free === names ? '' : `（其中 ${names - free} 个在别的文件里）`}，文中有 ${annexes.length} 个，应一致`,
      en: `${names} attachments are listed${free === names ? '' : ` (${names - free} of them in files of their own)`}, ${annexes.length} follow the text, expected as many`
    },
    place: placeOf(annexes[0]?.node),
    actual: String(annexes.length),
    expected: [String(free)],
    clause
  })
}
