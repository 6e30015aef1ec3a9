/** What `lint` says of a text → findings as the preview lists them. */

import {resolve} from 'node:path'
import {VFile} from 'vfile'
import {digestOf} from '../base/digest.ts'
import type {HouseProfile} from '../base/house-profile.ts'
import {LinePlaces} from '../base/line-places.ts'
import {tell} from '../base/message.ts'
import {OperationalError} from '../base/operational-error.ts'
import {shownPath} from '../base/shown-path.ts'
import {isOwnText} from '../lint/mend.ts'
import type {TextFinding} from '../lint/text-finding.ts'
import type {Mending, ShownFinding} from '../preview/contract.ts'
import {decode, readSource} from '../source/read.ts'
import {shownFindings} from './findings.ts'
import {nothingAdded} from './settings.ts'

interface Proofreading {
  /** The project's folder. */
  readonly root: string
  readonly house: Promise<HouseProfile>
}

/**
 * Judge the text of the document at `path`, below the root, by the rules of `lint`; with `text`
 * as if it had been saved. What is found in files that it includes is among it.
 */
export async function proofreadForPreview(
  path: string,
  text: string | undefined,
  {root, house: agreements}: Proofreading
): Promise<readonly ShownFinding[]> {
  // What is wrong with the agreements is told as the document is read.
  const house = await agreements.catch(() => undefined)
  if (!house) return []
  // Loaded when the first pages are there.
  const [{judgeText}, {settledSeverities}] = await Promise.all([
    import('../lint/judge-text.ts'),
    import('../lint/severities.ts')
  ])
  const file = text === undefined ? await readSource(resolve(root, path)) : typedFile(path, text)
  file.path = resolve(root, path)
  try {
    const {manuscript, findings} = await judgeText(
      file,
      (part) => part,
      house,
      settledSeverities(house)
    )
    // All else that is told as a document is read, the preview has from reading it.
    const told = [manuscript.file, ...manuscript.parts].map((each) => withoutRules(each))
    return [...shownFindings(told, nothingAdded, root), ...shownTextFindings(findings, root)]
  } catch (error) {
    if (!(error instanceof OperationalError)) throw error
    tell(file, {ruleId: 'hongtou', severity: 'error', wording: error.wording})
    file.messages.splice(0, file.messages.length - 1)
    return shownFindings([file], nothingAdded, root)
  }
}

function typedFile(path: string, text: string): VFile {
  const file = new VFile({path})
  const bytes = Buffer.from(text)
  file.data.digest = digestOf(bytes)
  decode(file, bytes)
  return file
}

/** A copy of `file` on which only names of rules are told that no rule has. */
function withoutRules(file: VFile): VFile {
  const copy = new VFile({path: file.path, value: file.value})
  copy.messages.push(...file.messages.filter(({ruleId}) => ruleId === 'unknown-rule'))
  return copy
}

function shownTextFindings(
  findings: readonly TextFinding[],
  root: string
): readonly ShownFinding[] {
  const places = new Map<VFile, LinePlaces>()
  return findings.map((finding) => {
    const {rule, severity, wording, file, start, end} = finding
    const {id, number, name, why, clause, toldAs} = rule
    const lines = places.get(file) ?? new LinePlaces(String(file))
    places.set(file, lines)
    return {
      ...{ruleId: id, severity, wording, path: shownPath(resolve(file.path), root)},
      ...lines.placeOf(start),
      ...{page: null, box: null, clause: clause ?? null, excerpt: null},
      ofText: {
        ...{number, name, why, toldAs: toldAs ?? null},
        ...{start, end, mending: mendingOf(finding)}
      }
    }
  })
}

/** Only where what was read is what the file holds. */
function mendingOf({fix, replacement, actual, file}: TextFinding): Mending | null {
  const {digest} = file.data
  if (fix === undefined || replacement === undefined) return null
  return digest !== undefined && isOwnText(file) ? {fix, actual, replacement, digest} : null
}
