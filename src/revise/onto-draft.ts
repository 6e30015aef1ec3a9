/** `import REVISED.docx --onto DRAFT.md`: what was changed in Word, brought home and told. */

import {readFile} from 'node:fs/promises'
import type {VFile} from 'vfile'
import {digestOf} from '../base/digest.ts'
import {standardHouse} from '../base/house-profile.ts'
import {tell} from '../base/message.ts'
import {type SourceBlock, sourceBlocks, sourceOf} from '../docx/index.ts'
import type {MendedFile} from '../lint/mend.ts'
import {readManuscript} from '../lint/reading/read-manuscript.ts'
import {draft} from '../make/pipeline.ts'
import {type DocxSource, type ReturnedDocx, readReturned, WordFault} from '../word/index.ts'
import {arrivalsOf} from './arrivals.ts'
import {proveHome} from './prove-home.ts'
import {tellHome} from './tell-home.ts'
import {tellSeals} from './tell-seals.ts'

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
  const manuscript = readManuscript({
    file,
    attachments,
    metadata: document.metadata,
    document,
    house: standardHouse
  })
  const blocks = sourceBlocks(tree)
  const places = returned.source?.places ?? placesByText(returned, blocks)
  if (!places) {
    tell(file, {ruleId: 'word-source', severity: 'error', wording: notOurs})
    return {files, mended: []}
  }
  const home = await proveHome(path, returned, places, {manuscript, blocks, files: attachments})
  const isSameDraft = returned.source?.digest === file.data.digest
  if (!isSameDraft) {
    const wording = returned.source ? changedSince : byText
    tell(file, {ruleId: 'word-source', severity: 'info', wording})
  }
  tellHome(home, returned, (name) => attachments.get(name ?? '') ?? file)
  tellSeals(tree, returned, file)
  return {files, mended: mendedOf(home.texts, file, attachments)}
}

/**
 * The places of a DOCX that has lost what it says of its source: those of the draft, found by
 * what they say. Undefined where less than half of them is found: then it is another's.
 */
function placesByText(
  returned: ReturnedDocx,
  blocks: readonly SourceBlock[]
): DocxSource['places'] | undefined {
  const own = {digest: '', name: '', settings: []}
  const {places} = sourceOf(blocks, own, new Map())
  const {recovered} = arrivalsOf(returned, places, () => '')
  return recovered > 2 && recovered * 2 >= places.length ? places : undefined
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

const byText = {
  zh: 'DOCX 里的来源信息已经丢失，各段按文字对应；请看清带回了什么',
  en: 'the DOCX has lost what it says of its source: paragraphs were found by what they say; look at what is brought home'
}
