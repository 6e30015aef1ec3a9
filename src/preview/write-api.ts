/** The answers that write: each behind the token, each over a file that is as it was read. */

import {digestOf} from '../base/digest.ts'
import {fieldsOf} from './api.ts'
import type {ShownFinding, Written} from './contract.ts'
import {bodyOf, refuse, sendJson} from './reply.ts'
import type {Replies, Served} from './served.ts'
import {readSettings} from './settings.ts'
import {tellWritten, withToken} from './with-token.ts'

/** What a page may send with it: names and numbers. */
const largestBody = 64 * 1024
/** With a text in it, which escapes may make longer than its file; see `largestSource`. */
const largestText = 64 * 1024 * 1024

/**
 * But for what is typed in the text pane, the texts that are written are never the browser's: a fix
 * is one that the rules give at that place of that state of the file, what is put back is what was
 * there.
 */
export function writingsOf(served: Served): Replies {
  const {project, documents, writing} = served
  return {
    'POST /api/mend': withToken(served, async (request, response) => {
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
    'POST /api/save': withToken(served, async (request, response) => {
      const {path, digest, text} = fieldsOf(await bodyOf(request, largestText))
      if (!documents.wasKnown(path) || typeof text !== 'string') return refuse(response)
      if (typeof digest !== 'string' && digest !== null) return refuse(response)
      const isLocked = ((await project.text(path))?.locked ?? null) !== null
      const written: Written = isLocked
        ? {state: 'refused'}
        : digest === null
          ? await writtenAnew(path, text)
          : await writing.edit(path, digest, () => text)
      await tell(path, written)
      sendJson(response, written)
    }),
    'POST /api/undo': withToken(served, async (request, response) => {
      const {undo} = fieldsOf(await bodyOf(request, largestBody))
      const undone = typeof undo === 'string' ? await writing.undo(undo) : undefined
      if (!undone) return refuse(response)
      sendJson(response, undone.written)
      await tell(undone.path, undone.written)
    }),
    'POST /api/write': withToken(served, async (request, response) => {
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

  /** Where a file has gone whose text is still there. */
  async function writtenAnew(path: string, text: string): Promise<Written> {
    const state = await writing.create(path, text)
    if (state === 'written') return {state, undo: null, digest: digestOf(Buffer.from(text))}
    return {state: state === 'taken' ? 'changed' : 'refused'}
  }

  function isKnown(path: unknown): path is string {
    return typeof path === 'string' && documents.has(path)
  }

  async function tell(path: string, {state}: Written): Promise<void> {
    if (state === 'written') await tellWritten(served, path)
  }
}

/** `text` with what mends `finding`; undefined where it does not stand. */
function mended(text: string, {ofText}: ShownFinding): string | undefined {
  if (!ofText?.mending) return undefined
  const {start, end, mending} = ofText
  if (text.slice(start, end) !== mending.actual) return undefined
  return text.slice(0, start) + mending.replacement + text.slice(end)
}
