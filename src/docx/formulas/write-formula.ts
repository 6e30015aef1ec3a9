/** 公式: MathML of the HTML → OMML. ECMA-376, part 1, 22.1. */

import type {Element} from 'hast'
import {writeRun} from '../text/run.ts'
import {elementNameOf, elementsIn, findTag, shownText} from '../tree.ts'
import {writeElement, type Xml} from '../xml/element.ts'
import {writeMath} from './write-math.ts'

/** A formula among text. */
export function writeFormula(formula: Element): Xml {
  return writeElement('m:oMath', {}, mathIn(formula))
}

/** A formula on a line of its own, and its number at the end of it. */
export function displayFormula(block: Element): readonly Xml[] {
  const formula = elementsIn(block).find((child) => elementNameOf(child) === 'formula')
  const number = elementsIn(block).find((child) => elementNameOf(child) === 'formula-number')
  if (!formula) return []
  const math = writeElement('m:oMath', {}, mathIn(formula))
  if (!number) return [writeElement('m:oMathPara', {}, [math])]
  return [writeRun('\t'), math, writeRun('\t'), writeRun(shownText(number))]
}

function mathIn(formula: Element): readonly Xml[] {
  const semantics = findTag(formula, 'semantics') ?? findTag(formula, 'math')
  if (!semantics) return []
  const shown = elementsIn(semantics).filter(({tagName}) => tagName !== 'annotation')
  return writeMath(shown)
}
