import {resolve} from 'node:path'
import type {Outcome} from '../report/outcome.ts'
import {foundIn} from './found-in.ts'
import type {CheckRequest} from './requests.ts'

/**
 * Measure PDFs, from whatever maker, against GB/T 9704—2012.
 *
 * Gives for each what every measurement of the standard came to, and a message for each that
 * departs.
 *
 * @throws OperationalError for a path that matches nothing.
 */
export async function checkPaths(request: CheckRequest = {}): Promise<readonly Outcome[]> {
  const {paths = [], root: folder = '.', form, signal, onProgress} = request
  const root = resolve(folder)
  const [{check: checkAll}, {findPdfs}, {readHouseProfile}] = await Promise.all([
    import('../check/check.ts'),
    import('../source/find.ts'),
    import('../project/house-profile.ts')
  ])
  const sources = foundIn(await findPdfs(paths, root))
  const house = await readHouseProfile(root)
  return checkAll(
    sources.map(({path}) => path),
    {root, form, house, signal, progress: onProgress}
  )
}
