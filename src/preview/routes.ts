/** What the server answers to. */

import {doingsOf, readingsOf} from './api.ts'
import {pagesOf, sendAsset, sendFont} from './assets.ts'
import {creationsOf} from './create-api.ts'
import {formRepliesOf} from './form-api.ts'
import {sendManual} from './manual.ts'
import {movesOf} from './move-api.ts'
import {fileOutputsOf} from './output-api.ts'
import {PrintedFiles} from './printed-files.ts'
import type {Reply, Served} from './served.ts'
import {writingsOf} from './write-api.ts'

/** Find the answer to a path and a method; there is none to what is not served. */
export function routesOf(served: Served): (path: string, method: string) => Reply | undefined {
  const prints = new PrintedFiles()
  const fixed = {
    ...{...pagesOf(served), ...readingsOf(served), ...doingsOf(served, prints)},
    ...{...writingsOf(served), ...creationsOf(served), ...fileOutputsOf(served, prints)},
    ...{...movesOf(served), ...formRepliesOf(served)}
  }

  return (path, method) => {
    const known = fixed[`${method === 'HEAD' ? 'GET' : method} ${path}`]
    if (known || method !== 'GET') return known
    const [, kind = '', name = ''] = path.split('/', 3)
    if (kind === 'assets') return (_request, response) => sendAsset(response, served.assets, name)
    if (kind === 'fonts') return (_request, response) => sendFont(response, served.project, name)
    if (kind === 'pdf') return (_request, response) => prints.send(response, name)
    if (kind === 'manual') {
      const rest = path.slice('/manual'.length)
      return (_request, response) => sendManual(response, served, rest)
    }
    return undefined
  }
}
