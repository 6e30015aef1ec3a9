/** The server, as the page sees it. */

import type {
  Created,
  DocumentText,
  Event,
  FormulaStyles,
  Hints,
  Moved,
  Pasted,
  PrintedGlyph,
  Settings,
  ShownDraft,
  ShownFinding,
  Styles,
  Written
} from '../contract.ts'
import type {BesideFiles, FormField} from '../form-contract.ts'
import {language, wordingOf} from './words.ts'

export function fetchStyles(): Promise<Styles> {
  return get('/api/styles')
}

/** Asked for with the first document that has formulas. */
export function fetchFormulaStyles(): Promise<FormulaStyles> {
  return get('/api/formula-styles')
}

/** A `glance` is not told of later changes. */
export async function fetchDraft(
  path: string,
  settings: Settings,
  isGlance = false
): Promise<ShownDraft | undefined> {
  const query = new URLSearchParams({path, ...(isGlance ? {glance: 'true'} : {})})
  for (const [name, value] of Object.entries(settings)) query.set(name, String(value))
  const response = await fetch(`/api/draft?${query}`)
  return response.ok ? await response.json() : undefined
}

/** The same of a text that is not saved. */
export async function fetchUnsaved(
  path: string,
  settings: Settings,
  text: string
): Promise<ShownDraft> {
  return post('/api/draft', {path, settings, text})
}

/** The text of a document's file; undefined where it cannot be read. */
export async function fetchText(path: string): Promise<DocumentText | undefined> {
  const text = await get<DocumentText | null>(`/api/text?${new URLSearchParams({path})}`)
  if (!text) return undefined
  return canWrite ? text : {...text, locked: text.locked ?? wordingOf('readOnlyPage')}
}

export async function fetchHints(text: string, offset: number): Promise<Hints | undefined> {
  // Without the server there is no help, and that is all.
  return post<Hints>('/api/hints', {text, offset, language}).catch(() => undefined)
}

/** What was copied, as Markdown; undefined where its plain text will do. */
export async function fetchPasted(html: string, text: string): Promise<Pasted | undefined> {
  // Without the server there is the plain text.
  const pasted = await post<Pasted | null>('/api/pasted', {html, text}).catch(() => undefined)
  return pasted ?? undefined
}

export async function sendLayout(
  draft: ShownDraft,
  layout: {readonly pages: readonly unknown[]}
): Promise<readonly ShownFinding[]> {
  const {path, version} = draft
  const body = {path, version, layout, pages: layout.pages.length}
  const {findings} = await post<{findings: readonly ShownFinding[]}>('/api/layout', body)
  return findings
}

export async function askForEditor(path: string, line: number): Promise<boolean> {
  return (await post<{opened: boolean}>('/api/open', {path, line})).opened
}

export function fetchPrint(
  path: string,
  settings: Settings
): Promise<{
  address: string | null
  glyphs: readonly (readonly PrintedGlyph[])[]
  findings: readonly ShownFinding[]
}> {
  return post('/api/print', {path, settings})
}

/** What is said of the text of a document, as it is on the disk, or as `text` has it by now. */
export async function fetchProofread(
  path: string,
  text?: string
): Promise<readonly ShownFinding[]> {
  return (await post<{findings: readonly ShownFinding[]}>('/api/proofread', {path, text})).findings
}

const token = document.querySelector<HTMLMetaElement>('meta[name="hongtou-token"]')?.content ?? ''

const withToken = {'X-Hongtou-Token': token}

/** Whether this page may write: it was served to this machine, or with the code. */
export const canWrite = token !== ''

/** `forbidden`: the server that served this page is not the one that answers. */
type Answered = Written | {readonly state: 'forbidden'}

export function sendMend(path: string, finding: ShownFinding): Promise<Answered> {
  const {path: file, ruleId, ofText} = finding
  const {start, end, mending} = ofText ?? {}
  const {replacement, digest} = mending ?? {}
  return postWriting('/api/mend', {path, file, ruleId, start, end, replacement, digest})
}

/** Write `text` over the file of this digest; null where there is to be none. */
export function save(path: string, digest: string | null, text: string): Promise<Answered> {
  return postWriting('/api/save', {path, digest, text})
}

export function makeNew(kind: string, title: string): Promise<Created> {
  return postRefusable('/api/new', JSON.stringify({kind, title}))
}

/** Give the document another name in its folder. */
export function rename(path: string, name: string): Promise<Moved> {
  return postRefusable('/api/rename', JSON.stringify({path, name}))
}

/** Put the document away, to where it is found again. */
export function remove(path: string): Promise<Moved> {
  return postRefusable('/api/delete', JSON.stringify({path}))
}

export function moveBack(undo: string): Promise<Moved> {
  return postRefusable('/api/move-back', JSON.stringify({undo}))
}

/** Take in a file that was dropped, beside the document at `path`. */
export function takeIn(file: File, path: string | undefined): Promise<Created> {
  const query = new URLSearchParams({name: file.name, beside: path ?? ''})
  return postRefusable(`/api/import?${query}`, file, 'application/octet-stream')
}

/** Have the DOCX at `path` made Markdown, beside it. */
export function convertDocument(path: string): Promise<Created> {
  return postRefusable('/api/convert', JSON.stringify({path}))
}

/** The kinds that a new document can be of. */
export function fetchKinds(): Promise<readonly string[]> {
  return get('/api/kinds')
}

/** Have the PDF written into `output/`, and with `docx` a DOCX beside it. */
export async function askForOutput(
  path: string,
  docx: boolean
): Promise<{
  address: string | null
  docxAddress: string | null
  output: string | null
  findings: readonly ShownFinding[]
}> {
  const response = await send('/api/output', JSON.stringify({path, docx}), withToken)
  if (!response.ok) throw new Error(`/api/output: ${response.status}`)
  return response.json()
}

export function sendUndo(name: string): Promise<Answered> {
  return postWriting('/api/undo', {undo: name})
}

/** Write settings into the front matter. */
export function write(path: string, settings: Settings): Promise<Answered> {
  return postWriting('/api/write', {path, settings})
}

export function fetchFields(): Promise<readonly FormField[]> {
  return get('/api/fields')
}

/** What lies in the folder of the document at `path`. */
export function fetchBeside(path: string): Promise<BesideFiles> {
  return get(`/api/beside?${new URLSearchParams({path})}`)
}

/** Where a picture is seen that the document at `path` calls `name`. */
export function pictureAddress(path: string, name: string): string {
  return `/api/picture?${new URLSearchParams({path, name})}`
}

/** Listen for what happens; the browser connects again by itself. */
export function listenToEvents(
  onEvent: (event: Event) => void,
  onState: (connected: boolean) => void
): void {
  const source = new EventSource('/events')
  source.onmessage = ({data}) => onEvent(JSON.parse(data))
  source.onopen = () => onState(true)
  source.onerror = () => onState(false)
}

async function get<Answer>(address: string): Promise<Answer> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}

/** What may be refused with a word on why. */
async function postRefusable<Answer extends Created | Moved>(
  address: string,
  body: BodyInit,
  type = 'application/json'
): Promise<Answer | Extract<Answer, {state: 'refused'}>> {
  const response = await send(address, body, {...withToken, 'Content-Type': type})
  if (response.ok) return response.json()
  if (response.status !== 403) throw new Error(`${address}: ${response.status}`)
  return {state: 'refused', wording: wordingOf('forbidden')} as Extract<Answer, {state: 'refused'}>
}

async function postWriting(address: string, body: unknown): Promise<Answered> {
  const response = await send(address, JSON.stringify(body), withToken)
  if (response.status === 403) return {state: 'forbidden'}
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}

function send(
  address: string,
  body: BodyInit,
  headers: Readonly<Record<string, string>> = {}
): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', ...headers},
    body
  })
}

async function post<Answer>(address: string, body: unknown): Promise<Answer> {
  const response = await send(address, JSON.stringify(body))
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}
