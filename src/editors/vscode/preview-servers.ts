/** `hongtou preview`, one for each folder that is looked at; they end with the editor. */

import {type ChildProcess, spawn} from 'node:child_process'
import {relative} from 'node:path'
import {type Uri, window} from 'vscode'
import {folderOf, programOrWord} from './run-program.ts'
import {editorSettings} from './settings.ts'

export interface PreviewServer {
  /** The same for documents that it serves together. */
  readonly key: string
  readonly folder: string
  /** As it says it: `http://127.0.0.1:9704/`. */
  readonly address: string
}

/** Longer than it takes on a slow machine to unpack the browser for the first time. */
const patience = 120_000

interface Wanted {
  readonly key: string
  readonly folder: string
  readonly operands: readonly string[]
}

/** What is to serve the document at `uri`: what lies in `content` together, all else by itself. */
export function served(uri: Uri | undefined): Wanted | undefined {
  const folder = folderOf(uri)
  if (folder === undefined) return undefined
  const path = uri?.scheme === 'file' ? relative(folder, uri.fsPath) : 'content/'
  const operands = /^content[/\\]/u.test(path) ? [] : [path]
  return {key: [folder, ...operands].join('\n'), folder, operands}
}

export class PreviewServers {
  readonly #running = new Map<string, Promise<PreviewServer | undefined>>()
  readonly #processes = new Set<ChildProcess>()

  /** Start the server of the document at `uri`, or give the one that runs. */
  async of(uri: Uri | undefined): Promise<PreviewServer | undefined> {
    const wanted = served(uri)
    if (!wanted) return undefined
    const {key} = wanted
    const known = this.#running.get(key)
    if (known) return known
    const starting = this.#start(wanted, () => this.#running.delete(key))
    this.#running.set(key, starting)
    return starting
  }

  dispose(): void {
    for (const child of this.#processes) child.kill()
  }

  async #start(
    {key, folder, operands}: Wanted,
    onEnd: () => void
  ): Promise<PreviewServer | undefined> {
    const program = programOrWord(folder)
    if (!program) {
      onEnd()
      return undefined
    }
    const {language, fonts} = editorSettings()
    const words = ['preview', '--in-editor', '--port', '0', '--lang', language, '--fonts', fonts]
    const child = spawn(program.command, [...program.words, ...words, '--', ...operands], {
      cwd: folder,
      env: program.env,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    this.#processes.add(child)
    return new Promise((resolve) => {
      let [out, err] = ['', '']
      const end = (said: string): void => {
        this.#processes.delete(child)
        onEnd()
        if (out === '' || said !== '') void window.showErrorMessage(said || 'hongtou preview')
        resolve(undefined)
      }
      const timer = setTimeout(() => child.kill(), patience)
      child.stdout.on('data', (part: Buffer) => {
        out += String(part)
        const address = /https?:\/\/\S+\//u.exec(out)?.[0]
        if (address === undefined) return
        clearTimeout(timer)
        resolve({key, folder, address})
      })
      child.stderr.on('data', (part: Buffer) => {
        err += String(part)
      })
      child.once('error', ({message}) => end(message))
      child.once('exit', (code) => {
        clearTimeout(timer)
        end(code === 0 || code === null ? '' : err.trim())
      })
    })
  }
}
