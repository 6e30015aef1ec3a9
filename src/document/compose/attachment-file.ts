/**
 * 附件 that stand in files of their own. GB/T 9704—2012, 7.3.7.
 */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {isUnprintable, tell} from '../../base/message.ts'
import {placeOf} from '../block-text.ts'
import {reportSecondTitle} from '../check/check-attachments.ts'
import {findFrontMatter} from '../front-matter/front-matter.ts'
import type {GivenAttachment} from '../front-matter/metadata.ts'
import type {Attachment, Title} from '../model.ts'
import {titleOf} from '../pasted/title-lines.ts'
import {sameWords} from '../words/same.ts'

const clause = 'GB/T 9704—2012, 7.3.7'

/** The attachment of `entry`, read from its file; nothing where it has none, or a faulty one. */
export function fileAttachment(
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
