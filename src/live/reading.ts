/** A document as the preview shows it: read and written as HTML, or why not. */

import {dirname, resolve} from 'node:path'
import {VFile} from 'vfile'
import {digestOf} from '../base/digest.ts'
import type {HouseProfile} from '../base/house-profile.ts'
import {tell, type Wording} from '../base/message.ts'
import {OperationalError} from '../base/operational-error.ts'
import {shownPath} from '../base/shown-path.ts'
import type {KnownTrees} from '../document/markdown/known-trees.ts'
import type {FontSet} from '../fonts/font-set.ts'
import {checkGlyphs} from '../gate/glyphs.ts'
import {documentTitle} from '../html/title-text.ts'
import {formulaGlyphs} from '../make/formula-request.ts'
import {draft, isStopped} from '../make/pipeline.ts'
import type {Settings} from '../preview/contract.ts'
import type {ReadDocument} from '../preview/project.ts'
import {shownFindings} from './findings.ts'
import {editing, nothingAdded} from './settings.ts'

/** What documents are read with. */
export interface Reading {
  /** The project's folder. */
  readonly root: string
  readonly house: HouseProfile
  readonly known: KnownTrees
  fonts(): Promise<FontSet>
}

/**
 * The document at `path`, below the root, with `settings` tried on it; `unsaved` is its text
 * where it is being written.
 */
export async function readForPreview(
  path: string,
  settings: Settings,
  unsaved: string | undefined,
  {root, house, known, fonts}: Reading
): Promise<ReadDocument> {
  const {edit, added} = editing(settings)
  const drafted = await draft(resolve(root, path), {edit, unsaved, house, known})
  const {file, parts, attachments, document, tree, formulas} = drafted
  if (tree && !isStopped(drafted)) {
    const glyphs = await formulaGlyphs(formulas)
    checkGlyphs(file, tree, await fonts(), attachments, glyphs)
  }
  const html = isStopped(drafted) ? null : (drafted.html ?? null)
  const findings = shownFindings([file, ...parts], added(), root)
  const {masthead, main} = document ?? {}
  return {
    ...blank(path, root),
    version: digestOf(html ?? JSON.stringify(findings)),
    title: document ? documentTitle(document) : '',
    number: masthead?.documentNumber?.text ?? null,
    html,
    formulas: formulas.map(({tex, parts: boxes}) => ({tex, parts: boxes})),
    form: document?.form ?? 'plain',
    hasSeals: (main?.seals.length ?? 0) + (main?.stampPictures.length ?? 0) > 0,
    findings,
    added: added(),
    files: [file, ...parts].map((each) => resolve(each.path))
  }
}

/** What is shown of a document that `error` kept from being read: a fault of ours, or the machine's. */
export function unreadDocument(path: string, root: string, error: unknown): ReadDocument {
  const file = new VFile({path: resolve(root, path)})
  tell(file, {
    ruleId: 'hongtou',
    severity: 'error',
    wording: error instanceof OperationalError ? error.wording : ourFault(error)
  })
  const findings = shownFindings([file], nothingAdded, root)
  return {...blank(path, root), version: digestOf(JSON.stringify(findings)), findings}
}

function ourFault(error: unknown): Wording {
  return {
    zh: `程序自身出错，此文件读不下去：${error}`,
    en: `This is a bug in hongtou, which stopped at this file: ${error}`
  }
}

/** What is known of a document by its path alone. */
function blank(path: string, root: string): Omit<ReadDocument, 'version'> {
  const file = resolve(root, path)
  return {
    path,
    title: '',
    number: null,
    html: null,
    formulas: [],
    form: 'plain',
    hasSeals: false,
    findings: [],
    added: nothingAdded,
    folder: shownPath(dirname(file), root),
    files: [file]
  }
}
