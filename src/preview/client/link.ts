/** The server, as the page sees it. */

import type {
  Event,
  FormulaStyles,
  PrintedGlyph,
  Settings,
  ShownDraft,
  ShownFinding,
  Styles
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

export async function write(path: string, settings: Settings): Promise<boolean> {
  return (await post<{written: boolean}>('/api/write', {path, settings})).written
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

async function post<Answer>(address: string, body: unknown): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body)
  })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}
