/** What crosses between those who draft documents and those who print them: plain data. */

import type {Finding} from '../base/message.ts'
import type {PlacedFinding} from '../make/judge-document.ts'
import type {Printable, Task} from '../make/print.ts'
import type {Description} from '../pdf/description.ts'

type Plain = Pick<
  Printable,
  'formulas' | 'document' | 'copies' | 'house' | 'after' | 'drawsPictures'
>

export interface PrintOrder extends Task, Plain {
  /** The date as ISO 8601. */
  readonly description: Omit<Description, 'date'> & {readonly date: string}
  /** The attachments' files, as the document names them. */
  readonly references: readonly string[]
}

export interface PrintResult {
  readonly pageCount?: number | undefined
  readonly findings: readonly Finding[]
  readonly parts: readonly {readonly reference: string; readonly findings: readonly Finding[]}[]
  readonly departures: readonly PlacedFinding[]
  /** True of one moment only: see `isPassing`. */
  readonly isPassing: boolean
  /** Digests. */
  readonly pdf?: string | undefined
  readonly pictures: readonly string[]
  /** Where all stands, as JSON; for formats that are written of it. */
  readonly layout?: string | undefined
}

/** All that a worker is told of `printable`, beside its HTML. */
export function orderOf(
  {attachments, description, ...printable}: Printable,
  task: Task
): PrintOrder {
  const {formulas, document, copies, house, after, drawsPictures} = printable
  return {
    ...task,
    formulas,
    document,
    copies,
    house,
    after,
    drawsPictures,
    description: {...description, date: description.date.toISOString()},
    references: [...attachments.keys()]
  }
}
