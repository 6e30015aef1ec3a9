/** 公式 in the HTML: MathML, which browsers show and readers read aloud. */

import type {Element, Root} from 'hast'
import {h} from 'hastscript'
import type {State} from 'mdast-util-to-hast'
import {visit} from 'unist-util-visit'
import type {DisplayFormula, Formula} from '../document/model.ts'
import {generated} from './element.ts'

export interface FormulaMarkup {
  /** Which of the document's formulas: its boxes on the pages go by it. */
  readonly index: number
  /** With the TeX as typed for its annotation. */
  readonly mathml: Element
  /** In the TeX, with its brackets: `（1）` for `\tag{1}`. */
  readonly number: string | undefined
}

/** What became of each formula, by `formulaKey`. */
export type FormulasByKey = ReadonlyMap<string, FormulaMarkup>

/** The same TeX is set in two ways: among text, and on lines of its own. */
export function formulaKey(node: Pick<Formula | DisplayFormula, 'type' | 'value'>): string {
  return `${node.type} ${node.value}`
}

export function formulaElement(_state: State, {value}: Formula): Element {
  return h('span', {'data-element': 'formula'}, value)
}

export function displayFormulaElement(_state: State, node: DisplayFormula): Element {
  const {value, number, position} = node
  const line = position && String(position.start.line)
  return h('div', {'data-element': 'display-formula', ...(line && {'data-line': line})}, [
    h('span', {'data-element': 'formula'}, value),
    ...(number === undefined ? [] : [h('span', {'data-element': 'formula-number'}, number)])
  ])
}

/** Put MathML where the TeX stands. After the tree was made safe: MathML is ours. */
export function showFormulas(tree: Root, formulas: FormulasByKey): void {
  visit(tree, 'element', (element, _index, parent) => {
    const [text] = element.children
    if (element.properties.dataElement !== 'formula' || text?.type !== 'text') return
    const isDisplayed =
      parent?.type === 'element' && parent.properties.dataElement === 'display-formula'
    const type = isDisplayed ? 'displayFormula' : 'formula'
    const formula = formulas.get(formulaKey({type, value: text.value}))
    if (!formula) throw new Error('Expected every formula to be set before it is shown')
    element.properties.dataFormula = String(formula.index)
    element.children = [structuredClone(formula.mathml)]
    if (formula.number === undefined || parent?.type !== 'element') return
    const number = h('span', {'data-element': 'formula-number'}, generated(formula.number))
    parent.children.push(number)
  })
}
