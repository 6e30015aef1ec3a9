/** Shared libraries the headless shell needs, and what to do about those that are not there. */

import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Environment} from '../../project/cache-folder.ts'

/** Libraries that belong together and are brought together. */
export interface LibrarySet {
  readonly name: string
  /** Those the shell is linked against. */
  readonly needed: readonly string[]
  /** The same, with what they load themselves. */
  readonly files: readonly string[]
}

/** On a bare Debian (minbase) exactly the first set is missing; the package carries it. */
const sets: readonly LibrarySet[] = [
  {
    name: 'nss',
    needed: ['libnss3.so', 'libnssutil3.so', 'libnspr4.so'],
    files: [
      ...['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libplc4.so', 'libplds4.so'],
      ...['libsoftokn3.so', 'libfreebl3.so', 'libfreeblpriv3.so']
    ]
  },
  {name: 'expat', needed: ['libexpat.so.1'], files: ['libexpat.so.1']}
]

const usualFolders = [
  ...['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu'],
  ...['/usr/lib64', '/lib64', '/usr/lib', '/lib']
]

/** The sets of which the dynamic loader would not find a library. */
export function missingLibraries(
  env: Environment,
  folders: readonly string[] = usualFolders,
  loaderCache: () => string = readLoaderCache
): readonly LibrarySet[] {
  const searched = [...(env.LD_LIBRARY_PATH?.split(':') ?? []).filter(Boolean), ...folders]
  let cached: string | undefined
  const isThere = (library: string) => {
    if (searched.some((folder) => existsSync(join(folder, library)))) return true
    cached ??= loaderCache()
    return cached.includes(`\t${library} `)
  }
  return sets.filter(({needed}) => !needed.every(isThere))
}

function readLoaderCache(): string {
  try {
    return execFileSync('/sbin/ldconfig', ['-p'], {
      encoding: 'utf8',
      timeout: 5_000,
      stdio: ['ignore', 'pipe', 'ignore']
    })
  } catch {
    // Not every system has it; the usual folders were looked into already.
    return ''
  }
}

/** Debian's names of the packages that hold what browsers are linked against. */
const packages: ReadonlyArray<readonly [pattern: RegExp, name: string]> = [
  [/^lib(nss3|nssutil3|smime3)\.so/, 'libnss3'],
  [/^lib(nspr4|plc4|plds4)\.so/, 'libnspr4'],
  [/^libexpat\.so/, 'libexpat1'],
  [/^libatk-1\.0\.so/, 'libatk1.0-0'],
  [/^libatk-bridge-2\.0\.so/, 'libatk-bridge2.0-0'],
  [/^libatspi\.so/, 'libatspi2.0-0'],
  [/^libcups\.so/, 'libcups2'],
  [/^libdbus-1\.so/, 'libdbus-1-3'],
  [/^libdrm\.so/, 'libdrm2'],
  [/^libgbm\.so/, 'libgbm1'],
  [/^lib(glib|gobject|gio)-2\.0\.so/, 'libglib2.0-0'],
  [/^libasound\.so/, 'libasound2'],
  [/^libxkbcommon\.so/, 'libxkbcommon0'],
  [/^libX11\.so/, 'libx11-6'],
  [/^libxcb\.so/, 'libxcb1'],
  [/^libXcomposite\.so/, 'libxcomposite1'],
  [/^libXdamage\.so/, 'libxdamage1'],
  [/^libXext\.so/, 'libxext6'],
  [/^libXfixes\.so/, 'libxfixes3'],
  [/^libXrandr\.so/, 'libxrandr2'],
  [/^libpango-1\.0\.so/, 'libpango-1.0-0'],
  [/^libcairo\.so/, 'libcairo2']
]

/** Debian's package for a library; nothing if it is not a common one. */
export function packageOf(library: string): string | undefined {
  return packages.find(([pattern]) => pattern.test(library))?.[1]
}
