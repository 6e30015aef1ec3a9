/**
 * What the pages need to show KaTeX's boxes: its styles, and its fonts as bytes.
 *
 * Nothing is loaded by the page, and only documents with formulas are given any of it. The
 * fonts are KaTeX's TrueType files (SIL Open Font License), 0.5 MB; characters they lack come
 * from the fonts of the text.
 */

import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

export interface FormulaFont {
  readonly family: string
  readonly style: string
  readonly weight: string
  readonly bytes: Buffer
}

export interface FormulaSheet {
  /** Lengths in em. */
  readonly css: string
  readonly fonts: readonly FormulaFont[]
}

let sheet: Promise<FormulaSheet> | undefined

export function formulaSheet(): Promise<FormulaSheet> {
  sheet ??= read()
  return sheet
}

const face = /@font-face\s*\{[^}]*?font-family:\s*"?(?<family>[\w-]+)"?[^}]*\}/gu
const file = /url\((?<path>fonts\/[\w-]+\.ttf)\)/u

/**
 * Formulas are as large as the text, and nothing of its spacing is theirs. (The height of
 * KaTeX's lines stays: the strokes of ≠ and ∉ are placed by it.)
 */
const own = `
.katex {
  font-size: 1em;
  letter-spacing: 0;
  text-align: left;
  text-align-last: auto;
  overflow-wrap: normal;
  white-space: nowrap;
}
.katex svg.drawn-line {
  height: 1em;
  overflow: visible;
}
`

async function read(): Promise<FormulaSheet> {
  const path = createRequire(import.meta.url).resolve('katex/dist/katex.min.css')
  const text = await readFile(path, 'utf8')
  const fonts = [...text.matchAll(face)].map(async ([rule, family = '']) => {
    const name = file.exec(rule)?.groups?.path
    if (name === undefined) throw new Error(`Expected a TrueType file for ${family}`)
    return {
      family,
      style: /font-style:\s*(?<style>\w+)/u.exec(rule)?.groups?.style ?? 'normal',
      weight: /font-weight:\s*(?<weight>\w+)/u.exec(rule)?.groups?.weight ?? '400',
      bytes: await readFile(join(dirname(path), name))
    }
  })
  return {css: `${stylesOf(text)}${own}`, fonts: await Promise.all(fonts)}
}

/** Without its font faces and counters; every family is followed by the fonts of the text. */
function stylesOf(css: string): string {
  return css
    .replace(face, '')
    .replace(/body\s*\{[^}]*\}/gu, '')
    .replace(/KaTeX_Main,\s*Times New Roman,\s*serif/gu, 'KaTeX_Main')
    .replace(
      /(?<=font(?:-family)?:[^;}]*)\b(?<family>KaTeX_\w+)(?=[;}])/gu,
      '$<family>,var(--font-fangsong)'
    )
}
