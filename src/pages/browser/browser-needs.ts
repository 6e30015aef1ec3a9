/** What a browser needs of the machine, asked for before it starts: without, it hangs. */

import {readFileSync, statfsSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {OperationalError} from '../../base/operational-error.ts'
import {explainWriteError} from '../../base/write-error.ts'

/** A browser with 64 waits for ever, one with 80 prints. */
const fewestHandles = 80
/** A browser with 1 MiB waits for ever, one with 8 MiB prints. */
const leastRoom = 4 * 1024 * 1024
/** Below these a browser may still fail, and then this is the likely reason. */
const enoughHandles = 256
const enoughRoom = 64 * 1024 * 1024

/** What a machine has for a browser; undefined where it does not say. */
export interface BrowserRoom {
  /** Files that may be open at once. */
  readonly handles: number | undefined
  /** Bytes free in the temporary folder. */
  readonly room: number | undefined
  readonly folder: string
}

/**
 * Refuse a machine on which a browser would hang.
 * @throws {OperationalError} Fewer files may be open, or less room is left, than it needs.
 */
export function refuseLack(found: BrowserRoom = browserRoom()): void {
  const lack = lackOf(found, fewestHandles, leastRoom)
  if (lack) throw lack
}

/** Give what `found` is short of, if that can be why a browser did not start. */
export function likelyLack(found: BrowserRoom = browserRoom()): OperationalError | undefined {
  return lackOf(found, enoughHandles, enoughRoom)
}

function lackOf(
  {handles, room, folder}: BrowserRoom,
  needsHandles: number,
  needsRoom: number
): OperationalError | undefined {
  if (handles !== undefined && handles < needsHandles) return fewHandles(handles)
  if (room !== undefined && room < needsRoom) return littleRoom(folder, room)
  return undefined
}

function browserRoom(): BrowserRoom {
  const folder = tmpdir()
  return {handles: openFilesLimit(), room: freeBytes(folder), folder}
}

/** Linux alone says it in a file; elsewhere the browser has to find out. */
function openFilesLimit(): number | undefined {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8')
    const soft = /^Max open files\s+(?<soft>\d+)/mu.exec(limits)?.groups?.soft
    return soft === undefined ? undefined : Number(soft)
  } catch {
    return undefined
  }
}

function freeBytes(folder: string): number | undefined {
  try {
    const {bavail, bsize} = statfsSync(folder)
    return bavail * bsize
  } catch {
    // What is wrong with it is told when something is made in it.
    return undefined
  }
}

function fewHandles(handles: number): OperationalError {
  return new OperationalError(
    {
      zh: `本机只许同时打开 ${handles} 个文件，浏览器至少要 ${fewestHandles} 个，宜有 ${enoughHandles} 个以上`,
      en: `Only ${handles} files may be open at once; a browser needs ${fewestHandles} at least, better ${enoughHandles}`
    },
    {hint: {zh: '请先运行 ulimit -n 1024 再试', en: 'Run ulimit -n 1024 first'}}
  )
}

function littleRoom(folder: string, room: number): OperationalError {
  const mebibytes = (room / 1024 / 1024).toFixed(1)
  return new OperationalError(
    {
      zh: `临时文件夹“${folder}”只剩 ${mebibytes} MB，浏览器放不下要用的文件`,
      en: `The temporary folder \`${folder}\` has ${mebibytes} MB left, too little for a browser`
    },
    {
      hint: {
        zh: '请清理它，或用环境变量 TMPDIR 换一个文件夹',
        en: 'Make room in it, or name another by the environment variable TMPDIR'
      }
    }
  )
}

/** Put in words what kept something from being made in the temporary folder. */
export function explainTemporaryFolder(folder: string, cause: unknown): OperationalError {
  const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
  if (!isAbsent) return explainWriteError(cause, folder)
  return new OperationalError(
    {
      zh: `临时文件夹“${folder}”不存在`,
      en: `The temporary folder \`${folder}\` does not exist`
    },
    {
      hint: {
        zh: '请建立它，或用环境变量 TMPDIR 换一个文件夹',
        en: 'Make it, or name another by the environment variable TMPDIR'
      },
      cause
    }
  )
}
