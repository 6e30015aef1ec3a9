/** Where the system keeps fonts. */

import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Environment} from '../project/cache-folder.ts'

export function fontFolders(env: Environment, platform: NodeJS.Platform): readonly string[] {
  const home = env.HOME ?? ''
  if (platform === 'win32') {
    return below([
      [env.WINDIR ?? 'C:\\Windows', 'Fonts'],
      [env.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts']
    ])
  }
  if (platform === 'darwin') {
    return [
      ...below([
        ['/System/Library/Fonts'],
        ['/Library/Fonts'],
        [home, 'Library', 'Fonts'],
        ['/Applications/Microsoft Word.app/Contents/Resources/DFonts']
      ]),
      ...downloadedFolders('/System/Library/AssetsV2')
    ]
  }
  const shared = (env.XDG_DATA_DIRS || '/usr/local/share:/usr/share').split(':')
  return below([
    ...shared.map((folder) => [folder, 'fonts']),
    [env.XDG_DATA_HOME || (home && join(home, '.local', 'share')), 'fonts'],
    [home, '.fonts']
  ])
}

/** Joined paths; those whose beginning is not known are left out. */
function below(paths: ReadonlyArray<ReadonlyArray<string | undefined>>): readonly string[] {
  return paths.flatMap(([start, ...rest]) => {
    const known = rest.filter((part) => part !== undefined)
    return start ? [join(start, ...known)] : []
  })
}

/** 仿宋 and 楷体 of macOS are downloaded on demand, into folders with a number in their name. */
function downloadedFolders(assets: string): readonly string[] {
  try {
    return readdirSync(assets)
      .filter((name) => name.startsWith('com_apple_MobileAsset_Font'))
      .map((name) => join(assets, name))
  } catch {
    // Older systems have no such folder, and some do not let us look: then there is nothing there.
    return []
  }
}
