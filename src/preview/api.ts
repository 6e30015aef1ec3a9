/** What the preview's page asks of the server, and tells it. */

import {openInEditor} from './editor.ts'
import type {PrintedFiles} from './printed-files.ts'
import {bodyOf, missing, refuse, sendJson} from './reply.ts'
import type {Replies, Served} from './served.ts'
import {readSettings, settingsOf} from './settings.ts'

/** A sheet of ten thousand cells, with what its spreadsheet says of their looks. */
const largestPasted = 32 * 1024 * 1024

/** The answers that only read. */
export function readingsOf({project, documents, events, told}: Served): Replies {
  return {
    'GET /events': (request, response) =>
      events.add(request, response, [{kind: 'entries', entries: documents.entries}, ...told]),
    'GET /api/styles': async (_request, response) => sendJson(response, await project.styles()),
    'GET /api/formula-styles': async (_request, response) =>
      sendJson(response, await project.formulaStyles()),
    'GET /api/draft': async (_request, response, {searchParams}) => {
      const path = searchParams.get('path') ?? ''
      const settings = settingsOf(searchParams)
      const draft = await documents.draft(path, settings, searchParams.has('glance'))
      if (draft) sendJson(response, draft)
      else missing(response)
    },
    // Sent, and not asked for, because of its length: nothing of it is kept.
    'POST /api/draft': async (request, response) => {
      const {path, settings, text} = fieldsOf(await bodyOf(request))
      if (!documents.wasKnown(path) || typeof text !== 'string') return refuse(response)
      sendJson(response, await project.read(path, readSettings(settings), text))
    },
    'GET /api/text': async (_request, response, {searchParams}) => {
      const path = searchParams.get('path') ?? ''
      // That a file has gone is no failure of whoever asks for it.
      sendJson(response, (documents.has(path) && (await project.text(path))) || null)
    },
    'POST /api/pasted': async (request, response) => {
      const {html, text} = fieldsOf(await bodyOf(request, largestPasted))
      if (typeof html !== 'string' || typeof text !== 'string') return refuse(response)
      sendJson(response, (await project.pasted(html, text)) ?? null)
    },
    'GET /api/kinds': (_request, response) => sendJson(response, project.kinds),
    'POST /api/hints': async (request, response) => {
      const {text, offset, language} = fieldsOf(await bodyOf(request))
      if (typeof text !== 'string' || typeof offset !== 'number') return refuse(response)
      sendJson(response, project.hints({text, offset}, language === 'en' ? 'en' : 'zh'))
    }
  }
}

/** The answers that judge, print or open something. */
export function doingsOf({project, documents}: Served, prints: PrintedFiles): Replies {
  return {
    'POST /api/layout': async (request, response) => {
      const body = await bodyOf(request)
      const {path, version, layout, pages} = fieldsOf(body)
      if (!documents.wasKnown(path) || typeof version !== 'string' || typeof pages !== 'number') {
        return refuse(response)
      }
      sendJson(response, {findings: documents.judge(path, version, layout, pages), pages})
    },
    'POST /api/open': async (request, response) => {
      const {path, line} = fieldsOf(await bodyOf(request))
      const file = typeof path === 'string' ? documents.fileOf(path) : undefined
      if (file === undefined || typeof line !== 'number' || !Number.isInteger(line) || line < 1) {
        return refuse(response)
      }
      sendJson(response, {opened: await openInEditor(file, line)})
    },
    'POST /api/print': async (request, response) => {
      const {path, settings} = fieldsOf(await bodyOf(request))
      if (!isKnown(path)) return refuse(response)
      const {pdf, glyphs, findings} = await project.print(path, readSettings(settings))
      sendJson(response, {address: pdf ? prints.keep(path, pdf) : null, glyphs, findings})
    },
    'POST /api/proofread': async (request, response) => {
      const {path, text} = fieldsOf(await bodyOf(request))
      if (!documents.wasKnown(path) || (text !== undefined && typeof text !== 'string')) {
        return refuse(response)
      }
      sendJson(response, {findings: await documents.proofread(path, text)})
    }
  }

  function isKnown(path: unknown): path is string {
    return typeof path === 'string' && documents.has(path)
  }
}

/** What a page sent, field by field. */
export function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? {...body} : {}
}
