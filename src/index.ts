/** The public face: what programs may call. The command does the same with the same code. */

import {resolve} from 'node:path'
import type {Language, Wording} from './base/message.ts'
import {OperationalError} from './base/operational-error.ts'
import type {Outcome} from './report/outcome.ts'

export type {Language, Severity, Wording} from './base/message.ts'
export {OperationalError} from './base/operational-error.ts'
export type {Measured, Outcome} from './report/outcome.ts'
export {type ReportFormat, report} from './report/report.ts'

/** What all of them take. */
interface Surroundings {
  /** Files, folders and globs; by default `content/`, of `check` `output/`. */
  readonly paths?: readonly string[] | undefined
  /**
   * The project: paths are relative to it, its `fonts/` come first, and `hongtou.yaml` in it
   * says what the office has agreed on. By default the current folder.
   */
  readonly root?: string | undefined
  readonly signal?: AbortSignal | undefined
}

interface Printing extends Surroundings {
  /** `bundled`: only the open fonts, for the same bytes everywhere. By default `any`. */
  readonly fonts?: 'any' | 'bundled' | undefined
  /** The path of another browser. */
  readonly chromium?: string | undefined
  /** Told in words of what is made once, on a first run: browser and fonts. */
  readonly onStep?: ((step: Wording) => void) | undefined
}

export interface BuildRequest extends Printing {
  /** Where results go, by default `output`. */
  readonly outFolder?: string | undefined
  /** By default PDF alone. */
  readonly formats?: readonly ('pdf' | 'html' | 'png')[] | undefined
  /** 份号 of the copies that one PDF is to have, six digits each. */
  readonly copies?: readonly string[] | undefined
  /** Documents at once, by default as many as there are processors. */
  readonly jobs?: number | undefined
  /** Make everything, whatever is remembered. */
  readonly force?: boolean | undefined
  /** Whether finished PDFs are measured against the standard, which is the default. */
  readonly isJudging?: boolean | undefined
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

export interface CheckRequest extends Surroundings {
  /** By default told by page 1. */
  readonly form?: 'general' | 'letter' | 'order' | 'minutes' | 'plain' | undefined
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

export interface PreviewRequest extends Printing {
  /** By default 127.0.0.1: this machine only. */
  readonly host?: string | undefined
  /** By default 9704, or the next one that is free; 0 for any. */
  readonly port?: number | undefined
  /** Of the page; by default Chinese. */
  readonly language?: Language | undefined
}

export interface OpenPreview {
  /** To be opened in a browser. */
  readonly address: string
  close(): Promise<void>
}

/**
 * Print documents: Markdown → PDF, files beside each other in `outFolder`.
 *
 * Gives what each became, with its messages. A document that cannot be printed writes nothing
 * and leaves an earlier PDF alone; the others are printed all the same.
 *
 * @throws OperationalError for the machine's troubles, and for a path that matches nothing.
 */
export async function build(request: BuildRequest = {}): Promise<readonly Outcome[]> {
  const {paths = [], root: folder = '.', outFolder = 'output', formats = ['pdf']} = request
  const {fonts = 'any', onProgress, onStep, ...rest} = request
  const root = resolve(folder)
  const [{build: buildAll}, {findSources}, {readHouseProfile}] = await Promise.all([
    import('./build/build.ts'),
    import('./source/find.ts'),
    import('./project/house-profile.ts')
  ])
  const house = await readHouseProfile(root)
  const sources = foundIn(await findSources(paths, root))
  const {copies, jobs, force, isJudging, chromium, signal} = rest
  return buildAll(sources, {
    ...{root, outFolder, formats: new Set(formats), house, fonts, chromium, copies, jobs, force},
    ...{isJudging, signal, progress: onProgress, announce: onStep}
  })
}

/**
 * Measure PDFs, from whatever maker, against GB/T 9704—2012.
 *
 * Gives for each what every measurement of the standard came to, and a message for each that
 * departs.
 *
 * @throws OperationalError for a path that matches nothing.
 */
export async function check(request: CheckRequest = {}): Promise<readonly Outcome[]> {
  const {paths = [], root: folder = '.', form, signal, onProgress} = request
  const root = resolve(folder)
  const [{check: checkAll}, {findPdfs}, {readHouseProfile}] = await Promise.all([
    import('./check/check.ts'),
    import('./source/find.ts'),
    import('./project/house-profile.ts')
  ])
  const sources = foundIn(await findPdfs(paths, root))
  const house = await readHouseProfile(root)
  return checkAll(
    sources.map(({path}) => path),
    {root, form, house, signal, progress: onProgress}
  )
}

/**
 * Serve the pages of documents, live, to browsers on this machine; until it is closed.
 *
 * @throws OperationalError for the machine's troubles, and for a path that matches nothing.
 */
export async function preview(request: PreviewRequest = {}): Promise<OpenPreview> {
  const {paths: operands = [], root: folder = '.', fonts = 'any', chromium, signal} = request
  const {host = '127.0.0.1', port = 9704, language = 'zh', onStep: announce} = request
  const root = resolve(folder)
  const [{openProject}, {servePreview}, {previewAssets: assets}, {findSources}] = await Promise.all(
    [
      import('./live/project.ts'),
      import('./preview/server.ts'),
      import('./project/paths.ts'),
      import('./source/find.ts')
    ]
  )
  // Of a folder without documents yet: they may come.
  if (operands.length > 0) foundIn(await findSources(operands, root))
  const project = await openProject({root, operands, fonts, chromium, signal, announce})
  const server = await servePreview({project, host, port, language, assets})
  return {
    address: server.address,
    async close() {
      await Promise.all([server.close(), project.close()])
    }
  }
}

function foundIn<Source>(found: {
  readonly sources: readonly Source[]
  readonly missing: readonly {readonly wording: Wording}[]
}): readonly Source[] {
  const [lost] = found.missing
  if (lost) throw new OperationalError(lost.wording)
  return found.sources
}
