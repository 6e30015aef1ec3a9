/** The PDF of a document, and its DOCX, written into `output/` as `hongtou build` writes it. */

import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {VFile} from 'vfile'
import {type BuildOptions, build} from '../build/build.ts'
import {defaultFormat, type Format} from '../build/formats.ts'
import type {WrittenOutput} from '../preview/project.ts'
import type {FoundSource} from '../source/find.ts'
import {shownFindings} from './findings.ts'
import {nothingAdded} from './settings.ts'

type Making = Pick<BuildOptions, 'root' | 'house' | 'fonts' | 'chromium' | 'signal'>

/** Build `source`, a DOCX too where `hasDocx`; what is in the way is among the findings. */
export async function writeOutput(
  source: FoundSource,
  hasDocx: boolean,
  making: Making
): Promise<WrittenOutput> {
  const {root} = making
  const options = {
    ...making,
    outFolder: 'output',
    formats: new Set<Format>([defaultFormat, ...(hasDocx ? (['docx'] as const) : [])])
  }
  const outcomes = await build([source], options)
  const files = outcomes.map(({path, messages}) => {
    const file = new VFile({path: resolve(root, path)})
    file.messages.push(...messages)
    return file
  })
  const [output] = outcomes.flatMap(({output: path}) => path ?? [])
  const pdf = output === undefined ? undefined : await readFile(resolve(root, output))
  const docx =
    hasDocx && output !== undefined
      ? await readFile(resolve(root, output.replace(/\.pdf$/u, '.docx'))).catch(() => undefined)
      : undefined
  return {output, pdf, docx, findings: shownFindings(files, nothingAdded, root)}
}
