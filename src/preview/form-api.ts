/** What the form of the front matter asks: its fields, and what lies beside a document. */

import {missing, send, sendJson} from './reply.ts'
import type {Replies, Served} from './served.ts'

/** A picture by itself runs nothing and reaches nothing. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

export function formRepliesOf({project, documents}: Served): Replies {
  return {
    'GET /api/fields': (_request, response) => sendJson(response, project.fields),
    'GET /api/beside': async (_request, response, {searchParams}) => {
      const path = searchParams.get('path') ?? ''
      if (!documents.has(path)) return missing(response)
      sendJson(response, await project.beside(path))
    },
    'GET /api/picture': async (_request, response, {searchParams}) => {
      const path = searchParams.get('path') ?? ''
      const name = searchParams.get('name') ?? ''
      const picture = documents.has(path) ? await project.picture(path, name) : undefined
      if (!picture) return missing(response)
      const {type, bytes} = picture
      send(response, 200, bytes, {'Content-Type': type, 'Content-Security-Policy': picturePolicy})
    }
  }
}
