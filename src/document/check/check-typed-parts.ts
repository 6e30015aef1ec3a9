/** What is told of a draft as soon as it is taken apart. */

import type {VFile} from 'vfile'
import type {TypedParts} from '../pasted/read-parts.ts'
import {reportDoubtfulSignature} from './report-doubtful-signature.ts'
import {reportEarlyAttendance} from './report-early-attendance.ts'
import {reportEarlyColophon} from './report-early-colophon.ts'
import {reportPrintRun} from './report-print-run.ts'
import {reportSeparators} from './report-separators.ts'
import {reportTitleMarks} from './report-title-marks.ts'
import {reportWebSpaces} from './report-web-space.ts'

/** Tell what of `masthead` and `signature` is left out, what may be a signature, and what stands elsewhere than where it belongs. */
export function checkTypedParts(
  {masthead, head, form, text, signature, doubtful, colophon}: TypedParts,
  file: VFile
): void {
  reportSeparators(masthead?.separators ?? [], file)
  reportWebSpaces(signature?.suppressed ?? [], file)
  if (doubtful) reportDoubtfulSignature(doubtful, file)
  if (colophon.printRun) reportPrintRun(colophon.printRun, file)
  if (colophon.isAboveAttachments) reportEarlyColophon(colophon, file)
  if (head.title) reportTitleMarks(head.title, file)
  if (form === 'minutes') reportEarlyAttendance(text, file)
}
