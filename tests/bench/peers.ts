/**
 * The same text by other makers, as whole processes: Chromium's own print, the stock
 * Paged.js route, WeasyPrint, Vivliostyle and Typst.
 *
 * Those that are npm packages are installed once, on demand, beside the caches; WeasyPrint
 * is Debian's. What is not to be had is left out, and said.
 */

import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {env} from 'node:process'
import type {Workshop} from '../../src/make/workshop.ts'
import {packageRoot} from '../../src/project/paths.ts'
import {nativePrint} from './native.ts'
import {timed, timedCommand} from './run-process.ts'

/** Milliseconds that a run of a peer is waited for. */
export const mostOfPeers = 180_000

export interface Peer {
  readonly name: string
  /** Milliseconds of one run; undefined where it is not to be had. */
  readonly run: (() => Promise<number>) | undefined
}

const versions = {'@myriaddreamin/typst-ts-node-compiler': '0.7.0', '@vivliostyle/cli': '11.3.3'}
const home = join(packageRoot, 'node_modules', '.cache', 'hongtou', 'peers')

/** Typst on the same text, where it was installed before; undefined else. */
export async function typstIfThere(
  markdown: string,
  folder: string,
  fontconfigFile: string
): Promise<(() => Promise<number>) | undefined> {
  if (!isInstalled()) return undefined
  const program = join(home, 'typst.mjs')
  const source = join(folder, 'peer.typ')
  await writeFile(source, typstOf(markdown))
  await writeFile(program, typstProgram(join(dirname(fontconfigFile), 'files')))
  const pdf = join(folder, 'peer.pdf')
  return () => timedCommand(process.execPath, [program, source, pdf], {most: mostOfPeers})
}

/**
 * All peers, each to print the Markdown at `path`, whose text is `markdown`, in `folder`; those
 * that may have to be installed only if `isWhole`.
 */
export async function peersFor(
  path: string,
  markdown: string,
  folder: string,
  workshop: Workshop,
  isWhole: boolean
): Promise<readonly Peer[]> {
  const native = await nativePrint([path], folder, 1, workshop)
  const {task} = native
  const chromium = {name: 'Chromium’s own print', run: () => timed(native.words, mostOfPeers)}
  if (!isWhole) return [chromium]
  const page = task.documents[0]?.htmlFile ?? ''
  const pdf = join(folder, 'peer.pdf')
  const environment = {...env, ...task.environment}
  const fontconfigFile = task.environment.FONTCONFIG_FILE ?? ''
  await install()
  const vivliostyle = join(home, 'node_modules', '.bin', 'vivliostyle')

  return [
    chromium,
    {
      name: 'WeasyPrint',
      run: has('weasyprint')
        ? () => timedCommand('weasyprint', ['-q', page, pdf], {environment, most: mostOfPeers})
        : undefined
    },
    {
      name: 'Vivliostyle',
      run: existsSync(vivliostyle)
        ? () =>
            timedCommand(
              vivliostyle,
              [
                'build',
                page,
                '-o',
                pdf,
                '--executable-browser',
                task.executable,
                '--log-level',
                'silent'
              ],
              {environment, cwd: folder, most: mostOfPeers}
            )
        : undefined
    },
    {
      name: 'Typst',
      run: await typstIfThere(markdown, folder, fontconfigFile)
    }
  ]
}

function has(command: string): boolean {
  try {
    execFileSync(command, ['--version'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

function isInstalled(): boolean {
  return Object.keys(versions).every((name) => existsSync(join(home, 'node_modules', name)))
}

/** Have the npm peers there, if they are to be had. */
async function install(): Promise<void> {
  if (isInstalled()) return
  await mkdir(home, {recursive: true})
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`)
  try {
    execFileSync('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', ...wanted], {
      stdio: 'ignore',
      env: {...env, PUPPETEER_SKIP_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1'}
    })
  } catch {
    // Then they are left out.
  }
}

/** The bench's own Markdown in Typst's words. */
function typstOf(markdown: string): string {
  const head = `#set page(paper: "a4", margin: (left: 28mm, right: 26mm, top: 37mm, bottom: 35mm), numbering: "— 1 —")
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh")
#set par(first-line-indent: 2em, justify: true, leading: 0.85em)
`
  return head + markdown.replace(/^#+(?= )/gmu, (marks) => '='.repeat(marks.length))
}

function typstProgram(fonts: string): string {
  return `import {readFileSync, writeFileSync} from 'node:fs'
import {NodeCompiler} from '@myriaddreamin/typst-ts-node-compiler'
const [, , source, target] = process.argv
const compiler = NodeCompiler.create({workspace: ${JSON.stringify(home)}, fontArgs: [{fontPaths: [${JSON.stringify(fonts)}]}]})
writeFileSync(target, compiler.pdf({mainFileContent: readFileSync(source, 'utf8')}))
`
}
