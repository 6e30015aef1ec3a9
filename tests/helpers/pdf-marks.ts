/** What of a PDF is painted outside the tags and outside the artifacts: nothing may be. */

import {type PDFDict, type PDFDocument, PDFStream} from '@cantoo/pdf-lib'
import {
  ContentReader,
  contentsOf,
  dictAt,
  nameAt,
  pageContents,
  streamAt
} from '../../src/pdf-syntax/index.ts'

const paints = new Set('S s f F f* B B* b b* Tj TJ \' " sh BI'.split(' '))

export interface MarkReport {
  /** `page 1: f at 120`, for each operator that paints unmarked. */
  readonly bare: readonly string[]
  /** Marks, states and text objects that do not open and close as they should. */
  readonly unbalanced: readonly string[]
  /** Marked-content identifiers used twice on a page. */
  readonly repeated: readonly string[]
  readonly artifacts: number
  readonly tagged: number
}

/** Walk all contents, forms in their places. */
export function inspectMarks(document: PDFDocument): MarkReport {
  const bare: string[] = []
  const unbalanced: string[] = []
  const repeated: string[] = []
  let artifacts = 0
  let tagged = 0

  document.getPages().forEach((page, index) => {
    const where = `page ${index + 1}`
    const seen = new Set<number>()

    const walk = (bytes: Uint8Array, resources: PDFDict | undefined, outer: string[]): void => {
      const reader = new ContentReader(bytes)
      const marks: string[] = []
      let states = 0
      /** Marks open at `BT`; undefined outside text objects. */
      let text: number | undefined
      let pathOpen = false
      const fault = (what: string) => unbalanced.push(`${where}: ${what} at ${reader.start}`)
      while (reader.next()) {
        const {operator} = reader
        const state = [...outer, ...marks]
        if (operator === 'q') states += 1
        else if (operator === 'Q') {
          states -= 1
          if (states < 0) fault('Q without q')
        } else if (operator === 'BT') {
          if (text !== undefined) fault('BT in BT')
          text = marks.length
        } else if (operator === 'ET') {
          if (text === undefined) fault('ET without BT')
          else if (text !== marks.length) fault('ET inside a mark')
          text = undefined
        } else if (operator === 'BMC' || operator === 'BDC') {
          if (pathOpen) fault('mark inside a path')
          const properties = reader.operands[1]
          const mcid = properties instanceof Map ? properties.get('MCID') : undefined
          if (reader.name(0) === 'Artifact') {
            artifacts += 1
            if (state.includes('tag')) fault('artifact inside tagged content')
            marks.push('artifact')
          } else if (typeof mcid === 'number') {
            tagged += 1
            if (state.includes('artifact')) fault('tagged content inside an artifact')
            if (seen.has(mcid)) repeated.push(`${where}: MCID ${mcid}`)
            seen.add(mcid)
            marks.push('tag')
          } else marks.push('other')
        } else if (operator === 'EMC') {
          if (pathOpen) fault('mark inside a path')
          if (marks.pop() === undefined) fault('EMC without mark')
          if (text !== undefined && marks.length < text) fault('mark leaves its text object')
        }
        const form =
          operator === 'Do'
            ? streamAt(dictAt(resources, 'XObject'), reader.name(0) ?? '')
            : undefined
        if (form instanceof PDFStream && nameAt(form.dict, 'Subtype') === 'Form') {
          walk(contentsOf(form), dictAt(form.dict, 'Resources') ?? resources, state)
        } else if (paints.has(operator) || operator === 'Do') {
          if (!state.includes('tag') && !state.includes('artifact')) {
            bare.push(`${where}: ${operator} at ${reader.start}`)
          }
        }
        if (['m', 're'].includes(operator)) pathOpen = true
        if (paints.has(operator) || operator === 'n') pathOpen = false
      }
      if (marks.length > 0 || states !== 0 || text !== undefined) fault('unfinished stream')
    }
    walk(pageContents(page.node), page.node.Resources(), [])
  })
  return {bare, unbalanced, repeated, artifacts, tagged}
}
