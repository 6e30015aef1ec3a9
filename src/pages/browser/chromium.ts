/**
 * Which Chromium lays out the pages.
 *
 * In the order of the contract: the one that is named, by flag or environment;
 * the pinned headless shell from npm; one that is installed.
 */

import {accessSync, constants, statSync} from 'node:fs'
import type {Announce} from '../../base/announce.ts'
import {OperationalError} from '../../base/operational-error.ts'
import type {Environment} from '../../project/cache-folder.ts'
import {bundledChromium} from './chromium-bundled.ts'
import {installedChromium} from './chromium-installed.ts'

export interface Chromium {
  readonly executable: string
  /** Of the package it came in; not known of others before they run. */
  readonly version?: string
  readonly source: 'flag' | 'environment' | 'bundled' | 'installed'
  /** Libraries the system lacks, for the dynamic loader. */
  readonly libraryPath?: string
}

export interface ChromiumOptions {
  /** From `--chromium`. */
  readonly path?: string | undefined
  readonly env: Environment
  readonly cacheFolder: string
  readonly platform?: NodeJS.Platform
  readonly arch?: string
  readonly announce?: Announce | undefined
}

export async function findChromium(options: ChromiumOptions): Promise<Chromium> {
  const {
    path,
    env,
    cacheFolder,
    platform = process.platform,
    arch = process.arch,
    announce
  } = options
  if (path) return {executable: named(path, '--chromium'), source: 'flag'}
  if (env.HONGTOU_CHROMIUM) {
    return {executable: named(env.HONGTOU_CHROMIUM, 'HONGTOU_CHROMIUM'), source: 'environment'}
  }

  const bundled =
    platform === 'linux' && arch === 'x64'
      ? await bundledChromium(cacheFolder, undefined, announce)
      : undefined
  if (bundled) return {...bundled, source: 'bundled'}

  const executable = installedChromium(env, platform)
  if (executable) return {executable, source: 'installed'}
  throw new OperationalError(
    {
      zh: '没有找到可用的浏览器（Chromium、Chrome 或 Edge）',
      en: 'No browser was found: no Chromium, Chrome or Edge'
    },
    {
      hint: {
        zh: '请安装 Chrome 或 Chromium，或用 --chromium 指定浏览器程序的路径',
        en: 'Install Chrome or Chromium, or name the path of a browser with --chromium'
      }
    }
  )
}

/** What the user names is used or refused: another browser in its place would be a riddle. */
function named(path: string, by: string): string {
  try {
    accessSync(path, constants.X_OK)
    if (statSync(path).isFile()) return path
  } catch (cause) {
    throw notRunnable(path, by, cause)
  }
  throw notRunnable(path, by)
}

function notRunnable(path: string, by: string, cause?: unknown): OperationalError {
  return new OperationalError(
    {
      zh: `${by} 指定的浏览器“${path}”不存在或不能运行`,
      en: `The browser \`${path}\` named by ${by} does not exist or cannot be run`
    },
    {
      hint: {
        zh: `请改正路径，或去掉 ${by}，使用自带的浏览器`,
        en: `Correct the path, or leave out ${by} to use the browser that comes with hongtou`
      },
      cause
    }
  )
}
