/** The command as it was at an earlier commit, to be run in turn with this one. */

import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {copyFile, cp, mkdir, rename, rm, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {execPath} from 'node:process'
import {packageRoot} from '../../src/project/paths.ts'

/** What speed is compared with. */
export const baselineCommit = '5902bad'

/**
 * Its `dist/cli.js`, built once and kept beside the caches, with the packages of today;
 * undefined where the commit is not to be had.
 */
export async function baselineCli(): Promise<string | undefined> {
  const home = join(packageRoot, 'node_modules', '.cache', 'hongtou', `baseline-${baselineCommit}`)
  const cli = join(home, 'dist', 'cli.js')
  if (existsSync(cli)) return cli
  const making = `${home}.part`
  try {
    await rm(making, {recursive: true, force: true})
    await mkdir(join(making, 'dist'), {recursive: true})
    const archive = execFileSync('git', ['archive', baselineCommit], {
      cwd: packageRoot,
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'ignore']
    })
    execFileSync('tar', ['-x', '-C', making], {input: archive})
    await symlink(join(packageRoot, 'node_modules'), join(making, 'node_modules'))
    // Dear to make, and the same.
    await cp(join(packageRoot, 'dist', 'fonts'), join(making, 'dist', 'fonts'), {recursive: true})
    await copyFile(join(packageRoot, 'dist', 'typos.bin'), join(making, 'dist', 'typos.bin'))
    execFileSync(execPath, ['--import', 'tsx', 'scripts/build.ts'], {cwd: making, stdio: 'ignore'})
    await rm(home, {recursive: true, force: true})
    await rename(making, home)
    return cli
  } catch {
    // A clone without its history, or a commit that does not build with the packages of today.
    await rm(making, {recursive: true, force: true})
    return undefined
  }
}
