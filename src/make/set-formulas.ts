/** The formulas of a document: set by KaTeX, which only those load that have any. */

import type {Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {type Place, tell} from '../base/message.ts'
import type {DisplayFormula, Formula, OfficialDocument} from '../document/model.ts'
import {type FormulaMarkup, type FormulasByKey, formulaKey} from '../html/formulas.ts'

/** Formulas as they are put on the pages. */
export interface FormulaBoxes {
  /** TeX, in one line. */
  readonly tex: string
  readonly parts: readonly string[]
  readonly text: string
}

export interface SetFormulas {
  readonly markup: FormulasByKey
  /** By the index of the markup. */
  readonly boxes: readonly FormulaBoxes[]
}

interface Found {
  readonly node: Formula | DisplayFormula
  readonly holder: VFile
}

/** Milliseconds: for one, and for all of a document. Thousands take a second. */
const limits = {one: 10_000, all: 60_000} as const

/** Set the formulas of `document`; what cannot be set is told at its place. */
export async function setFormulas(
  file: VFile,
  attachments: ReadonlyMap<string, VFile>,
  document: OfficialDocument
): Promise<SetFormulas> {
  const markup = new Map<string, FormulaMarkup>()
  const boxes: FormulaBoxes[] = []
  const hasSigns = [file, ...attachments.values()].some((each) => String(each).includes('$'))
  if (!hasSigns) return {markup, boxes}
  const found = formulasIn(document, (path) => attachments.get(path ?? '') ?? file)
  if (found.length === 0) return {markup, boxes}

  const {typeset} = await import('../formulas/typeset.ts')
  const end = performance.now() + limits.all
  for (const {node, holder} of found) {
    const key = formulaKey(node)
    const known = markup.get(key)
    if (known) {
      reportTwoNumbers(node, known.number, holder)
      continue
    }
    const left = end - performance.now()
    const isDisplayed = node.type === 'displayFormula'
    const result = typeset(node.value, isDisplayed, Math.max(1, Math.min(limits.one, left)))
    if (result.state === 'refused') {
      const {wording, offset} = result
      const place = placeIn(node, offset, holder)
      tell(holder, {ruleId: 'formula', severity: 'error', wording, place, actual: node.value})
      // One that takes for ever is enough.
      if (performance.now() > end) break
      continue
    }
    const {mathml, number, parts, text} = result
    reportTwoNumbers(node, number, holder)
    markup.set(key, {index: boxes.length, mathml, number})
    boxes.push({tex: node.value.trim().replace(/\s+/gu, ' '), parts, text})
  }
  return {markup, boxes}
}

function formulasIn(
  {main}: OfficialDocument,
  holderOf: (path: string | undefined) => VFile
): readonly Found[] {
  const found: Found[] = []
  const search = (nodes: readonly RootContent[], path: string | undefined): void => {
    const root: Root = {type: 'root', children: [...nodes]}
    visit(root, (node) => {
      if (node.type === 'formula' || node.type === 'displayFormula') {
        found.push({node, holder: holderOf(path)})
      }
    })
  }
  search(main.body, undefined)
  for (const {body, path} of main.attachments) search(body, path)
  for (const {paragraphs, path} of main.footnotes) search(paragraphs, path)
  return found
}

/** Typed behind the formula, and once more in it. */
function reportTwoNumbers(
  node: Formula | DisplayFormula,
  inTex: string | undefined,
  holder: VFile
): void {
  if (inTex === undefined || node.type !== 'displayFormula' || node.number === undefined) return
  tell(holder, {
    ruleId: 'formula',
    severity: 'error',
    place: node.position,
    actual: node.number,
    wording: {
      zh: `公式有两个编号：“\\tag”写了${inTex}，后面又写了${node.number}，应只留一个`,
      en: `Unexpected second number \`${node.number}\` of a formula that has \`${inTex}\` by \`\\tag\`, expected one`
    }
  })
}

/** Where the character at `offset` of a formula's TeX stands in its file. */
function placeIn(node: Formula | DisplayFormula, offset: number, holder: VFile): Place {
  const {line, column} = node.position?.start ?? {line: 1, column: 1}
  const lines = String(holder).split(/\r\n?|\n/u)
  const before = node.value.slice(0, offset).split('\n')
  const own = before.at(-1)?.length ?? 0
  if (before.length === 1) {
    const marks = lines[line - 1]?.[column] === '$' ? 2 : 1
    return {line, column: column + marks + own}
  }
  const at = line + before.length - 1
  const typed = node.value.split('\n')[before.length - 1] ?? ''
  const indent = lines[at - 1]?.indexOf(typed.trimEnd()) ?? 0
  return {line: at, column: Math.max(0, indent) + own + 1}
}
