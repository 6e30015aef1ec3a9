/**
 * `<!-- hongtou-disable half-width-marks -->`: rules switched off by the author.
 *
 * On a line with text it holds for that line, alone on a line for the block below: the
 * paragraph, the table. By ids or numbers, parted by spaces or commas; without any, all rules.
 * In the front matter `# hongtou-disable …` holds for its line.
 */

import type {VFile} from 'vfile'
import {findFrontMatter} from '../base/front-matter.ts'
import {LinePlaces} from '../base/line-places.ts'
import {tell} from '../base/message.ts'
import type {Manuscript, Passage} from './manuscript.ts'

interface Disabling {
  /** Where it is typed. */
  readonly at: number
  readonly from: number
  readonly to: number
  /** None: all. */
  readonly rules: readonly string[]
}

const comment = /^<!--\s*hongtou-disable(?:\s+(?<rules>[\w\s,，、-]*?))?\s*-->$/u
const remark = /#[ \t]*hongtou-disable(?<rules>[ \t\w,，、-]*)$/gmu

/** Say on its files which names that a manuscript switches off are those of no rule. */
export function tellUnknownNames(manuscript: Manuscript, isKnown: (name: string) => boolean): void {
  for (const file of [manuscript.file, ...manuscript.parts]) {
    for (const {at, rules} of [...inFrontMatter(file), ...inBody(file, manuscript)]) {
      for (const name of rules.filter((each) => !isKnown(each))) {
        tell(file, {
          ruleId: 'unknown-rule',
          severity: 'warning',
          wording: {
            zh: `没有名为“${name}”的规则，应为规则的名称或编号，如“half-width-marks”“P01”`,
            en: `there is no rule \`${name}\`, expected an id or a number, such as \`half-width-marks\` or \`P01\``
          },
          place: new LinePlaces(String(file)).placeOf(at),
          actual: name
        })
      }
    }
  }
}

/** What is asked of a finding: where it stands, and whose it is. */
interface Placed {
  readonly file: VFile
  readonly start: number
  readonly rule: {readonly id: string; readonly number: string}
}

/** Tell what of a manuscript is switched off. */
export function disabledIn(manuscript: Manuscript): (finding: Placed) => boolean {
  const disabled = new Map<VFile, readonly Disabling[]>()
  for (const file of [manuscript.file, ...manuscript.parts]) {
    const list = [...inFrontMatter(file), ...inBody(file, manuscript)]
    if (list.length > 0) disabled.set(file, list)
  }
  if (disabled.size === 0) return () => false
  return ({file, start, rule: {id, number}}) =>
    (disabled.get(file) ?? []).some(
      ({from, to, rules}) =>
        from <= start &&
        start < to &&
        (rules.length === 0 || rules.includes(id) || rules.includes(number))
    )
}

function inFrontMatter(file: VFile): Disabling[] {
  const text = String(file)
  const frontMatter = findFrontMatter(text)
  if (!frontMatter) return []
  return [...frontMatter.yaml.matchAll(remark)].map(({index, groups}) => {
    const at = frontMatter.start + index
    return {at, ...lineAround(text, at), rules: namesIn(groups?.rules)}
  })
}

function inBody(file: VFile, {comments, passages}: Manuscript): Disabling[] {
  const text = String(file)
  const own = (comments.get(file) ?? []).flatMap(({offset, text}) => {
    const match = comment.exec(text.trim())
    return match ? [{offset, length: text.length, rules: namesIn(match.groups?.rules)}] : []
  })
  if (own.length === 0) return []
  const sorted = passages
    .filter((passage) => passage.file === file && passage.origin === 'body')
    .sort((a, b) => (a.starts[0] ?? 0) - (b.starts[0] ?? 0))
  return own.flatMap(({offset, length, rules}): Disabling[] => {
    const {from, to} = lineAround(text, offset)
    const isAlone = (text.slice(from, offset) + text.slice(offset + length, to)).trim() === ''
    if (!isAlone) return [{at: offset, from, to, rules}]
    const block = blockBelow(sorted, offset)
    return block ? [{at: offset, ...block, rules}] : []
  })
}

/** The next passage, and of a table all of its cells. */
function blockBelow(passages: readonly Passage[], offset: number) {
  const at = passages.findIndex(({starts}) => (starts[0] ?? 0) > offset)
  const first = passages[at]
  if (!first) return undefined
  let last = first
  for (let next = at; passages[next]?.cell?.table === first.cell?.table && first.cell; next++) {
    last = passages[next] ?? last
  }
  return {from: first.starts[0] ?? 0, to: last.ends.at(-1) ?? 0}
}

function lineAround(text: string, offset: number): {readonly from: number; readonly to: number} {
  const end = text.slice(offset).search(/[\r\n]/u)
  const from = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  return {from: offset === 0 ? 0 : from, to: end < 0 ? text.length : offset + end}
}

function namesIn(text: string | undefined): readonly string[] {
  return (text ?? '').split(/[\s,，、]+/u).filter((name) => name !== '')
}
