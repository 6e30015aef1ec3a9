/** What was measured, and on what. */

import {readFile} from 'node:fs/promises'
import {availableParallelism, cpus, totalmem} from 'node:os'
import {join} from 'node:path'
import {findBrowser} from '../../src/make/supplies.ts'
import {packageRoot} from '../../src/project/paths.ts'
import {version} from '../../src/project/version.ts'

export async function describeMachine(): Promise<readonly string[]> {
  const [chromium, pagedjs, cli] = await Promise.all([
    findBrowser(undefined),
    versionOf('pagedjs'),
    versionOf('pagedjs-cli')
  ])
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `${new Date().toISOString().slice(0, 10)}, hongtou ${version}`,
    `Node.js ${process.versions.node}, Chromium ${chromium.version ?? 'of unknown version'} (${chromium.source}), pagedjs ${pagedjs}, pagedjs-cli ${cli}`,
    `${process.platform} ${process.arch}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}, ${memory} GB`
  ]
}

async function versionOf(name: string): Promise<string> {
  const path = join(packageRoot, 'node_modules', name, 'package.json')
  const data: {version: string} = JSON.parse(await readFile(path, 'utf8'))
  return data.version
}
