/** A picture that was put in as a figure, and is to be the seal: it goes to the front matter. */

import type {ChangeSpec, Text} from '@codemirror/state'

const fence = /^---[ \t]*$/u
const keyed = /^(?<head>(?:印章|seal)[ \t]*:)(?<value>.*?)(?<note>[ \t]+#.*)?$/u

/** The changes to `doc` by which the picture `name` is one of its seals, and no figure. */
export function sealingChanges(doc: Text, name: string): readonly ChangeSpec[] {
  return [sealed(doc, name), ...withoutFigure(doc, name)]
}

function sealed(doc: Text, name: string): ChangeSpec {
  const value = yamlScalar(name)
  const close = closingFence(doc)
  if (close === undefined) return {from: 0, insert: `---\n印章: ${value}\n---\n\n`}
  for (let number = 2; number < close; number += 1) {
    const line = doc.line(number)
    const groups = keyed.exec(line.text)?.groups
    if (!groups) continue
    const {head = '', value: typed = ''} = groups
    const old = typed.trim()
    const from = line.from + head.length
    const to = from + typed.length
    if (old === '') {
      const last = lastItem(doc, number, close)
      if (!last) return {from, to, insert: ` ${value}`}
      return {from: last.to, insert: `\n${last.indent}- ${value}`}
    }
    const list = /^\[(?<inner>.*)\]$/u.exec(old)?.groups?.inner
    return {from, to, insert: ` [${list ?? old}, ${value}]`}
  }
  return {from: doc.line(close).from, insert: `印章: ${value}\n`}
}

/** The line that ends the front matter; undefined where there is none. */
function closingFence(doc: Text): number | undefined {
  if (!fence.test(doc.line(1).text)) return undefined
  for (let number = 2; number <= doc.lines; number += 1) {
    if (/^(?:---|\.\.\.)[ \t]*$/u.test(doc.line(number).text)) return number
  }
  return undefined
}

/** Of the list below the key on line `key`. */
function lastItem(
  doc: Text,
  key: number,
  close: number
): {readonly to: number; readonly indent: string} | undefined {
  let last: {readonly to: number; readonly indent: string} | undefined
  for (let number = key + 1; number < close; number += 1) {
    const {text, to} = doc.line(number)
    const indent = /^(?<indent>[ \t]*)- /u.exec(text)?.groups?.indent
    if (indent !== undefined) last = {to, indent}
    else if (!last || !/^[ \t]+\S/u.test(text)) break
    else last = {...last, to}
  }
  return last
}

/** The last figure of this name, with its line if there is nothing else on it. */
function withoutFigure(doc: Text, name: string): readonly ChangeSpec[] {
  const figure = `![](${name})`
  const at = doc.toString().lastIndexOf(figure)
  if (at < 0) return []
  const line = doc.lineAt(at)
  if (line.text.trim() !== figure) return [{from: at, to: at + figure.length}]
  return [{from: line.from, to: Math.min(doc.length, line.to + 1)}]
}

function yamlScalar(name: string): string {
  return /^[\p{L}\p{N}][^\s:#,[\]{}'"]*$/u.test(name) ? name : JSON.stringify(name)
}
