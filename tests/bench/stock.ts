/** The same document for the stock printer: our HTML, styles, fitted lengths, fonts, browser. */

import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {build} from 'esbuild'
import {scaleLengths} from '../../src/pages/scale.ts'
import {make} from '../../src/pipeline.ts'
import {packageRoot} from '../../src/project/paths.ts'
import {findBrowser} from '../../src/supplies.ts'
import type {Workshop} from '../../src/workshop.ts'
import type {StockTask} from './stock-process.ts'

/** As `pages/paginate.ts` has it. */
const scale = 8

/** The arguments for `node` that print the document at `path` with pagedjs-cli. */
export async function stockArguments(
  path: string,
  folder: string,
  workshop: Workshop
): Promise<readonly string[]> {
  const {file, html, layout} = await make(path, 'pages', workshop)
  if (html === undefined || !layout) throw new Error(file.messages.join('\n'))
  const [{css}, {fontconfigFile}, {executable, libraryPath}] = await Promise.all([
    workshop.materials(),
    workshop.fonts(),
    findBrowser(undefined)
  ])

  const styles = `<style>${scaleLengths(css, scale)}\n${layout.fitted}</style></head>`
  // The imprint is placed by a handler of ours, after the pages are broken.
  const text = html.replace(/<footer[\s\S]*<\/footer>/u, '').replace('</head>', () => styles)
  const task: StockTask = {
    executable,
    environment: {
      FONTCONFIG_FILE: fontconfigFile,
      ...(libraryPath ? {LD_LIBRARY_PATH: libraryPath} : {})
    },
    htmlFile: join(folder, 'stock.html'),
    pdfFile: join(folder, 'stock.pdf')
  }
  await mkdir(folder, {recursive: true})
  await writeFile(task.htmlFile, text)
  await writeFile(join(folder, 'stock.json'), JSON.stringify(task))
  return [await compiled(), join(folder, 'stock.json')]
}

/** Beside the packages it imports. */
async function compiled(): Promise<string> {
  const outfile = join(packageRoot, 'node_modules', '.cache', 'hongtou', 'stock-process.mjs')
  await build({
    entryPoints: [join(packageRoot, 'tests', 'bench', 'stock-process.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning'
  })
  return outfile
}
