/** The answers that write: each behind the token, each over a file that is as it was read. */

import {resolve} from 'node:path'
import {namesOf} from '../files/canonical.ts'
import {fieldsOf} from './api.ts'
import type {ShownFinding, Written} from './contract.ts'
import {mayWrite} from './guard.ts'
import {bodyOf, refuse, send, sendJson} from './reply.ts'
import type {Replies, Reply, Served} from './served.ts'
import {readSettings} from './settings.ts'

/** What a page may send with it: names and numbers, never a text. */
const largestBody = 64 * 1024

/**
 * The texts that are written are never the browser's: a fix is one that the rules give at that
 * place of that state of the file, what is put back is what was there.
 */
export function writingsOf({project, documents, writing, access}: Served): Replies {
  return {
    'POST /api/mend': withToken(async (request, response) => {
      const {path, file, digest, ruleId, start, end, replacement} = fieldsOf(
        await bodyOf(request, largestBody)
      )
      if (!isKnown(path) || typeof file !== 'string' || typeof digest !== 'string') {
        return refuse(response)
      }
      const finding = (await project.proofread(path)).find(
        ({ruleId: id, path: of, ofText}) =>
          of === file &&
          id === ruleId &&
          ofText?.start === start &&
          ofText?.end === end &&
          ofText?.mending?.replacement === replacement &&
          ofText?.mending?.digest === digest
      )
      const written: Written = finding
        ? await writing.edit(file, digest, (text) => mended(text, finding))
        : {state: 'changed'}
      sendJson(response, written)
      await tell(file, written)
    }),
    'POST /api/undo': withToken(async (request, response) => {
      const {undo} = fieldsOf(await bodyOf(request, largestBody))
      const undone = typeof undo === 'string' ? await writing.undo(undo) : undefined
      if (!undone) return refuse(response)
      sendJson(response, undone.written)
      await tell(undone.path, undone.written)
    }),
    'POST /api/write': withToken(async (request, response) => {
      const {path, settings} = fieldsOf(await bodyOf(request, largestBody))
      if (!isKnown(path)) return refuse(response)
      const wanted = readSettings(settings)
      const written = await writing.edit(path, undefined, (text) =>
        project.withSettings(text, wanted)
      )
      sendJson(response, written)
      await tell(path, written)
    })
  }

  function withToken(reply: Reply): Reply {
    return (request, response, url) => {
      if (access.kind === 'nobody' || !mayWrite(request, access.token)) {
        return send(response, 403, 'forbidden: this page may not write')
      }
      return reply(request, response, url)
    }
  }

  function isKnown(path: unknown): path is string {
    return typeof path === 'string' && documents.has(path)
  }

  /** At once, whether or not changes of the disk are seen. */
  async function tell(path: string, {state}: Written): Promise<void> {
    if (state === 'written') await documents.update(new Set(namesOf(resolve(project.root, path))))
  }
}

/** `text` with what mends `finding`; undefined where it does not stand. */
function mended(text: string, {ofText}: ShownFinding): string | undefined {
  if (!ofText?.mending) return undefined
  const {start, end, mending} = ofText
  if (text.slice(start, end) !== mending.actual) return undefined
  return text.slice(0, start) + mending.replacement + text.slice(end)
}
