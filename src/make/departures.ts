/** Where a finished PDF departs from the standard, told in the file that made it so. */

import {tell} from '../base/message.ts'
import type {Printed} from './pipeline.ts'

/** What the checker measures, and under which rule the source is told of the same trouble. */
const sameTrouble: Readonly<Record<string, string>> = {
  'copy-number-form': 'copy-number',
  'document-number-form': 'document-number',
  'secrecy-level': 'secrecy-level',
  'signatory-names': 'signatories',
  'date-form': 'signed-on'
}

/** Tell the departures of `printed`: once its PDF is there, for they do not keep it back. */
export function tellDepartures({
  file,
  parts,
  departures
}: Pick<Printed, 'file' | 'parts' | 'departures'>): void {
  // By the path as typed: `表.md` is the end of `大表.md`, and two folders may have the same name.
  const holders = new Map(parts.map((part) => [part.data.reference, part]))
  for (const {finding, path} of departures) {
    const holder = path === undefined ? undefined : holders.get(path)
    const of = holder ?? file
    // One trouble, one message: the source says more of what it should be.
    const twin = sameTrouble[finding.ruleId]
    if (of.messages.some(({ruleId}) => ruleId !== undefined && ruleId === twin)) continue
    tell(of, finding)
  }
}
