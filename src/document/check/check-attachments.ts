/**
 * Whether 附件说明, front matter and 附件 say the same.
 *
 * GB/T 9704—2012, 7.3.4 and 7.3.7: number and title of each 附件 are those of the 附件说明.
 */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {isUnprintable, tell} from '../../base/message.ts'
import {placeOf} from '../block-text.ts'
import {reportConflict} from '../conflict.ts'
import type {GivenAttachment} from '../front-matter/metadata.ts'
import type {Field} from '../model.ts'
import type {ListedName} from '../pasted/read-attachment-list.ts'
import type {AttachmentPart} from '../pasted/split-attachments.ts'
import {wordsOfTitle} from '../pasted/title-words.ts'
import {nameTheSame} from '../words/alike.ts'
import {sameWords} from '../words/same.ts'

const clause = 'GB/T 9704—2012, 7.3.7'

/** The names of the front matter and those of the draft, one by one. */
export function reportDifferentLists(
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

export function reportName(part: AttachmentPart, name: Field, file: VFile): void {
  const title = wordsOfTitle(part.title)
  if (title === '' || sameWords(title, name.text)) return
  tell(file, {
    ruleId: 'attachments',
    severity: nameTheSame(title, name.text) ? 'warning' : 'error',
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

/** An attachment of the same file, and which name of the list is its. */
interface Numbered {
  readonly part: AttachmentPart
  readonly index: number
}

/**
 * Each name has its attachment and each attachment its name: or none is bound with the text,
 * which is said, for they may have been forgotten.
 *
 * `free` are the names whose attachment is in no file of its own.
 */
export function reportCount(
  annexes: readonly Numbered[],
  names: readonly Field[],
  free: readonly number[],
  isSeparate: boolean,
  file: VFile
): void {
  if (annexes.length === 0) {
    if (free.length > 0 && !isSeparate && !isUnprintable(file)) {
      reportNoneBound(free.length, names[free[0] ?? 0], file)
    }
    return
  }
  if (names.length === 0) return
  const taken = new Set(annexes.map(({index}) => index))
  for (const index of free) {
    const name = names[index]
    if (taken.has(index) || !name) continue
    tell(file, {
      ruleId: 'attachments',
      severity: 'error',
      wording: {
        zh: `附件说明中的附件${index + 1}“${name.text}”在文中没有，应在正文之后以“附件${index + 1}”另起`,
        en: `attachment ${index + 1} of the list, \`${name.text}\`, does not follow the text, expected \`附件${index + 1}\` after it`
      },
      place: name.line === undefined ? undefined : {line: name.line, column: 1},
      actual: name.text,
      clause
    })
  }
  const seen = new Set<number>()
  for (const {part, index} of annexes) {
    const isListed = free.includes(index) && !seen.has(index)
    seen.add(index)
    if (!isListed) reportUnlisted(part, names.length, file)
  }
}

function reportUnlisted(part: AttachmentPart, listed: number, file: VFile): void {
  const title = wordsOfTitle(part.title)
  const named = title === '' ? part.label.text : `${part.label.text} ${title}`
  tell(file, {
    ruleId: 'attachments',
    severity: 'error',
    wording: {
      zh: `“${named}”不在附件说明的 ${listed} 个附件之中，应一致`,
      en: `\`${named}\` is not in the list of attachments (${listed}), expected the same`
    },
    place: placeOf(part.node),
    actual: named,
    clause
  })
}

function reportNoneBound(count: number, first: Field | undefined, file: VFile): void {
  tell(file, {
    ruleId: 'attachments',
    severity: 'info',
    wording: {
      zh: `附件说明列了 ${count} 个附件，文中没有；附件应与正文一起装订，不一起装订的应写“装订: 分开”`,
      en: `no attachment follows the text, ${count} listed; expected them bound with it, or \`binding: separate\``
    },
    place: first?.line === undefined ? undefined : {line: first.line, column: 1},
    clause
  })
}

export function reportSecondTitle(node: RootContent, file: VFile): void {
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
