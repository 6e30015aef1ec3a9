/**
 * Write the bundle for Linux: `output/hongtou-linux-x64.tar.gz`. The same files give the same
 * bytes: sorted, of nobody, and of the moment of SOURCE_DATE_EPOCH, else of the last commit.
 */

import {execFileSync, spawnSync} from 'node:child_process'
import {chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {arch, env, execPath, platform} from 'node:process'
import {bundledFiles} from './bundle-contents.ts'

const name = 'hongtou-linux-x64'
const path = `output/${name}.tar.gz`
/** Libraries that each Linux with apt or dnf has, since these need them too. */
const everywhere =
  /^(?:linux-vdso|libdl|libstdc\+\+|libm|libgcc_s|libpthread|libc|librt)\.so\.\d+$/u

if (platform !== 'linux' || arch !== 'x64') throw new Error('Expected Linux on x64')
refuseLinked()
const {version}: {readonly version: string} = JSON.parse(await readFile('package.json', 'utf8'))
await mkdir('output', {recursive: true})
const stage = await mkdtemp('output/.bundle-')
try {
  for (const {path: place, content, isProgram} of bundledFiles(version)) {
    const to = join(stage, name, place)
    await mkdir(dirname(to), {recursive: true})
    if ('text' in content) await writeFile(to, content.text)
    else await copyFile(content.from, to)
    await chmod(to, isProgram ? 0o755 : 0o644)
  }
  pack()
} finally {
  await rm(stage, {recursive: true, force: true})
}
const {size} = await stat(path)
console.log(`${path}  ${(size / 1e6).toFixed(1)} MB`)

/** A Node.js that is linked to libraries of this system alone would start nowhere else. */
function refuseLinked(): void {
  const told = execFileSync('ldd', [execPath], {encoding: 'utf8'})
  const libraries = [...told.matchAll(/^\s+(?<name>[^\s/]+\.so\S*)/gmu)]
    .map(({groups}) => groups?.name ?? '')
    .filter((library) => !everywhere.test(library))
  if (libraries.length > 0) {
    throw new Error(
      `Expected the Node.js of nodejs.org, found one that needs ${libraries.join(', ')}`
    )
  }
}

function pack(): void {
  const commit = spawnSync('git', ['log', '-1', '--format=%ct'], {encoding: 'utf8'}).stdout.trim()
  const moment = env.SOURCE_DATE_EPOCH ?? (commit || '0')
  const words = [
    ...['--sort=name', `--mtime=@${moment}`, '--owner=0', '--group=0', '--numeric-owner'],
    ...['--format=gnu', '--use-compress-program=gzip -6n', '-C', stage, '-cf', path, name]
  ]
  const {status} = spawnSync('tar', words, {stdio: 'inherit', env: {...env, LC_ALL: 'C'}})
  if (status !== 0) throw new Error('tar failed')
}
