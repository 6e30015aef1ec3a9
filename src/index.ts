/** The public face: what programs may call. The command does the same with the same code. */

export type {Language, Severity, Wording} from './base/message.ts'
export {OperationalError} from './base/operational-error.ts'
export {buildPaths as build} from './library/build-paths.ts'
export {checkPaths as check} from './library/check-paths.ts'
export {previewPaths as preview} from './library/preview-paths.ts'
export type {
  BuildRequest,
  CheckRequest,
  OpenPreview,
  PreviewRequest
} from './library/requests.ts'
export type {MeasurementOutcome, Outcome} from './report/outcome.ts'
export {type ReportFormat, report} from './report/report.ts'
