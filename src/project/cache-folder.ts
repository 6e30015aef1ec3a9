/**
 * The folder of this user in which things that are dear to make are kept:
 * converted fonts, the unpacked browser. Never inside a project, safe to delete.
 */

import {accessSync, constants, lstatSync, mkdirSync} from 'node:fs'
import {homedir, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {OperationalError} from '../base/operational-error.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The cache folder, made if it is not there.
 *
 * `HONGTOU_CACHE` is obeyed or refused, never replaced. Where the usual place
 * cannot be written (no HOME, a read-only image), a folder below the system's
 * temporary one is used that nobody else can have prepared.
 */
export function cacheFolder(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform
): string {
  const wished = env.HONGTOU_CACHE
  if (wished) {
    const folder = resolve(wished)
    const failure = makeWritable(folder)
    if (failure === undefined) return folder
    throw new OperationalError(
      {
        zh: `HONGTOU_CACHE 指定的文件夹“${folder}”无法写入`,
        en: `The folder \`${folder}\` named by HONGTOU_CACHE cannot be written`
      },
      {cause: failure}
    )
  }

  const usual = usualFolder(env, platform)
  if (usual !== undefined && makeWritable(usual) === undefined) return usual
  return privateTemporaryFolder()
}

function usualFolder(env: Environment, platform: NodeJS.Platform): string | undefined {
  const home = env.HOME || (platform === 'win32' ? env.USERPROFILE : undefined) || homeOfUser()
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA || (home && join(home, 'AppData', 'Local'))
    return local ? join(local, 'hongtou', 'Cache') : undefined
  }
  if (platform === 'darwin') return home ? join(home, 'Library', 'Caches', 'hongtou') : undefined
  // The XDG specification has relative paths ignored.
  if (env.XDG_CACHE_HOME?.startsWith('/')) return join(env.XDG_CACHE_HOME, 'hongtou')
  return home ? join(home, '.cache', 'hongtou') : undefined
}

/** `os.homedir` throws for a user without an entry in the password file. */
function homeOfUser(): string | undefined {
  try {
    return homedir() || undefined
  } catch {
    return undefined
  }
}

/** Gives back what went wrong, nothing if `folder` can be written. */
function makeWritable(folder: string): unknown {
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    accessSync(folder, constants.W_OK)
    return undefined
  } catch (error) {
    return error
  }
}

/** Below a folder everyone can write: only a real folder of ours, closed to others, will do. */
function privateTemporaryFolder(): string {
  const user = process.getuid?.()
  const folder = join(tmpdir(), user === undefined ? 'hongtou' : `hongtou-${user}`)
  const failure = makeWritable(folder)
  const seen = failure === undefined ? lstatSync(folder) : undefined
  const ours = user === undefined || (seen?.uid === user && (seen.mode & 0o077) === 0)
  if (seen?.isDirectory() && ours) return folder
  throw new OperationalError(
    {
      zh: `找不到可以存放缓存的文件夹，“${folder}”也不能用`,
      en: `There is no folder to keep the cache in; \`${folder}\` will not do either`
    },
    {
      hint: {
        zh: '请用环境变量 HONGTOU_CACHE 指定一个可以写入的文件夹',
        en: 'Name a folder that can be written in the environment variable HONGTOU_CACHE'
      },
      cause: failure
    }
  )
}
