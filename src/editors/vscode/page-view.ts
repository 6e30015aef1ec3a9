/** The printed pages beside the text: the page of `hongtou preview` in a web view. */

import {randomBytes} from 'node:crypto'
import {relative, sep} from 'node:path'
import {env, type TextEditor, Uri, ViewColumn, type WebviewPanel, window} from 'vscode'
import {isOfficial} from './official.ts'
import {PreviewServers, served} from './preview-servers.ts'
import {editorSettings, said} from './settings.ts'

/** Milliseconds that the cursor rests before the pages follow. */
const rest = 120

export class PageView {
  readonly #servers = new PreviewServers()
  readonly #listeners = [
    window.onDidChangeTextEditorSelection(({textEditor}) => this.#followSoon(textEditor)),
    window.onDidChangeActiveTextEditor((editor) => editor && this.#followSoon(editor))
  ]
  #panel: WebviewPanel | undefined
  /** Which server's page is shown. */
  #key: string | undefined
  #timer: NodeJS.Timeout | undefined

  /** Show the pages of the document in front, at its cursor. */
  async show(): Promise<void> {
    const editor = window.activeTextEditor
    if (!editor) return
    const server = await this.#servers.of(editor.document.uri)
    if (!server) return
    // Where the editor runs on another machine, its address there.
    const address = String(await env.asExternalUri(Uri.parse(server.address)))
    this.#panel ??= this.#open()
    this.#panel.webview.html = pageWith(address + this.#placeOf(editor, server.folder))
    this.#key = server.key
    this.#panel.reveal(undefined, true)
  }

  /** The same in the browser, to write there. */
  async openOutside(): Promise<void> {
    const uri = window.activeTextEditor?.document.uri
    const server = await this.#servers.of(uri)
    if (server) await env.openExternal(Uri.parse(server.address))
  }

  /** Also when the editor goes: no server outlives it. */
  dispose(): void {
    clearTimeout(this.#timer)
    for (const listener of this.#listeners) listener.dispose()
    this.#panel?.dispose()
    this.#servers.dispose()
  }

  #open(): WebviewPanel {
    const title = said({zh: '红头：页面', en: 'Hongtou: pages'})
    const place = {viewColumn: ViewColumn.Beside, preserveFocus: true}
    const options = {enableScripts: true, retainContextWhenHidden: true}
    const panel = window.createWebviewPanel('hongtou.pages', title, place, options)
    panel.onDidDispose(() => {
      this.#panel = undefined
    })
    return panel
  }

  #followSoon(editor: TextEditor): void {
    clearTimeout(this.#timer)
    if (!this.#panel || !editorSettings(editor.document.uri).followsCursor) return
    if (!isOfficial(editor.document)) return
    this.#timer = setTimeout(() => void this.#follow(editor), rest)
  }

  async #follow(editor: TextEditor): Promise<void> {
    const wanted = served(editor.document.uri)
    if (!wanted) return
    // Another project: its own server, and its own page.
    if (wanted.key !== this.#key) return this.show()
    await this.#panel?.webview.postMessage(this.#placeOf(editor, wanted.folder))
  }

  /** `#PATH&line=12`, as the page of the preview reads it. */
  #placeOf({document, selection}: TextEditor, folder: string): string {
    const path = relative(folder, document.uri.fsPath).split(sep).join('/')
    return `#${encodeURIComponent(path)}&line=${selection.active.line + 1}`
  }
}

/** A page with nothing but a frame in it; messages move the frame to another place of its page. */
function pageWith(address: string): string {
  const nonce = randomBytes(16).toString('hex')
  const {origin} = new URL(address)
  const policy = [
    "default-src 'none'",
    `frame-src ${origin}`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`
  ]
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<style nonce="${nonce}">
html, body, iframe { width: 100%; height: 100%; margin: 0; padding: 0; border: 0; display: block }
</style>
</head>
<body>
<iframe src="${address.replaceAll('&', '&amp;')}" allow="clipboard-read; clipboard-write"></iframe>
<script nonce="${nonce}">
const frame = document.querySelector('iframe')
const [page] = frame.src.split('#')
addEventListener('message', ({data}) => {
  if (typeof data === 'string' && data.startsWith('#')) frame.src = page + data
})
</script>
</body>
</html>
`
}
