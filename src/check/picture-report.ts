/** What the HTML report shows beside the findings: the pages themselves, and which file it was. */

import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Language} from '../base/message.ts'
import {htmlReport, type Pictured} from '../report/html.ts'
import type {PagePicture} from '../report/html-sheet.ts'
import type {Outcome} from '../report/outcome.ts'
import {rasterise} from './raster.ts'

/** Enough to read the text at the size it is shown. */
const dotsPerInch = 120

/** The report on `outcomes` of measured PDFs, whose paths are relative to `root`. */
export async function pictureReport(
  outcomes: readonly Outcome[],
  root: string,
  language: Language
): Promise<string> {
  const documents: Pictured[] = []
  for (const outcome of outcomes) documents.push(await pictured(outcome, root))
  return htmlReport(documents, language)
}

async function pictured(outcome: Outcome, root: string): Promise<Pictured> {
  // What could not be measured is not opened again.
  if (outcome.measurements === undefined) return {outcome, pictures: [], sha256: undefined}
  const bytes = await readFile(resolve(root, outcome.path))
  const pictures: PagePicture[] = []
  for await (const picture of rasterise(bytes, dotsPerInch)) pictures.push(picture)
  return {outcome, pictures, sha256: createHash('sha256').update(bytes).digest('hex')}
}
