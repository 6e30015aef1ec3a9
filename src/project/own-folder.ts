import {join} from 'node:path'
import {isInside} from '../files/canonical.ts'
import {realFolder} from '../files/standing.ts'

/** The folder of a project that outputs go to where nothing else is said. */
export const usualFolder = 'output'

/** Whether `folder` is the usual one of the project at `root`, where nothing is but outputs, or below. */
export function isUsualFolder(folder: string, root: string): boolean {
  return isInside(realFolder(folder), join(realFolder(root), usualFolder))
}
