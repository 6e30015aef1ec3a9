/** A browser the system has: on the PATH, or where its installer puts it. */

import {accessSync, constants, statSync} from 'node:fs'
import {posix, win32} from 'node:path'
import type {Environment} from '../../project/cache-folder.ts'

/** The smallest first: a headless shell starts several times as fast as a whole browser. */
const commands = [
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge'
]

const applications = ['Chromium', 'Google Chrome', 'Microsoft Edge']

const windowsPrograms = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe']
]

export function installedChromium(
  env: Environment,
  platform: NodeJS.Platform,
  isProgram: (path: string) => boolean = canRun
): string | undefined {
  return candidates(env, platform).find(isProgram)
}

function candidates(env: Environment, platform: NodeJS.Platform): readonly string[] {
  const {delimiter, join} = platform === 'win32' ? win32 : posix
  const searched = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  const suffix = platform === 'win32' ? '.exe' : ''
  const onPath = commands.flatMap((name) => searched.map((folder) => join(folder, name + suffix)))
  return [...onPath, ...usualPlaces(env, platform)]
}

function usualPlaces(env: Environment, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])]
    return applications.flatMap((name) =>
      roots.map((root) => posix.join(root, `${name}.app`, 'Contents', 'MacOS', name))
    )
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return windowsPrograms.flatMap((parts) =>
      roots.flatMap((root) => (root ? [win32.join(root, ...parts)] : []))
    )
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium']
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    // Not there, or not for us to run: the next one then.
    return false
  }
}
