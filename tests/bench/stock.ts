/** The same document for the stock printer: our HTML, styles, fitted lengths, fonts, browser. */

import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {build} from 'esbuild'
import {make} from '../../src/make/pipeline.ts'
import {findBrowser} from '../../src/make/supplies.ts'
import type {Workshop} from '../../src/make/workshop.ts'
import {stockHtml} from '../../src/pages/stock.ts'
import {packageRoot} from '../../src/project/paths.ts'
import type {StockTask} from './stock-process.ts'

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
  await writeFile(task.htmlFile, stockHtml({html, css, fitted: layout.fitted}))
  await writeFile(join(folder, 'stock.json'), JSON.stringify(task))
  return [await compiled('stock-process'), join(folder, 'stock.json')]
}

/** `name.ts` of this folder, ready to run: beside the packages it imports. */
export async function compiled(name: string): Promise<string> {
  const outfile = join(packageRoot, 'node_modules', '.cache', 'hongtou', `${name}.mjs`)
  await build({
    entryPoints: [join(packageRoot, 'tests', 'bench', `${name}.ts`)],
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
