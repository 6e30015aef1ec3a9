/** The answer that writes the PDF of a document into `output/`. */

import {fieldsOf} from './api.ts'
import type {PrintedFiles} from './printed-files.ts'
import {bodyOf, refuse, sendJson} from './reply.ts'
import type {Replies, Served} from './served.ts'
import {withToken} from './with-token.ts'

const largestBody = 64 * 1024

export function fileOutputsOf(served: Served, prints: PrintedFiles): Replies {
  const {project, documents} = served
  return {
    'POST /api/output': withToken(served, async (request, response) => {
      const {path, docx: isWanted} = fieldsOf(await bodyOf(request, largestBody))
      if (typeof path !== 'string' || !documents.has(path)) return refuse(response)
      const {output = null, pdf, docx, findings} = await project.output(path, isWanted === true)
      const address = pdf ? prints.keep(path, pdf) : null
      const docxAddress = docx ? prints.keep(path, docx, '.docx') : null
      sendJson(response, {address, docxAddress, output, findings})
    })
  }
}
