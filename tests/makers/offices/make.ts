/**
 * PDFs as offices make them, each with its mistakes, for tests/fixtures/offices.
 *
 * Run by hand: node --import tsx tests/makers/offices/make.ts [NAME…]
 *
 * Wants what `tests/makers/make.ts` wants, and XeTeX with xeCJK and Cairo's `rsvg-convert`: on
 * Debian `apt-get install texlive-xetex texlive-lang-chinese librsvg2-bin`. Typst is a package
 * of npm that is installed elsewhere, in the folder that TYPST names:
 * `npm i @myriaddreamin/typst-ts-node-compiler@0.7.0`.
 */

import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {env} from 'node:process'
import {fileURLToPath} from 'node:url'
import {printByChromium} from '../chromium.ts'
import {gatherFonts} from '../fonts.ts'
import {browsed, flowing} from './html.ts'
import {forPress, lastScanned} from './printed.ts'
import {svg} from './svg.ts'
import {tex} from './tex.ts'
import {typst} from './typst.ts'
import {drawingHand, templateHand} from './word.ts'

const out = fileURLToPath(new URL('../../fixtures/offices/', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'hongtou-offices-'))

try {
  await mkdir(out, {recursive: true})
  const config = await gatherFonts(join(folder, 'truetype'), false)
  const fonts = join(dirname(config), 'fonts')
  const withFonts = {...env, FONTCONFIG_FILE: config}
  const made = (name: string): Promise<Uint8Array> => readFile(join(out, `${name}.pdf`))
  const makers: Readonly<Record<string, () => Promise<Uint8Array>>> = {
    'writer-template': () => writer(templateHand(), withFonts),
    'writer-drawn': () => writer(drawingHand(), withFonts),
    'weasyprint-flow': () =>
      run('weasyprint', (to) => [join(folder, 'in'), to], flowing(), withFonts),
    'chromium-request': () => chromium(browsed(), config),
    typst: () => compiled(typst(), fonts),
    xecjk: () => typeset(tex(fonts)),
    'cairo-order': () =>
      run('rsvg-convert', (to) => ['-f', 'pdf', '-o', to, join(folder, 'in')], svg(), withFonts),
    'writer-scanned': async () => lastScanned(await made('writer-template')),
    'chromium-press': async () => forPress(await made('chromium-request')),
    'typst-turned': async () => forPress(await made('typst'), true),
    'writer-printed': async () => printed(await made('writer-drawn'))
  }
  const wanted = process.argv.slice(2)
  for (const [name, make] of Object.entries(makers)) {
    if (wanted.length === 0 || wanted.includes(name)) await keep(name, await make())
  }
} finally {
  await rm(folder, {recursive: true, force: true})
}

/** The same objects, packed as well as they can be. */
async function keep(name: string, pdf: Uint8Array): Promise<void> {
  const loose = join(folder, 'loose.pdf')
  await writeFile(loose, pdf)
  const packing = ['--recompress-flate', '--compression-level=9', '--object-streams=generate']
  execFileSync('qpdf', [...packing, loose, join(out, `${name}.pdf`)])
  process.stderr.write(`${name} ${(await readFile(join(out, `${name}.pdf`))).length}\n`)
}

async function run(
  program: string,
  operands: (to: string) => readonly string[],
  text: string | Uint8Array,
  environment: NodeJS.ProcessEnv
): Promise<Uint8Array> {
  const to = join(folder, 'out.pdf')
  await writeFile(join(folder, 'in'), text)
  execFileSync(program, operands(to), {env: environment, stdio: 'pipe'})
  return readFile(to)
}

async function writer(word: Uint8Array, environment: NodeJS.ProcessEnv): Promise<Uint8Array> {
  const from = join(folder, 'office.docx')
  await writeFile(from, word)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, from]
  execFileSync('soffice', options, {env: environment, stdio: 'pipe'})
  return readFile(join(folder, 'office.pdf'))
}

/** As `Print` makes it, with the number of the page in the middle of the lower margin. */
function chromium(text: string, fontconfigFile: string): Promise<Uint8Array> {
  return printByChromium(text, fontconfigFile, {
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<div style="width:100%;text-align:center;font:10.5pt Noto Serif SC">- <span class="pageNumber"></span> -</div>'
  })
}

async function compiled(text: string, fonts: string): Promise<Uint8Array> {
  const {TYPST: at = folder} = env
  const require = createRequire(join(at, 'package.json'))
  // The package is not the project's.
  const {NodeCompiler} = require('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({workspace: folder, fontArgs: [{fontPaths: [fonts]}]})
  return compiler.pdf({mainFileContent: text})
}

async function typeset(text: string): Promise<Uint8Array> {
  await writeFile(join(folder, 'letter.tex'), text)
  const options = ['-interaction=nonstopmode', '-halt-on-error', 'letter.tex']
  execFileSync('xelatex', options, {cwd: folder, stdio: 'pipe'})
  return readFile(join(folder, 'letter.pdf'))
}

/** Printed to a file and made a PDF again: what the glyphs stand for is lost on the way. */
async function printed(pdf: Uint8Array): Promise<Uint8Array> {
  const [from, between, to] = ['from.pdf', 'print.ps', 'to.pdf'].map((name) => join(folder, name))
  if (!from || !between || !to) throw new Error('Expected three names')
  await writeFile(from, pdf)
  execFileSync('pdftops', [from, between])
  execFileSync('ps2pdf', [between, to])
  return readFile(to)
}
