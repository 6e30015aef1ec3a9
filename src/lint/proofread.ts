/** Manuscript and rules → what is found, at its place in the source. */

import type {VFile} from 'vfile'
import type {Severity} from '../base/message.ts'
import {disabledIn} from './disabled.ts'
import type {Manuscript} from './manuscript.ts'
import type {Flaw, TextRule} from './rule.ts'
import type {TextFinding} from './text-finding.ts'

/** What a project has settled: by the id of the rule. */
export type Severities = ReadonlyMap<string, Severity | 'off'>

/** Find what `rules` say of `manuscript`, in the order it stands in each file. */
export function proofread(
  manuscript: Manuscript,
  rules: readonly TextRule[],
  severities: Severities = new Map()
): readonly TextFinding[] {
  const found: TextFinding[] = []
  const isDisabled = disabledIn(manuscript)
  for (const rule of rules) {
    const settled = severities.get(rule.id)
    if (settled === 'off' || (rule.isOptional && settled === undefined)) continue
    for (const flaw of rule.check(manuscript)) {
      const finding = findingOfFlaw(flaw, rule, settled)
      if (!isDisabled(finding)) found.push(finding)
    }
  }
  return withoutTwins(found)
}

function findingOfFlaw(flaw: Flaw, rule: TextRule, settled: Severity | undefined): TextFinding {
  const {passage, from, to, wording} = flaw
  const {start, end} = placeIn(flaw)
  const actual = passage.text.slice(from, to)
  const fix = flaw.fix ?? rule.fix
  const isReplaced = fix !== 'none' && isReplaceable(flaw, start, end)
  const {replacement} = flaw
  return {
    rule,
    severity: settled ?? flaw.severity ?? rule.severity,
    wording,
    file: passage.file,
    start,
    end,
    actual,
    expected: flaw.expected ?? (replacement === undefined ? undefined : [replacement]),
    replacement: isReplaced ? replacement : undefined,
    fix: isReplaced ? fix : undefined
  }
}

function placeIn({passage, from, to}: Flaw): {readonly start: number; readonly end: number} {
  const {starts, ends} = passage
  const start = starts[from] ?? ends.at(-1) ?? 0
  return {start, end: to > from ? (ends[to - 1] ?? start) : start}
}

/** Signs of Markdown and of YAML: a replacement that has any might mean something else there. */
const markdownSigns = /[*_`<>\\[\]#|~$\n]/u
const yamlSigns = /[:#'"\\\n]|^[-?&*!|>%@`[\]{},]/u

/** Only where the source has these very characters, with no markup or line break among them. */
function isReplaceable(
  {passage, from, to, replacement}: Flaw,
  start: number,
  end: number
): boolean {
  if (replacement === undefined || to <= from) return false
  const typed = String(passage.file).slice(start, end)
  if (typed !== passage.text.slice(from, to)) return false
  return !(passage.origin === 'metadata' ? yamlSigns : markdownSigns).test(replacement)
}

/** In order, and once where two rules want the same. */
function withoutTwins(findings: readonly TextFinding[]): readonly TextFinding[] {
  const files = new Map<VFile, TextFinding[]>()
  for (const finding of findings) {
    const list = files.get(finding.file)
    if (list) list.push(finding)
    else files.set(finding.file, [finding])
  }
  return [...files.values()].flatMap((list) => {
    const sorted = list.sort((a, b) => a.start - b.start || a.end - b.end)
    return sorted.filter((finding, index) => {
      for (let before = index - 1; before >= 0; before--) {
        const other = sorted[before]
        if (!other || other.start !== finding.start || other.end !== finding.end) return true
        const isSame = other.replacement === finding.replacement
        if (isSame && finding.replacement !== undefined) return false
      }
      return true
    })
  })
}
