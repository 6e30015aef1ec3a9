/** `import REVISED.docx --onto DRAFT.md`: what was changed in Word, brought home and told. */

import {readFile} from 'node:fs/promises'
import type {VFile} from 'vfile'
import {digestOf} from '../base/digest.ts'
import {standardHouse} from '../base/house-profile.ts'
import {tell, type Wording} from '../base/message.ts'
import {shorten} from '../base/shorten.ts'
import {sourceBlocks} from '../docx/index.ts'
import type {MendedFile} from '../lint/mend.ts'
import {readManuscript} from '../lint/reading/read-manuscript.ts'
import {draft} from '../make/pipeline.ts'
import {type ReturnedDocx, readReturned, WordFault} from '../word/index.ts'
import {type BroughtChange, bringHome} from './bring-home.ts'

export interface OntoDraft {
  /** What is told is told on them: the draft's first. */
  readonly files: readonly VFile[]
  /** What the draft and its parts become. */
  readonly mended: readonly MendedFile[]
}

/** Bring what was changed in the DOCX at `docx` home into the draft at `path`. */
export async function ontoDraft(
  docx: string,
  path: string,
  changes: 'accept' | 'reject'
): Promise<OntoDraft> {
  const drafted = await draft(path)
  const {file, parts, attachments, document, tree} = drafted
  const files = [file, ...parts]
  if (!document || !tree) return {files, mended: []}
  const returned = await returnedFrom(docx, file, changes)
  if (!returned) return {files, mended: []}
  const {source} = returned
  if (!source) {
    tell(file, {ruleId: 'word-source', severity: 'error', wording: notOurs})
    return {files, mended: []}
  }
  const manuscript = readManuscript({
    file,
    attachments,
    metadata: document.metadata,
    document,
    house: standardHouse
  })
  const blocks = sourceBlocks(tree)
  const home = bringHome(returned, source, {manuscript, blocks, files: attachments})
  if (!home.isSameDraft)
    tell(file, {ruleId: 'word-source', severity: 'info', wording: changedSince})
  for (const change of home.changes) {
    tellChange(attachments.get(change.path ?? '') ?? file, change)
  }
  tellReviewers(file, returned)
  return {files, mended: mendedOf(home.texts, file, attachments)}
}

async function returnedFrom(
  docx: string,
  file: VFile,
  changes: 'accept' | 'reject'
): Promise<ReturnedDocx | undefined> {
  try {
    return await readReturned(await readFile(docx), changes)
  } catch (error) {
    if (!(error instanceof WordFault)) throw error
    tell(file, {ruleId: 'source', severity: 'error', wording: error.wording})
    return undefined
  }
}

/** A text that is no UTF-8 cannot stay as it is byte for byte: nothing is written of it. */
function mendedOf(
  texts: ReadonlyMap<string, string>,
  file: VFile,
  attachments: ReadonlyMap<string, VFile>
): readonly MendedFile[] {
  return [...texts].flatMap(([path, after]): MendedFile[] => {
    const of = path === '' ? file : attachments.get(path)
    if (!of) return []
    const before = String(of)
    const isUtf8 = [before, `\ufeff${before}`].some((text) => digestOf(text) === of.data.digest)
    if (isUtf8) return [{path: of.path, before, after}]
    tell(of, {ruleId: 'encoding', severity: 'error', wording: notUtf8})
    return []
  })
}

const longestTold = 40

/** How each kind is told, given the text before and after. */
const wordings: Readonly<
  Record<BroughtChange['kind'], (before: string, after: string) => Wording>
> = {
  changed: (before, after) => ({
    zh: `已带回：“${before}”改为“${after}”`,
    en: `brought home: \`${before}\` became \`${after}\``
  }),
  conflict: (before, after) => ({
    zh: `两边都改了，没有带回：稿子是“${before}”，Word 里是“${after}”；请自行取舍`,
    en: `Unexpected change on both sides: the draft has \`${before}\`, the DOCX \`${after}\`; nothing was put in, choose by hand`
  }),
  ours: (before, after) => ({
    zh: `Word 里改了生成的文字，没有带回：“${before}”改成了“${after}”；请改文件头或编号`,
    en: `Unexpected change of text that is generated: \`${before}\` became \`${after}\`; change the front matter or the ordinal by hand`
  }),
  markup: (before, after) => ({
    zh: `改动处有标记（加粗、公式、链接等），没有带回：“${before}”改成了“${after}”；请照着改`,
    en: `Unexpected change where there is markup: \`${before}\` became \`${after}\`; expected it put in by hand`
  }),
  added: (_before, after) => ({
    zh: `Word 里多了一段，没有带回：“${after}”；请照着加`,
    en: `Unexpected paragraph in the DOCX: \`${after}\`; expected it put in by hand`
  }),
  removed: (before) => ({
    zh: `Word 里删了这一段，没有带回：“${before}”；要删的，请照着删`,
    en: `Unexpected: the DOCX no longer has \`${before}\`; to remove it, do so by hand`
  })
}

function tellChange(file: VFile, {kind, line, before, after}: BroughtChange): void {
  tell(file, {
    ruleId: `word-${kind}`,
    severity: kind === 'changed' ? 'info' : 'warning',
    wording: wordings[kind](shorten(before, longestTold), shorten(after, longestTold)),
    ...(line > 0 && {place: {line, column: 1}}),
    actual: before,
    expected: [after]
  })
}

/** Tracked changes and comments, with who made them and when. */
function tellReviewers(file: VFile, {revisions, comments}: ReturnedDocx): void {
  const kinds = {
    inserted: {zh: '插入', en: 'inserted'},
    deleted: {zh: '删除', en: 'deleted'},
    formatted: {zh: '改了格式', en: 'formatted'}
  } as const
  for (const {kind, author, date = '', text} of revisions) {
    const shown = shorten(text, longestTold)
    tell(file, {
      ruleId: 'word-revision',
      severity: 'info',
      actual: text,
      wording: {
        zh: `修订：${author}${date === '' ? '' : `（${date}）`}${kinds[kind].zh}“${shown}”`,
        en: `tracked change: ${author} ${date} ${kinds[kind].en} \`${shown}\``
      }
    })
  }
  for (const {author, date = '', text} of comments) {
    tell(file, {
      ruleId: 'word-comment',
      severity: 'info',
      actual: text,
      wording: {
        zh: `批注：${author}${date === '' ? '' : `（${date}）`}“${text}”`,
        en: `comment: ${author} ${date} \`${text}\``
      }
    })
  }
}

const notOurs = {
  zh: '这个 DOCX 不是由“build --format docx”做出的，或者里面的来源信息已经丢失，不知道各段对应稿子的哪里；请用 import 转成新的 Markdown',
  en: 'Unexpected DOCX: it was not made by `build --format docx`, or has lost what it says of its source; convert it with import alone'
}

const changedSince = {
  zh: '做出 DOCX 以后稿子又改过：没有动过的段落照样带回',
  en: 'the draft was changed since the DOCX was made: paragraphs that were not are brought home all the same'
}

const notUtf8 = {
  zh: '稿子不是 UTF-8 编码，没有写回；请先另存为 UTF-8',
  en: 'Unexpected encoding of the draft: nothing was written, expected UTF-8'
}
