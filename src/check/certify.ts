/** `check --certificate`: a PDF beside each measured one that says what was measured of it. */

import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {VFile} from 'vfile'
import {type Finding, type Language, tell} from '../base/message.ts'
import {OperationalError} from '../base/operational-error.ts'
import {shownPath} from '../base/shown-path.ts'
import {firstOwners} from '../files/first-owners.ts'
import {writeFiles} from '../files/write.ts'
import {guardsOf} from '../project/guards.ts'
import {obstacleAt, unwritten, wordFailure, wordObstacle, wordTaken} from '../project/obstacle.ts'
import {isUsualFolder} from '../project/own-folder.ts'
import {markedPdf} from '../project/own-mark.ts'
import {openFontsFolder} from '../project/paths.ts'
import {sourceDate} from '../project/source-date.ts'
import {version} from '../project/version.ts'
import {certificate} from '../report/certificate.ts'
import type {CertificateFonts} from '../report/certificate-pages.ts'
import type {Outcome} from '../report/outcome.ts'

/** Where it goes depends on the name of the PDF alone. */
const elsewhere = {zh: '给所测的 PDF 换个名字', en: 'rename the PDF that is measured'}

export interface CertifyOptions {
  readonly root: string
  readonly language: Language
  /** Replace files that Hongtou did not make; those that are measured never are. */
  readonly overwrites: boolean
}

/**
 * Write `NAME.certificate.pdf` beside each PDF of `outcomes` that was measured; gives them
 * with what kept one from being written.
 */
export async function certify(
  outcomes: readonly Outcome[],
  options: CertifyOptions
): Promise<Outcome[]> {
  const measured = outcomes.filter(({measurements}) => measurements !== undefined)
  // Before any is written.
  const obstacles = obstaclesOf(measured, outcomes, options)
  const certified: Outcome[] = []
  for (const outcome of outcomes) {
    const obstacle = obstacles.get(outcome)
    if (obstacle) certified.push(withFinding(outcome, obstacle))
    else certified.push(measured.includes(outcome) ? await certifyOne(outcome, options) : outcome)
  }
  return certified
}

async function certifyOne(outcome: Outcome, {root, language}: CertifyOptions): Promise<Outcome> {
  const bytes = await readFile(resolve(root, outcome.path))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // A certificate says when it was measured.
  const date = sourceDate() ?? new Date()
  const facts = {outcome, sha256, creator: `Hongtou ${version}`, date}
  const page = markedPdf(await certificate(facts, fontFiles(), language), 'certificate')
  try {
    const file = {path: placeOf(outcome, root), bytes: page}
    await writeFiles([file], (path) => shownPath(path, root))
    return outcome
  } catch (error) {
    if (!(error instanceof OperationalError)) throw error
    return {...withFinding(outcome, unwritten(wordFailure(error))), isUnwritable: true}
  }
}

function obstaclesOf(
  measured: readonly Outcome[],
  all: readonly Outcome[],
  {root, overwrites}: CertifyOptions
): ReadonlyMap<Outcome, Finding> {
  const paths = all.map(({path}) => path)
  const guards = guardsOf(paths, 'measured', root)
  const owners = firstOwners(measured.map((outcome) => [placeOf(outcome, root), outcome]))
  const findings = new Map<Outcome, Finding>()
  for (const outcome of measured) {
    const place = placeOf(outcome, root)
    const owner = owners.get(place)
    const ground = {guards, isOwn: isUsualFolder(dirname(place), root), overwrites}
    const obstacle = obstacleAt(place, 'certificate', ground)
    const actual = shownPath(place, root)
    if (owner && owner !== outcome) {
      findings.set(outcome, unwritten(wordTaken(actual, owner.path), actual))
    } else if (obstacle) {
      findings.set(outcome, unwritten(wordObstacle(actual, obstacle, elsewhere), actual))
    }
  }
  return findings
}

function placeOf({path}: Outcome, root: string): string {
  return resolve(root, path).replace(/(?:\.pdf)?$/iu, '.certificate.pdf')
}

function withFinding(outcome: Outcome, finding: Finding): Outcome {
  const file = new VFile({path: outcome.path})
  tell(file, finding)
  return {...outcome, messages: [...outcome.messages, ...file.messages]}
}

function fontFiles(): CertificateFonts {
  return {
    text: join(openFontsFolder, 'NotoSansSC-Regular.ttf'),
    bold: join(openFontsFolder, 'NotoSansSC-Medium.ttf')
  }
}
