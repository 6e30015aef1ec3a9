import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from './paths.ts'

/** The version in our package.json. */
export const version: string = readVersion()

function readVersion(): string {
  const data: unknown = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
  if (typeof data === 'object' && data !== null && 'version' in data) return String(data.version)
  throw new Error('Expected a version in package.json')
}
