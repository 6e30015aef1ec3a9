/** The server, as the page sees it. */

import type {
  Event,
  FormulaStyles,
  PrintedGlyph,
  Settings,
  ShownDraft,
  ShownFinding,
  Styles,
  Written
} from '../contract.ts'

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

/** What is said of the text of a document, as it is on the disk. */
export async function fetchProofread(path: string): Promise<readonly ShownFinding[]> {
  return (await post<{findings: readonly ShownFinding[]}>('/api/proofread', {path})).findings
}

const token = document.querySelector<HTMLMetaElement>('meta[name="hongtou-token"]')?.content ?? ''

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

export function sendUndo(name: string): Promise<Answered> {
  return postWriting('/api/undo', {undo: name})
}

/** Write settings into the front matter. */
export function write(path: string, settings: Settings): Promise<Answered> {
  return postWriting('/api/write', {path, settings})
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

async function postWriting(address: string, body: unknown): Promise<Answered> {
  const response = await send(address, body, {'X-Hongtou-Token': token})
  if (response.status === 403) return {state: 'forbidden'}
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}

function send(
  address: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {}
): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', ...headers},
    body: JSON.stringify(body)
  })
}

async function post<Answer>(address: string, body: unknown): Promise<Answer> {
  const response = await send(address, body)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}
