/**
 * What is in the bundle for Linux: Node.js, the package with what it needs at run time, the
 * browser, the fonts, each with its licence, and what starts them.
 */

import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {execPath} from 'node:process'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {fandolDigest, installedFandol} from '../src/fonts/fandol.ts'
import {noticesOf} from './notices.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const ownFiles = join(root, 'scripts', 'bundle')
const fandolPapers = '/usr/share/texlive/texmf-dist/doc/fonts/fandol'
/** Of the packed browser these are for other places than a page of paper. */
const unused = /^node_modules\/@sparticuz\/chromium\/bin\/(?:fonts|swiftshader)\.tar\.br$/u

/** One file of the bundle: of the disk, or written for it. */
export interface BundledFile {
  /** In the folder that the bundle unpacks to. */
  readonly path: string
  readonly content: {readonly from: string} | {readonly text: string}
  readonly isProgram: boolean
}

interface LockedPackage {
  readonly dev?: boolean
  readonly peer?: boolean
}

/**
 * List all files, in the order of their paths.
 * @throws {Error} A licence, or FandolFang as Debian has it, is not on this machine.
 */
export function bundledFiles(version: string): readonly BundledFile[] {
  const text = (path: string, name: string, isProgram = false): BundledFile => ({
    path,
    content: {text: readFileSync(join(ownFiles, name), 'utf8').replaceAll('{version}', version)},
    isProgram
  })
  const packages = installedPackages()
  const files = [
    text('hongtou', 'hongtou.sh', true),
    text('红头', 'desk.sh', true),
    // Desktops start only what may be run.
    text('红头.desktop', 'desk.desktop', true),
    text('说明.txt', 'readme.txt'),
    {path: 'LICENSES.txt', content: {text: licences(packages)}, isProgram: false},
    {path: 'lib/node', content: {from: execPath}, isProgram: true},
    ...ownPackage().map((name) => copied(`lib/hongtou/${name}`, join(root, name))),
    ...packages.flatMap((folder) =>
      filesIn(join(root, folder))
        .map((name) => `${folder}/${name}`)
        .filter((name) => !unused.test(name))
        .map((name) => copied(`lib/hongtou/${name}`, join(root, name)))
    ),
    copied(`lib/hongtou/dist/fonts/FandolFang-Regular.otf`, fandol())
  ]
  return files.sort((left, right) => (left.path < right.path ? -1 : 1))
}

function copied(path: string, from: string): BundledFile {
  return {path, content: {from}, isProgram: false}
}

/** The files that a user of the package gets. */
function ownPackage(): readonly string[] {
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts']
  const told = execFileSync('npm', words, {cwd: root, encoding: 'utf8', stdio: 'pipe'})
  const [packed]: readonly {readonly files: readonly {readonly path: string}[]}[] = JSON.parse(told)
  return (packed?.files ?? []).map(({path}) => path)
}

/** The folders of all packages that a user of ours gets, those within packages included. */
function installedPackages(): readonly string[] {
  const {packages}: {readonly packages: Readonly<Record<string, LockedPackage>>} = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8')
  )
  return Object.entries(packages).flatMap(([path, {dev, peer}]) =>
    path === '' || dev || peer || !existsSync(join(root, path)) ? [] : path
  )
}

/** Relative to `folder`; packages within it are listed by themselves. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => relative(folder, join(parentPath, name)))
    .filter((name) => !name.split('/').includes('node_modules'))
}

/** The 仿宋, which no registry of packages for Node.js has. */
function fandol(): string {
  const font = existsSync(installedFandol) ? readFileSync(installedFandol) : ''
  if (createHash('sha256').update(font).digest('hex') === fandolDigest) return installedFandol
  throw new Error('Expected FandolFang: run apt-get install texlive-lang-chinese')
}

function licences(packages: readonly string[]): string {
  const chromium = JSON.parse(
    readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')
  )
  const own = (name: string): string => readFileSync(join(ownFiles, 'licences', name), 'utf8')
  const fonts = join(root, 'dist/fonts')
  const parts: readonly (readonly [name: string, text: string])[] = [
    ['Hongtou', readFileSync(join(root, 'LICENSE'), 'utf8')],
    [
      'Code of other packages in Hongtou',
      readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
    ],
    [`Node.js ${process.version}: lib/node`, nodeLicence()],
    [
      `Chromium (headless shell) ${chromium.version}: chromium.br`,
      own('chromium.txt').replace('{version}', chromium.version.split('.', 1)[0])
    ],
    ['Expat (libexpat): al2023.tar.br', own('expat.txt')],
    // NSS and NSPR are under the same licence as a tool of ours, which has its text.
    [
      'NSS and NSPR (libnss3, libnspr4, …): al2023.tar.br. Source: https://hg.mozilla.org/projects/nss',
      readFileSync(join(root, 'node_modules/axe-core/LICENSE'), 'utf8')
    ],
    ['Packages: lib/hongtou/node_modules', noticesOf(packages.map((folder) => join(root, folder)))],
    ...readdirSync(fonts)
      .filter((name) => name.startsWith('LICENSE-'))
      .sort()
      .map((name) => [`Fonts: ${name}`, readFileSync(join(fonts, name), 'utf8')] as const),
    [
      'Font: FandolFang-Regular.otf, from the package texlive-lang-chinese of Debian, which has its source',
      [readFileSync(join(fandolPapers, 'README'), 'utf8'), fandolCopying()].join('\n\n')
    ]
  ]
  const rule = '='.repeat(80)
  return parts.map(([name, text]) => `${rule}\n${name}\n${rule}\n\n${text.trim()}\n`).join('\n')
}

/** With Node.js, or where Debian puts it. */
function nodeLicence(): string {
  const places = [join(dirname(execPath), '..', 'LICENSE'), '/usr/share/doc/nodejs/LICENSE']
  const path = places.find((each) => existsSync(each))
  if (path === undefined) throw new Error(`Expected the licence of Node.js at ${places.join(', ')}`)
  return readFileSync(path, 'utf8')
}

function fandolCopying(): string {
  const packed = join(fandolPapers, 'COPYING.gz')
  if (existsSync(packed)) return gunzipSync(readFileSync(packed)).toString('utf8')
  return readFileSync(join(fandolPapers, 'COPYING'), 'utf8')
}
