import {isReportFormat, type ReportFormat, reportFormats} from '../report/report.ts'
import {wrongValue} from './usage-error.ts'

/** `--report`; without it what GitHub reads when we run there, else text. */
export function reportStyle(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>
): ReportFormat {
  const style = asked ?? (environment.GITHUB_ACTIONS === 'true' ? 'github' : 'text')
  if (!isReportFormat(style)) throw wrongValue('--report', style, reportFormats.join(', '))
  return style
}
