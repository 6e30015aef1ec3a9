/** Where a finished PDF departs from the standard, told in the file that made it so. */

import {tell} from '../base/message.ts'
import type {Printed} from './pipeline.ts'

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
    tell(holder ?? file, finding)
  }
}
