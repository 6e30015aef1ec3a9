/** The same documents for Chromium's own print: our HTML and styles, on the standard's sheet. */

import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {make} from '../../src/make/pipeline.ts'
import {findBrowser} from '../../src/make/supplies.ts'
import type {Workshop} from '../../src/make/workshop.ts'
import type {NativeTask} from './native-process.ts'
import {compiled} from './stock.ts'

export interface Native {
  readonly task: NativeTask
  /** For `node`. */
  readonly words: readonly string[]
}

/** What prints the documents at `paths`, so many at once in one browser; files in `folder`. */
export async function nativePrint(
  paths: readonly string[],
  folder: string,
  atOnce: number,
  workshop: Workshop
): Promise<Native> {
  const [{executable, libraryPath}, {fontconfigFile}, {css}] = await Promise.all([
    findBrowser(undefined),
    workshop.fonts(),
    workshop.materials()
  ])
  await mkdir(folder, {recursive: true})
  const documents = paths.map((_path, index) => ({
    htmlFile: join(folder, `native-${index}.html`),
    pdfFile: join(folder, `native-${index}.pdf`)
  }))
  for (const [index, path] of paths.entries()) {
    const {html = ''} = await make(path, 'html', workshop)
    const styled = html.replace('</head>', () => `<style>${plainSheet}\n${css}</style></head>`)
    await writeFile(documents[index]?.htmlFile ?? '', styled)
  }
  const task: NativeTask = {
    executable,
    environment: {
      FONTCONFIG_FILE: fontconfigFile,
      ...(libraryPath ? {LD_LIBRARY_PATH: libraryPath} : {})
    },
    documents,
    atOnce
  }
  const file = join(folder, 'native.json')
  await writeFile(file, JSON.stringify(task))
  return {task, words: [await compiled('native-process'), file]}
}

/** The sheet as the standard has it; our styles leave it to the pages. */
const plainSheet = '@page {size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm}'
