/**
 * What a document is written as: one row for each format, read by the build, and by the
 * command for its help and the values of `--format`. So it loads none of the steps.
 */

import type {Wanted} from '../make/print.ts'
import {markedPicture} from '../project/own-mark.ts'

/** What there is to be written of a document. */
interface Finished {
  readonly html: string | undefined
  readonly pdf: Uint8Array | undefined
  readonly pictures: readonly Uint8Array[]
  /** One, or one of each copy. */
  readonly docx?: readonly WrittenCopy[] | undefined
}

/** A file of one copy. */
export interface WrittenCopy {
  /** 份号, where there are several. */
  readonly number: string | undefined
  readonly bytes: Uint8Array
}

/** What a file's name ends in after the document's own, and what is in it. */
type Written = readonly [ending: string, bytes: Uint8Array]

interface Writer {
  readonly format: string
  /** How far the document has to come. */
  readonly needs: Wanted
  /** The files of it; none of what has not come so far. */
  readonly write: (finished: Finished) => readonly Written[]
}

/** In the order in which their files are written; the first is the default. */
export const writers = [
  {
    format: 'pdf',
    needs: 'pages',
    write: ({pdf}) => (pdf ? [['.pdf', pdf]] : [])
  },
  {
    format: 'html',
    needs: 'html',
    write: ({html}) => (html === undefined ? [] : [['.html', Buffer.from(html)]])
  },
  {
    format: 'png',
    needs: 'pictures',
    write: ({pictures}) =>
      pictures.map((bytes, index) => [`-${index + 1}.png`, markedPicture(bytes, index + 1)])
  },
  {
    format: 'docx',
    needs: 'pages',
    write: ({docx = []}) => docx.map(({number, bytes}) => [docxEnding(number), bytes])
  }
] as const satisfies readonly Writer[]

/** In Word each copy is a file of its own: `notice-000003.docx`. */
export function docxEnding(number: string | undefined): string {
  return number === undefined ? '.docx' : `-${number}.docx`
}

export type Format = (typeof writers)[number]['format']

export const formatNames: readonly Format[] = writers.map(({format}) => format)

/** What is written where nothing is asked for. */
export const defaultFormat: Format = writers[0].format

export function isFormat(name: string): name is Format {
  return writers.some(({format}) => format === name)
}

/** The later needs what the earlier does, and more. */
const stages: readonly Wanted[] = ['html', 'pages', 'pictures']

/** How far a document has to come for all of `wanted`. */
export function neededFor(wanted: ReadonlySet<Format>): Wanted {
  const needs = writers.filter(({format}) => wanted.has(format)).map(({needs}) => needs)
  return stages.findLast((stage) => needs.some((need) => need === stage)) ?? 'html'
}

/** Whether any of `wanted` needs the pages laid out; HTML alone needs no browser. */
export function needsPages(wanted: ReadonlySet<Format>): boolean {
  return neededFor(wanted) !== 'html'
}
