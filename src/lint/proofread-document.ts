/** Documents by their paths, judged one by one; what threads share out among themselves. */

import {resolve} from 'node:path'
import type {VFile} from 'vfile'
import type {HouseProfile} from '../base/house-profile.ts'
import {readSource} from '../source/read.ts'
import {type Judged, judgeText} from './judge-text.ts'
import type {Severities} from './proofread.ts'
import {type SaidOfDocument, saidOfDocument} from './said-of-document.ts'

/** What documents are judged by; plain data. */
export interface JudgingTerms {
  /** Where the user stands; paths are relative to it. */
  readonly root: string
  /** What the office has agreed on. */
  readonly house: HouseProfile
  readonly severities: Severities
}

/** Read and judge the document at `path`; files among `texts` have that text, whatever is on the disk. */
export async function readAndJudge(
  path: string,
  {root, house, severities}: JudgingTerms,
  texts: ReadonlyMap<string, string> = new Map()
): Promise<Judged> {
  const put = (file: VFile): VFile => {
    const text = texts.get(file.path)
    if (text !== undefined) file.value = text
    return file
  }
  return judgeText(put(await readSource(resolve(root, path))), put, house, severities)
}

/** Read and judge the document at `path`, and gather what is said of it. */
export async function proofreadDocument(
  path: string,
  terms: JudgingTerms
): Promise<SaidOfDocument> {
  return saidOfDocument(path, await readAndJudge(path, terms), terms.root, 0)
}
