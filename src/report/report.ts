import type {Language} from '../base/message.ts'
import {githubReport} from './github.ts'
import {gitlabReport} from './gitlab.ts'
import {jsonReport} from './json.ts'
import {markdownReport} from './markdown.ts'
import type {Outcome} from './outcome.ts'
import {rdjsonReport} from './rdjson.ts'
import {sarifReport} from './sarif.ts'
import {textReport} from './text.ts'

const writers = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
  rdjson: rdjsonReport,
  gitlab: gitlabReport,
  markdown: markdownReport
}

export type ReportFormat = keyof typeof writers

export const reportFormats = Object.keys(writers)

export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(writers, name)
}

/** Write what became of the documents, for people or for programs. */
export function report(
  outcomes: readonly Outcome[],
  format: ReportFormat,
  language: Language
): string {
  return writers[format](outcomes, language)
}
