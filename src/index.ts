/** The public face: what programs may call. */

export type {Finding, Language, Severity, Wording} from './base/message.ts'
export {OperationalError} from './base/operational-error.ts'
export {type BuildOptions, build} from './build/build.ts'
export type {Format} from './build/formats.ts'
export type {Outcome} from './report/outcome.ts'
export {type ReportFormat, report} from './report/report.ts'
export {type FoundSource, type FoundSources, findSources, type NotFound} from './source/find.ts'
