/**
 * FandolFang, the open 仿宋, which is on no package registry for JavaScript.
 *
 * Debian and Ubuntu carry it in `texlive-lang-chinese`. Where there is apt it
 * can be had without root: `apt-get download` and no installation. Where there
 * is none, or no network, there is no FandolFang, and that is no error.
 */

import {execFile, spawn} from 'node:child_process'
import {mkdir, mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {buffer} from 'node:stream/consumers'
import {promisify} from 'node:util'
import {type Announce, megabytes, secondsSince} from '../base/announce.ts'
import {digestOf} from '../base/digest.ts'
import {openFontsFolder} from '../project/paths.ts'

/** SHA-256 of `FandolFang-Regular.otf`, unchanged in Debian since 2015. */
export const fandolDigest = 'd838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9'

const packageName = 'texlive-lang-chinese'
const fileName = 'FandolFang-Regular.otf'
/** Where the bundle has it: whoever unpacks that needs no apt. */
const bundledFandol = join(openFontsFolder, fileName)
export const installedFandol = `/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/${fileName}`

/** A package list of Debian is some 10 MB, the package 49 MB. */
const patience = {update: 120_000, download: 180_000, unpack: 60_000}

const run = promisify(execFile)

export async function findFandol(announce?: Announce): Promise<Buffer | undefined> {
  for (const place of [bundledFandol, installedFandol]) {
    const there = await attempt(() => readFile(place))
    if (there && digestOf(there) === fandolDigest) return there
  }
  if (!(await attempt(() => run('apt-get', ['--version'])))) return undefined

  const start = performance.now()
  announce?.({
    zh: `取开源仿宋：用 apt-get 下载 Debian 的 ${packageName}（约 49 MB），只取其中一个字体，不安装……`,
    en: `Fetching the open 仿宋 by apt-get: ${packageName} of Debian (about 49 MB), for one font of it; nothing is installed …`
  })
  const font = await fetchFandol()
  const seconds = secondsSince(start)
  announce?.(
    font
      ? {
          zh: `仿宋已取得（${megabytes(font.length)}，${seconds} 秒）`,
          en: `The 仿宋 was fetched (${megabytes(font.length)}, ${seconds} s)`
        }
      : {
          zh: `没有取到仿宋（${seconds} 秒），一天之内不再尝试`,
          en: `The 仿宋 could not be fetched (${seconds} s); not tried again for a day`
        }
  )
  return font
}

async function fetchFandol(): Promise<Buffer | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-apt-'))
  try {
    const archive =
      (await attempt(() => download(folder, []))) ?? (await attempt(() => downloadAfresh(folder)))
    const font = archive && (await attempt(() => unpack(archive)))
    return font && digestOf(font) === fandolDigest ? font : undefined
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** No apt, no network, a package without the file: the font cannot be had, whatever the cause. */
async function attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch {
    // The stand-in takes over, and a warning says so.
    return undefined
  }
}

async function download(folder: string, options: readonly string[]): Promise<string> {
  await apt(folder, ['download', packageName], options, patience.download)
  const archive = (await readdir(folder)).find((name) => name.endsWith('.deb'))
  if (!archive) throw new Error(`apt-get left no ${packageName} behind`)
  return join(folder, archive)
}

/** Images often come without package lists, and only root may fetch the system's own. */
async function downloadAfresh(folder: string): Promise<string> {
  const state = join(folder, 'state')
  const cache = join(folder, 'cache')
  await mkdir(join(state, 'lists', 'partial'), {recursive: true})
  await mkdir(join(cache, 'archives', 'partial'), {recursive: true})
  const options = [`Dir::State::Lists=${join(state, 'lists')}`, `Dir::Cache=${cache}`]
  // One unreachable source of several fails the update; what was fetched may do.
  await attempt(() => apt(folder, ['update'], options, patience.update))
  return download(folder, options)
}

async function apt(
  folder: string,
  words: readonly string[],
  options: readonly string[],
  timeout: number
): Promise<void> {
  const settings = [
    'APT::Sandbox::User=',
    'Acquire::Languages=none',
    'Acquire::Retries=1',
    'Acquire::http::Timeout=15',
    'Acquire::https::Timeout=15',
    ...options
  ]
  const child = run(
    'apt-get',
    ['-qq', '-y', ...settings.flatMap((setting) => ['-o', setting]), ...words],
    {cwd: folder, timeout, env: {...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C'}}
  )
  child.child.stdin?.end()
  await child
}

/** Only the one file leaves the archive, through a pipe. */
async function unpack(archive: string): Promise<Buffer> {
  const timeout = patience.unpack
  const debian = spawn('dpkg-deb', ['--fsys-tarfile', archive], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout
  })
  const tar = spawn('tar', ['-xO', '--wildcards', `*/${fileName}`], {
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout
  })
  const failed = new Promise<never>((_, reject) => {
    for (const child of [debian, tar]) child.once('error', reject)
    // The reader may leave before the writer has finished.
    tar.stdin.on('error', () => {})
  })
  debian.stdout.pipe(tar.stdin)
  return Promise.race([buffer(tar.stdout), failed])
}
