/**
 * Make `dist/`: the command as one bundle per entry, the library, and what runs in the
 * browser. Bundled, the command starts in a fifth of the time: Node opens a dozen files
 * and not a thousand.
 */

import {createHash} from 'node:crypto'
import {chmod, copyFile, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {forNode} from './for-node.ts'
import {withoutLexer} from './without-lexer.ts'

const out = fileURLToPath(new URL('../dist/', import.meta.url))

await rm(out, {recursive: true, force: true})

await build({
  ...forNode,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: out,
  // Names are kept: a stack must be readable.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked'
})

await build({
  entryPoints: {'in-browser': 'src/pages/in-browser/index.ts'},
  outdir: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'chrome120',
  tsconfig: 'src/pages/in-browser/tsconfig.json',
  plugins: [withoutLexer],
  legalComments: 'linked',
  logLevel: 'warning'
})

await writeFile(`${out}page.html`, await blankPage())
await buildPreview()
await chmod(`${out}cli.js`, 0o755)
await writeFile(`${out}digest`, `${await digestOfAll()}\n`)

/** Of all that was built, and of the versions of what is not in it: for the keys of the cache. */
async function digestOfAll(): Promise<string> {
  const all = createHash('sha256').update(await readFile('package-lock.json'))
  const entries = await readdir(out, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile())
  for (const path of files.map(({parentPath, name}) => join(parentPath, name)).sort()) {
    all.update(relative(out, path)).update(await readFile(path))
  }
  return all.digest('hex')
}

/** The preview's page in the browser: ready to be served as it is. */
async function buildPreview(): Promise<void> {
  const client = 'src/preview/client'
  await build({
    entryPoints: [...['app.ts', 'frame.ts', 'draw.ts'], ...['app.css', 'frame.css']].map(
      (name) => `${client}/${name}`
    ),
    outdir: `${out}preview`,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: `${client}/tsconfig.json`,
    legalComments: 'linked',
    logLevel: 'warning'
  })
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
