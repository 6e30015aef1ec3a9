/**
 * 附件 that stand in files of their own. GB/T 9704—2012, 7.3.7.
 */

import type {Heading, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {findFrontMatter} from '../../base/front-matter.ts'
import {isUnprintable, tell} from '../../base/message.ts'
import {placeOf} from '../block-text.ts'
import {reportSecondTitle} from '../check/check-attachments.ts'
import type {Given, GivenAttachment, Metadata} from '../front-matter/metadata.ts'
import type {KnownTrees} from '../markdown/known-trees.ts'
import type {Attachment, Title} from '../model.ts'
import {titleOf} from '../pasted/title-lines.ts'
import {nameTheSame} from '../words/alike.ts'
import {sameWords} from '../words/same.ts'
import {readAttachmentText} from './read-attachment-text.ts'
import {readBlocks} from './read-blocks.ts'

const clause = 'GB/T 9704—2012, 7.3.7'

/** Read the attachment of `entry` from its file; nothing where it has none, or a faulty one. */
export function fileAttachment(
  {name, path}: GivenAttachment,
  label: string,
  files: ReadonlyMap<string, VFile>,
  known: KnownTrees | undefined,
  metadata: Metadata | undefined,
  file: VFile
): Attachment | undefined {
  if (!path) return undefined
  const source = files.get(path.text)
  if (!source) {
    reportMissingFile(name, path, file)
    return undefined
  }
  reportFrontMatter(source)
  const read = readBlocks(source, known, metadata)
  if (!read) {
    reportFaultyFile(path, file)
    return undefined
  }
  const {title, rest} = partTitle(read.blocks, name, source)
  const {text} = readAttachmentText(rest, false, metadata, source)
  if (isUnprintable(source)) reportFaultyFile(path, file)
  return {
    label: {text: label, origin: 'derived', line: undefined},
    title,
    ...text,
    path: path.text,
    ...(read.suppressed.length > 0 && {suppressed: read.suppressed})
  }
}

/** The title that the file has, or else the name that the document gives it. */
function partTitle(
  blocks: readonly RootContent[],
  name: Given,
  source: VFile
): {readonly title: Title; readonly rest: readonly RootContent[]} {
  const [head] = blocks
  const titled = head?.type === 'heading' && head.depth === 1
  const rest = titled ? blocks.slice(1) : blocks
  for (const node of rest) {
    if (node.type === 'heading' && node.depth === 1) reportSecondTitle(node, source)
  }
  if (titled) {
    if (!sameWords(textOf(head), name.text)) reportOtherTitle(head, name, source)
    return {title: titleOf([head]), rest}
  }
  const lines: Title['lines'] = [[{type: 'text', value: name.text}]]
  return {title: {lines, origin: 'metadata', line: name.place.start.line}, rest}
}

function reportMissingFile(name: Given, path: Given, file: VFile): void {
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
}

function reportFrontMatter(source: VFile): void {
  if (!findFrontMatter(String(source))) return
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

function reportOtherTitle(head: Heading, name: Given, source: VFile): void {
  tell(source, {
    ruleId: 'attachments',
    severity: nameTheSame(textOf(head), name.text) ? 'warning' : 'error',
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

/** The document cannot be printed without its attachment; what is wrong is told on the attachment. */
function reportFaultyFile(path: Given, file: VFile): void {
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
