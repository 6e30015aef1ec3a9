/** The answer that writes the PDF of a document into `output/`. */

import {fieldsOf} from './api.ts'
import type {PrintedPdfs} from './printed-pdfs.ts'
import {bodyOf, refuse, sendJson} from './reply.ts'
import type {Replies, Served} from './served.ts'
import {withToken} from './with-token.ts'

const largestBody = 64 * 1024

export function fileOutputsOf(served: Served, pdfs: PrintedPdfs): Replies {
  const {project, documents} = served
  return {
    'POST /api/output': withToken(served, async (request, response) => {
      const {path} = fieldsOf(await bodyOf(request, largestBody))
      if (typeof path !== 'string' || !documents.has(path)) return refuse(response)
      const {output = null, pdf, findings} = await project.output(path)
      sendJson(response, {address: pdf ? pdfs.keep(path, pdf) : null, output, findings})
    })
  }
}
