/**
 * KaTeX, in a context of its own, with a limit of time.
 *
 * A formula is untrusted, and a program in its way. KaTeX takes a time that grows with its
 * length, as far as we have seen; nothing but a context can be interrupted should we have
 * overlooked one that does not end.
 */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {createContext, Script} from 'node:vm'
import type {KatexOptions} from 'katex'

export type KatexResult =
  | {readonly state: 'set'; readonly html: string}
  /** `offset` is in the TeX that was given. */
  | {readonly state: 'unreadable'; readonly reason: string; readonly offset: number | undefined}
  | {readonly state: 'endless'}

const options: KatexOptions = {
  output: 'htmlAndMathml',
  throwOnError: true,
  trust: false,
  // Hanzi in formulas are welcome; what KaTeX lacks is looked for in our own fonts.
  strict: 'ignore',
  maxExpand: 200,
  // In em: a line has 28.
  maxSize: 28
}

const call = new Script('katex.renderToString(tex, options)')
let loaded: ReturnType<typeof createContext> | undefined

/** Set `tex`, in `limit` milliseconds at the most. */
export function runKatex(tex: string, displayMode: boolean, limit: number): KatexResult {
  loaded ??= load()
  Object.assign(loaded, {tex, options: {...options, displayMode}})
  try {
    return {state: 'set', html: String(call.runInContext(loaded, {timeout: Math.ceil(limit)}))}
  } catch (error) {
    return explain(error)
  }
}

function load(): ReturnType<typeof createContext> {
  const file = createRequire(import.meta.url).resolve('katex/dist/katex.min.js')
  // It says on the console which characters its fonts lack; we look for ourselves.
  const context = createContext({console: {warn: () => undefined}})
  const code = readFileSync(file, 'utf8')
  if (!metricsOfM.test(code)) throw new Error('Expected KaTeX to measure hanzi by its `M`')
  new Script(code.replace(metricsOfM, metricsOfHanzi)).runInContext(context)
  return context
}

/**
 * KaTeX takes a hanzi for as high as an `M`, so that it would touch the bar of a fraction.
 * Here it has its em box: depth, height, slant, skew, width.
 */
const metricsOfM = /[\w$]+\[[\w$]+\]\[77\]/u
const metricsOfHanzi = '[.12,.88,0,0,1]'

/** Errors of another context are of no class that is known here. */
function explain(error: unknown): KatexResult {
  const {name, code, message, rawMessage, position} = Object(error)
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return {state: 'endless'}
  // Braces thousands deep: the stack ends before the time does.
  if (name === 'RangeError') return {state: 'endless'}
  if (name !== 'ParseError') throw error
  return {
    state: 'unreadable',
    reason: String(rawMessage ?? message),
    offset: typeof position === 'number' ? position : undefined
  }
}
