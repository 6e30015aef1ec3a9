/** `--report-to`: reports that programs read, in files beside what people read. */

import {readFile, stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Language} from '../base/message.ts'
import type {Outcome} from '../report/outcome.ts'
import {type ReportFormat, report} from '../report/report.ts'
import {UsageError, wrongValue} from './usage-error.ts'

/** How a file of each style begins: what is there may be written over if it begins so. */
const beginnings = {
  json: /^\{\n {2}"version": 1,\n {2}"files": \[/u,
  sarif: /^\{\n {2}"\$schema": "https:\/\/json\.schemastore\.org\/sarif/u,
  rdjson: /^\{\n {2}"source": \{\n {4}"name": "hongtou"/u,
  gitlab: /^\[(?:\]|\n {2}\{\n {4}"description": )/u,
  markdown: /^<!-- hongtou report -->\n/u
} as const satisfies Partial<Record<ReportFormat, RegExp>>

type FileStyle = keyof typeof beginnings

/** A file that a report goes to. */
export interface ReportFile {
  readonly style: FileStyle
  readonly path: string
}

export const reportToFlag = {
  type: 'string',
  placeholder: 'STYLE:FILE',
  summary: {
    zh: '报告另存成文件，可以几份：gitlab:a.json,markdown:b.md；还有 json、sarif、rdjson',
    en: 'reports into files as well, several too: gitlab:a.json,markdown:b.md; json, sarif, rdjson'
  }
} as const

/**
 * Read `STYLE:FILE,STYLE:FILE`; a comma that no style follows belongs to the name before it.
 * @throws {UsageError} An unknown style, no file, or one file twice.
 */
export function reportFilesOf(value: string | undefined, folder: string): readonly ReportFile[] {
  if (value === undefined) return []
  const styles = Object.keys(beginnings).join('|')
  const files = value.split(new RegExp(`,(?=(?:${styles}):)`, 'u')).map((part): ReportFile => {
    const [, style = '', name = ''] = /^(\w+):(.+)$/su.exec(part) ?? []
    if (!isFileStyle(style)) throw wrongValue('--report-to', part, `${styles}:FILE`)
    return {style, path: resolve(folder, name)}
  })
  const [twice] = files.filter(({path}, at) => files.findIndex((one) => one.path === path) < at)
  if (twice) throw wrongValue('--report-to', value, 'one report in each file')
  return files
}

/**
 * Write the reports on `outcomes`.
 * @throws {UsageError} Something that is no report has the name; nothing is written then.
 * @throws {OperationalError} A file cannot be written.
 */
export async function writeReports(
  files: readonly ReportFile[],
  outcomes: readonly Outcome[],
  language: Language
): Promise<void> {
  if (files.length === 0) return
  const {writeFiles} = await import('../files/write.ts')
  await writeFiles(files.map(({style, path}) => ({path, bytes: report(outcomes, style, language)})))
}

/**
 * Refuse names that something else has, before anything is made.
 * @throws {UsageError} What is there is neither empty nor a report of the style.
 */
export async function refuseOverOthers(files: readonly ReportFile[]): Promise<void> {
  for (const {style, path} of files) {
    const facts = await stat(path).catch(() => undefined)
    if (!facts) continue
    const text = facts.isFile() ? await readFile(path, 'utf8') : undefined
    if (text === '' || (text !== undefined && beginnings[style].test(text))) continue
    throw new UsageError({
      zh: `--report-to：“${path}”已有，不是这样的报告，不覆盖；应为没有的文件、空文件或 ${style} 的报告`,
      en: `--report-to: \`${path}\` is there and no such report, and is kept; expected no file, an empty one or a ${style} report`
    })
  }
}

function isFileStyle(name: string): name is FileStyle {
  return Object.hasOwn(beginnings, name)
}
