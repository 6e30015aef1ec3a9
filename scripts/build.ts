/**
 * Make `dist/`: the command as one bundle per entry, the library, and what runs in the
 * browser. Bundled, the command starts in a fifth of the time: Node opens a dozen files
 * and not a thousand.
 */

import {createHash} from 'node:crypto'
import {chmod, copyFile, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type BuildOptions, build} from 'esbuild'
import {writeDeclarations} from './declarations.ts'
import {forNode} from './for-node.ts'
import {writeSite} from './manual/site.ts'
import {noticesOf, packagesIn} from './notices.ts'
import {asOneScript, inLatin1} from './one-script.ts'
import {makeOpenFonts} from './open-fonts.ts'
import {makeTypoWords, typoPackages} from './typo-words.ts'
import {withoutLexer} from './without-lexer.ts'

const out = fileURLToPath(new URL('../dist/', import.meta.url))
/** Dear to make, and the same until another version of a font or of a dictionary is asked for. */
const kept = ['fonts', 'typos.bin']
/** The packages whose code is in what is built. */
const packages = new Set<string>(typoPackages.map((name) => `node_modules/${name}`))

await mkdir(out, {recursive: true})
for (const name of await readdir(out)) {
  if (!kept.includes(name)) await rm(join(out, name), {recursive: true})
}
const others = [
  makeOpenFonts(join(out, 'fonts')),
  makeTypoWords(join(out, 'typos.bin')),
  writeDeclarations(join(out, 'types'), ['vfile', 'vfile-message'])
]

await bundle({
  ...forNode,
  entryPoints: {
    cli: 'src/commands/start.ts',
    main: 'src/cli.ts',
    index: 'src/index.ts',
    'lint-thread': 'src/lint/lint-thread.ts'
  },
  outdir: out,
  // Names are kept: a stack must be readable.
  minifySyntax: true,
  minifyWhitespace: true
})

await bundle({
  ...asOneScript,
  entryPoints: ['src/cli.ts'],
  outfile: `${out}build.cjs`,
  minifySyntax: true,
  minifyWhitespace: true
})
await inLatin1(`${out}build.cjs`)

await bundle({
  entryPoints: {'in-browser': 'src/pages/in-browser/index.ts'},
  outdir: out,
  minify: true,
  format: 'iife',
  target: 'chrome120',
  tsconfig: 'src/pages/in-browser/tsconfig.json',
  plugins: [withoutLexer]
})

await writeFile(`${out}page.html`, await blankPage())
await buildPreview()
await buildManual()
await Promise.all(others)
await writeFile(`${out}THIRD-PARTY-LICENSES.txt`, noticesOf(packages))
await chmod(`${out}cli.js`, 0o755)
await writeFile(`${out}digest`, `${await digestOfAll()}\n`)

/** Build, and remember of whose code. */
async function bundle(options: BuildOptions): Promise<void> {
  const {metafile} = await build({
    ...options,
    bundle: true,
    // Whole, and together with those of packages that have no such comments: `notices.ts`.
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning'
  })
  for (const folder of packagesIn(metafile)) packages.add(folder)
}

/** Of all that was built, and of the versions of what is not in it: for the keys of the cache. */
async function digestOfAll(): Promise<string> {
  const all = createHash('sha256').update(await readFile('package-lock.json'))
  const entries = await readdir(out, {recursive: true, withFileTypes: true})
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name))
    // Fonts are told by digests of their own, types and the manual make no difference to a document.
    .filter((path) => !/^(?:fonts|types|manual)\b/u.test(relative(out, path)))
  for (const path of files.sort()) {
    all.update(relative(out, path)).update(await readFile(path))
  }
  return all.digest('hex')
}

/** The preview's page in the browser: ready to be served as it is. */
async function buildPreview(): Promise<void> {
  const client = 'src/preview/client'
  const options: BuildOptions = {
    outdir: `${out}preview`,
    minify: true,
    target: 'es2022',
    tsconfig: `${client}/tsconfig.json`
  }
  await bundle({
    ...options,
    entryPoints: [
      ...['app.ts', 'draw.ts'],
      ...['app.css', 'around.css', 'writing.css', 'form.css', 'frame.css']
    ].map((name) => `${client}/${name}`),
    splitting: true,
    format: 'esm'
  })
  // In one piece: it has to have run when its frame is loaded.
  await bundle({...options, entryPoints: [`${client}/frame.ts`], format: 'iife'})
  const copies = {
    'index.html': `${client}/index.html`,
    'frame.html': `${client}/frame.html`,
    'icon.svg': `${client}/icon.svg`,
    // The very script of the press.
    'layout.js': `${out}in-browser.js`,
    'draw-LICENSE.txt': 'node_modules/@embedpdf/pdfium/LICENSE'
  }
  for (const [name, from] of Object.entries(copies)) await copyFile(from, `${out}preview/${name}`)
}

/** The manual, to be read in a browser: served by the preview, or opened where it lies. */
async function buildManual(): Promise<void> {
  await writeSite(`${out}manual`)
  await bundle({
    entryPoints: {search: 'src/preview/client/manual-search.ts'},
    outdir: `${out}manual`,
    minify: true,
    target: 'es2022',
    tsconfig: 'src/preview/client/tsconfig.json',
    format: 'iife'
  })
}

/**
 * The page in which documents are laid out. Its own script is the only one that runs;
 * styles and pictures come with the document, and nothing is loaded.
 */
async function blankPage(): Promise<string> {
  const code = await readFile(`${out}in-browser.js`, 'utf8')
  const script = code.replaceAll('</script', '<\\/script')
  const hash = createHash('sha256').update(script).digest('base64')
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    // Off Linux fonts are read from their files.
    'font-src file:'
  ]
  return `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<script>${script}</script></head><body></body></html>
`
}
