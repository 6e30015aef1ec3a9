/**
 * Formulas typed where none is printed: in the title, the addressees, the name. Their TeX
 * would be printed instead. And what looks like one and was not read as one.
 */

import type {Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {type Place, tell} from '../../base/message.ts'
import {looksLikeFormula} from '../markdown/formula-text.ts'
import {parse} from '../markdown/parse.ts'
import type {OfficialDocument} from '../model.ts'

/** Check `file`: the document's own, or that of the attachment at `path`. */
export function checkFormulas(
  file: VFile,
  {main}: OfficialDocument,
  path: string | undefined = undefined
): void {
  const source = String(file)
  if (!source.includes('$')) return

  const kept = new Set<string>()
  const parts = [{body: main.body, path: undefined}, ...main.attachments]
  const notes = main.footnotes.map(({paragraphs, path}) => ({body: paragraphs, path}))
  for (const part of [...parts, ...notes]) {
    if (part.path === path)
      eachFormula(part.body, ({line, column}) => kept.add(`${line}:${column}`))
  }
  // A file of its own: what the parser has to say was said when the document was composed.
  const tree = parse(new VFile({value: source}))
  eachFormula(tree?.children ?? [], (place) => {
    if (kept.has(`${place.line}:${place.column}`)) return
    tell(file, {
      ruleId: 'formula',
      severity: 'error',
      place,
      wording: {
        zh: '公式不在正文里，这里排不出来；若不是公式，应把“$”写作“\\$”',
        en: 'Unexpected formula outside the text, expected it in the text; if it is none, expected `\\$` for `$`'
      }
    })
  })
  if (tree) warnOfUnread(tree.children, file)
}

function eachFormula(nodes: readonly RootContent[], found: (place: Place) => void): void {
  const root: Root = {type: 'root', children: [...nodes]}
  visit(root, (node) => {
    if (node.type !== 'formula' && node.type !== 'displayFormula') return
    found(node.position?.start ?? {line: 1, column: 1})
  })
}

function warnOfUnread(nodes: readonly RootContent[], file: VFile): void {
  visit({type: 'root', children: [...nodes]}, 'text', ({value, position}) => {
    const start = position?.start ?? {line: 1, column: 1}
    const looks = value.includes('$$') ? [value] : value.split('\n')
    for (const [index, part] of looks.entries()) {
      if (!looksLikeFormula(part)) continue
      tell(file, {
        ruleId: 'formula',
        severity: 'warning',
        place: {line: start.line + index, column: index === 0 ? start.column : 1},
        wording: {
          zh: '“$……$”没有读作公式，照原样印出；公式应在一行之内，“$”内侧不留空格，前面不紧接字母，后面不紧接字母、数字；独立成行的公式应以“$$”结尾，中间不空行',
          en: '`$…$` was not read as a formula and is printed as typed; expected it on one line, without spaces inside the dollar signs, no letter before and no letter or digit after it; on lines of its own, expected `$$` at its end and no blank line in it'
        }
      })
    }
  })
}
