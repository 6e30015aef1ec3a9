/**
 * The types of the public face, for whoever compiles against us: the declarations that
 * `src/index.ts` leads to, and no others.
 */

import {execFile} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {execPath} from 'node:process'
import {promisify} from 'node:util'

const specifier = /(?<=(?:\bfrom |\bimport |\bimport\(|\bdeclare module )['"])[^'"]+/gu

/** Write them into `folder`; throws if they ask for a package that is not in `available`. */
export async function writeDeclarations(
  folder: string,
  available: readonly string[]
): Promise<void> {
  const all = await mkdtemp(join(tmpdir(), 'hongtou-types-'))
  try {
    const compiler = createRequire(import.meta.url).resolve('typescript/package.json')
    const words = ['--project', 'scripts/types.tsconfig.json', '--outDir', all]
    await promisify(execFile)(execPath, [join(dirname(compiler), 'bin', 'tsc'), ...words])
    await copyReached(join(all, 'index.d.ts'), all, folder, available)
  } finally {
    await rm(all, {recursive: true})
  }
}

async function copyReached(
  first: string,
  from: string,
  to: string,
  available: readonly string[]
): Promise<void> {
  const reached = new Set([first])
  // Whatever is added meanwhile is visited too.
  for (const path of reached) {
    const text = await readFile(path, 'utf8')
    for (const [name] of text.matchAll(specifier)) {
      if (name.startsWith('.')) reached.add(join(dirname(path), name.replace(/\.ts$/u, '.d.ts')))
      else if (!available.includes(name)) {
        throw new Error(`Unexpected package \`${name}\` in ${relative(from, path)}`)
      }
    }
    const target = join(to, relative(from, path))
    await mkdir(dirname(target), {recursive: true})
    await writeFile(
      target,
      text.replace(specifier, (name) => name.replace(/^(\..*)\.ts$/u, '$1.js'))
    )
  }
}
