import type {ShownFinding} from './contract.ts'

/** Leave out of what reading `told` what is found in the text as well, which can be mended there. */
export function withoutSaidTwice(
  told: readonly ShownFinding[],
  ofText: readonly ShownFinding[]
): readonly ShownFinding[] {
  const said = new Set(
    ofText.map(({path, line, ofText: details}) => `${details?.toldAs} ${path} ${line}`)
  )
  return told.filter(({ruleId, path, line}) => !said.has(`${ruleId} ${path} ${line}`))
}
