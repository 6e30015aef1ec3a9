/** Where a finished PDF departs from the standard, told in the file that made it so. */

import {tell} from '../base/message.ts'
import type {Printed} from './pipeline.ts'

/** Tell the departures of `printed`: once its PDF is there, for they do not keep it back. */
export function tellDepartures({file, parts, departures}: Printed): void {
  for (const {finding, path} of departures) {
    const part = parts.find((each) => path !== undefined && each.path.endsWith(path))
    tell(part ?? file, finding)
  }
}
