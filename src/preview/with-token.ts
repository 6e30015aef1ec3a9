/** What only pages with the token may ask for; and that what they write is told at once. */

import {resolve} from 'node:path'
import {namesOf} from '../files/canonical.ts'
import {mayWrite} from './guard.ts'
import {send} from './reply.ts'
import type {Reply, Served} from './served.ts'

/** `reply`, for whoever may write. */
export function withToken({access}: Served, reply: Reply): Reply {
  return (request, response, url) => {
    if (access.kind === 'nobody' || !mayWrite(request, access.token)) {
      return send(response, 403, 'forbidden: this page may not write')
    }
    return reply(request, response, url)
  }
}

/** Take in what was written at `paths`, whether or not changes of the disk are seen. */
export function tellWritten(
  {documents, project}: Served,
  ...paths: readonly string[]
): Promise<void> {
  return documents.update(new Set(paths.flatMap((path) => namesOf(resolve(project.root, path)))))
}
