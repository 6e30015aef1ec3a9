/**
 * 公式: `$…$` among text, `$$…$$` on lines of its own; TeX inside.
 *
 * No extension at hand will do: those that pair dollar signs as they come would take
 * `$100 和 $200` for a formula, and a `$$` that is never closed would swallow the rest of the
 * document. Here what is not clearly a formula stays text: see formula-text.ts. One among
 * text stands on one line; a displayed one ends before the next blank line, and may have its
 * number after it: `$$…$$（1）`.
 */

import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext
} from 'micromark-util-types'
import {isFormula} from './formula-text.ts'

const dollar = 36
const backslash = 92
/** `(`, `（` and `)`, `）`. */
const opening: readonly Code[] = [40, 0xff08]
const closing: readonly Code[] = [41, 0xff09]
const longestNumber = 12

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula'
    displayFormula: 'displayFormula'
    displayFormulaLine: 'displayFormulaLine'
  }
}

const inline: Construct = {name: 'formula', tokenize: tokenizeInline}
const display: Construct = {name: 'displayFormula', tokenize: tokenizeDisplay, concrete: true}
const nextLine: Construct = {tokenize: tokenizeNextLine, partial: true}

/** The syntax extension for micromark. */
export const formulaSyntax: Extension = {text: {[dollar]: inline}, flow: {[dollar]: display}}

function tokenizeInline(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = textOf(this.previous)
  let tex = ''
  let marks = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('formula')
    return open(code)
  }

  function open(code: Code): State | undefined {
    if (code !== dollar) return inside(code)
    marks += 1
    if (marks > 2) return nok(code)
    effects.consume(code)
    return open
  }

  function inside(code: Code): State | undefined {
    if (isEnd(code)) return nok(code)
    if (code === dollar) return marks === 1 ? close(code) : first(code)
    return take(code, code === backslash ? escaped : inside)
  }

  function escaped(code: Code): State | undefined {
    return isEnd(code) ? nok(code) : take(code, inside)
  }

  /** The first of the two that close `$$`, or one inside. */
  function first(code: Code): State | undefined {
    effects.consume(code)
    return second
  }

  function second(code: Code): State | undefined {
    if (code === dollar) return close(code)
    tex += '$'
    return inside(code)
  }

  function close(code: Code): State | undefined {
    effects.consume(code)
    return after
  }

  function after(code: Code): State | undefined {
    if (!isFormula(marks === 2 ? tex.trim() : tex, {before, after: textOf(code)})) return nok(code)
    effects.exit('formula')
    return ok(code)
  }

  function take(code: Code, next: State): State {
    tex += textOf(code)
    effects.consume(code)
    return next
  }
}

function tokenizeDisplay(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const {interrupt} = this
  return start

  function start(code: Code): State {
    effects.enter('displayFormula')
    effects.enter('displayFormulaLine')
    effects.consume(code)
    return open
  }

  function open(code: Code): State | undefined {
    if (code !== dollar) return nok(code)
    effects.consume(code)
    return (next) => (next === dollar ? nok(next) : inside(next))
  }

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (isEnd(code)) {
      effects.exit('displayFormulaLine')
      // Whether it ends, the lines to come will tell.
      return interrupt ? ok(code) : effects.attempt(nextLine, blank, nok)(code)
    }
    effects.consume(code)
    if (code === backslash) return escaped
    return code === dollar ? close : inside
  }

  function escaped(code: Code): State | undefined {
    if (isEnd(code)) return inside(code)
    effects.consume(code)
    return inside
  }

  /** A line begins; a blank one ends what was no formula. */
  function blank(code: Code): State | undefined {
    if (isEnd(code)) return nok(code)
    effects.enter('displayFormulaLine')
    return indentation(code)
  }

  function indentation(code: Code): State | undefined {
    if (isEnd(code)) return nok(code)
    if (!isSpace(code)) return inside(code)
    effects.consume(code)
    return indentation
  }

  function close(code: Code): State | undefined {
    if (code !== dollar) return inside(code)
    effects.consume(code)
    return endOfLine(effects, end, nok)
  }

  function end(code: Code): State | undefined {
    effects.exit('displayFormulaLine')
    effects.exit('displayFormula')
    return ok(code)
  }
}

/** What may stand between `$$` and the end of its line: space, and a number in brackets. */
function endOfLine(effects: Effects, end: State, nok: State): State {
  let length = 0
  return after

  function after(code: Code): State | undefined {
    if (isEnd(code)) return end(code)
    if (!isSpace(code) && !opening.includes(code)) return nok(code)
    effects.consume(code)
    return isSpace(code) ? after : number
  }

  function number(code: Code): State | undefined {
    length += 1
    if (isEnd(code) || code === dollar || length > longestNumber) return nok(code)
    effects.consume(code)
    return closing.includes(code) ? afterNumber : number
  }

  function afterNumber(code: Code): State | undefined {
    if (isEnd(code)) return end(code)
    if (!isSpace(code)) return nok(code)
    effects.consume(code)
    return afterNumber
  }
}

/** Past the end of a line, unless the next one is a paragraph's that a quote left open. */
function tokenizeNextLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next))
  }
}

/** The end of a line, or of the text. */
function isEnd(code: Code): boolean {
  return code === null || code < -2
}

/** Space or tab, U+3000 among them. */
function isSpace(code: Code): boolean {
  return code === 32 || code === 0x3000 || (code !== null && code < 0 && code >= -2)
}

function textOf(code: Code): string {
  return code === null || code < 0 ? ' ' : String.fromCharCode(code)
}
