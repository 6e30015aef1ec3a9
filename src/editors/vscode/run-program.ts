/** The program as the commands run it: to its end, in the folder of a document. */

import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {text} from 'node:stream/consumers'
import {type CancellationToken, commands, type Uri, window, workspace} from 'vscode'
import {type Program, programFor} from './program.ts'
import {editorSettings, said} from './settings.ts'

export interface Finished {
  /** Null when it was stopped. */
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/**
 * The folder that `hongtou` stands in for a document: the one with the `content` it lies in, or
 * with a `hongtou.yaml` above it; else that of the workspace, else the one it lies in.
 */
export function folderOf(uri: Uri | undefined): string | undefined {
  const workspaceFolder = uri && workspace.getWorkspaceFolder(uri)?.uri.fsPath
  if (uri?.scheme !== 'file') return workspace.workspaceFolders?.[0]?.uri.fsPath
  const own = dirname(uri.fsPath)
  for (let folder = own; ; folder = dirname(folder)) {
    if (basename(folder) === 'content') return dirname(folder)
    if (existsSync(join(folder, 'hongtou.yaml'))) return folder
    if (folder === workspaceFolder || folder === dirname(folder)) return workspaceFolder ?? own
  }
}

/** Find the program for `folder`, or say that there is none and how to get it. */
export function programOrWord(folder: string): Program | undefined {
  const {path} = editorSettings()
  const program = programFor(folder, path)
  if (!program) void sayMissing(path)
  return program
}

async function sayMissing(path: string): Promise<void> {
  const settings = said({zh: '打开设置', en: 'Open settings'})
  const word =
    path === ''
      ? said({
          zh: '没有找到 hongtou：在项目里用 npm 安装，或在设置 hongtou.path 里指明',
          en: 'hongtou was not found: install it in the project by npm, or name it in the setting hongtou.path'
        })
      : said({
          zh: `设置 hongtou.path 指明的“${path}”不存在`,
          en: `\`${path}\`, named in the setting hongtou.path, does not exist`
        })
  if ((await window.showErrorMessage(word, settings)) === settings) {
    await commands.executeCommand('workbench.action.openSettings', 'hongtou.path')
  }
}

/** Run `hongtou words…` in `folder` to its end; undefined where it cannot be started. */
export async function runProgram(
  folder: string,
  words: readonly string[],
  token?: CancellationToken
): Promise<Finished | undefined> {
  const program = programOrWord(folder)
  if (!program) return undefined
  const {command, words: first, env} = program
  const {language} = editorSettings()
  const [name = '', ...others] = words
  const child = spawn(command, [...first, name, '--lang', language, ...others], {
    cwd: folder,
    // A report is read by us, wherever the editor runs.
    env: {...env, GITHUB_ACTIONS: ''},
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const stop = token?.onCancellationRequested(() => child.kill())
  try {
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
    return {code, out, err}
  } catch (error) {
    void window.showErrorMessage(`hongtou: ${error instanceof Error ? error.message : error}`)
    return undefined
  } finally {
    stop?.dispose()
  }
}

/** Show what `hongtou` said of a trouble that is none of a document's. */
export function showTrouble({err, out}: Finished): void {
  void window.showErrorMessage((err || out).trim() || 'hongtou')
}
