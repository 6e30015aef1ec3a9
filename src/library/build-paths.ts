import {resolve} from 'node:path'
import {defaultFormat} from '../build/formats.ts'
import type {Outcome} from '../report/outcome.ts'
import {foundIn} from './found-in.ts'
import type {BuildRequest} from './requests.ts'

/** Of any format: one that a request cannot name is told by the compiler. */
const usualFormats: NonNullable<BuildRequest['formats']> = [defaultFormat]

/**
 * Print documents: Markdown → PDF, files beside each other in `outFolder`.
 *
 * Gives what each became, with its messages. A document that cannot be printed writes nothing
 * and leaves an earlier PDF alone; the others are printed all the same.
 *
 * @throws OperationalError for the machine's troubles, and for a path that matches nothing.
 */
export async function buildPaths(request: BuildRequest = {}): Promise<readonly Outcome[]> {
  const {paths = [], root: folder = '.', outFolder = 'output', formats = usualFormats} = request
  const {fonts = 'any', onProgress, onStep, onWarning, ...rest} = request
  const root = resolve(folder)
  const [{build: buildAll}, {findSources}, {readHouseProfile}] = await Promise.all([
    import('../build/build.ts'),
    import('../source/find.ts'),
    import('../project/house-profile.ts')
  ])
  const house = await readHouseProfile(root)
  const sources = foundIn(await findSources(paths, root))
  const {copies, jobs, force, isJudging, chromium, signal} = rest
  return buildAll(sources, {
    ...{root, outFolder, formats: new Set(formats), house, fonts, chromium, copies, jobs, force},
    ...{isJudging, signal, progress: onProgress, announce: onStep, warn: onWarning}
  })
}
