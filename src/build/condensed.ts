import type {Finding} from '../base/message.ts'

/** Of one kind; whoever has mended these sees the others in the next run. */
const mostOfAKind = 20

/** The same in their order, the first of each kind alone; the last of these says how many more. */
export function condensed(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>()
  for (const finding of findings)
    counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1)
  const seen = new Map<string, number>()
  return findings.flatMap((finding) => {
    const kind = kindOf(finding)
    const at = (seen.get(kind) ?? 0) + 1
    seen.set(kind, at)
    const rest = (counts.get(kind) ?? 0) - mostOfAKind
    if (at < mostOfAKind || rest <= 0) return [finding]
    if (at > mostOfAKind) return []
    const {zh, en} = finding.wording
    return [
      {...finding, wording: {zh: `${zh}（后面还有 ${rest} 处）`, en: `${en} (and ${rest} more)`}}
    ]
  })
}

function kindOf({ruleId, severity}: Finding): string {
  return `${severity} ${ruleId}`
}
