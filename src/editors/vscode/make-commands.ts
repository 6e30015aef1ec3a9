/** New documents, PDFs made and measured. */

import {join, relative} from 'node:path'
import {commands, env, type OutputChannel, ProgressLocation, Uri, window, workspace} from 'vscode'
import {kinds} from '../../document/words/kinds.ts'
import type {BuildFindings, BuiltFile} from './build-findings.ts'
import {type Finished, folderOf, runProgram, showTrouble} from './run-program.ts'
import {editorSettings, said} from './settings.ts'

/** Ask for kind and title, write the draft, and open it. */
export async function askForNew(): Promise<void> {
  const folder = folderOf(window.activeTextEditor?.document.uri) ?? folderOf(undefined)
  if (folder === undefined) return sayNoFolder()
  const kind = await window.showQuickPick([...kinds], {
    placeHolder: said({zh: '文种', en: 'kind of document'})
  })
  if (kind === undefined) return
  const title = await window.showInputBox({
    prompt: said({
      zh: '标题；只写事项的，补上机关名称、“关于”和文种',
      en: 'title; a subject alone is completed with an agency, 关于 and the kind'
    }),
    placeHolder: '开展安全生产检查'
  })
  if (title === undefined || title.trim() === '') return
  const ended = await runProgram(folder, ['new', '--', kind, title.trim()])
  if (!ended) return
  if (ended.code !== 0) return showTrouble(ended)
  const [path = ''] = ended.out.split('\n')
  await window.showTextDocument(Uri.file(join(folder, path)))
}

/** Make what is set (PDF …) of the document at `uri`, else of the one in front; it is saved first. */
export async function buildOne(findings: BuildFindings, given?: Uri): Promise<void> {
  const uri = given ?? window.activeTextEditor?.document.uri
  const folder = folderOf(uri)
  if (uri?.scheme !== 'file' || folder === undefined) {
    void window.showWarningMessage(said({zh: '请先保存这份公文', en: 'Save the document first'}))
    return
  }
  const open = workspace.textDocuments.find((each) => String(each.uri) === String(uri))
  if (open?.isDirty && !(await open.save())) return
  await build(folder, [relative(folder, uri.fsPath)], findings)
}

/** Make all documents of the folder. */
export async function buildAll(findings: BuildFindings): Promise<void> {
  const folder = folderOf(undefined) ?? folderOf(window.activeTextEditor?.document.uri)
  if (folder === undefined) return sayNoFolder()
  await workspace.saveAll()
  await build(folder, [], findings)
}

async function build(
  folder: string,
  paths: readonly string[],
  findings: BuildFindings
): Promise<void> {
  const {formats, fonts} = editorSettings()
  const words = ['build', '--format', formats, '--fonts', fonts, '--report', 'json', '--', ...paths]
  const ended = await withProgress(said({zh: '排印……', en: 'Printing …'}), folder, words)
  if (ended?.code !== 0 && ended?.code !== 1) {
    if (ended && ended.code !== null) showTrouble(ended)
    return
  }
  const {files}: {readonly files: readonly BuiltFile[]} = JSON.parse(ended.out)
  findings.show(folder, files)
  await tellBuilt(folder, files)
}

async function tellBuilt(folder: string, files: readonly BuiltFile[]): Promise<void> {
  const made = files.flatMap(({output, pages}) => (output === null ? [] : [{output, pages}]))
  const errors = files.flatMap(({messages}) =>
    messages.filter(({severity}) => severity === 'error')
  ).length
  const [first] = made
  if (errors > 0 || !first) {
    const problems = said({zh: '查看问题', en: 'Show problems'})
    const word = said({
      zh: `成文 ${made.length} 份；错误 ${errors} 个`,
      en: `${made.length} made; ${errors} ${errors === 1 ? 'error' : 'errors'}`
    })
    if ((await window.showWarningMessage(word, problems)) === problems) {
      await commands.executeCommand('workbench.actions.view.problems')
    }
    return
  }
  const pages = made.reduce((sum, each) => sum + (each.pages ?? 0), 0)
  const name = made.length === 1 ? first.output : `${made.length} ×`
  const open = said({zh: '打开', en: 'Open'})
  const word = said({zh: `${name}：${pages} 页`, en: `${name}: ${pages} pages`})
  if ((await window.showInformationMessage(word, open)) !== open) return
  // What shows PDFs on this machine: the editor itself may not.
  await env.openExternal(Uri.file(join(folder, first.output)))
}

/** Measure the PDF at `uri`, else what was made of all documents; the report goes to `log`. */
export async function reportOnPdf(log: OutputChannel, uri?: Uri): Promise<void> {
  const folder = folderOf(uri) ?? folderOf(window.activeTextEditor?.document.uri)
  if (folder === undefined) return sayNoFolder()
  const words = ['check', '--report', 'text', '--', ...(uri ? [relative(folder, uri.fsPath)] : [])]
  const ended = await withProgress(said({zh: '测量……', en: 'Measuring …'}), folder, words)
  if (!ended || ended.code === null) return
  if (ended.code === 2) return showTrouble(ended)
  log.appendLine(ended.out)
  log.show(true)
}

function withProgress(
  title: string,
  folder: string,
  words: readonly string[]
): Thenable<Finished | undefined> {
  const options = {location: ProgressLocation.Notification, title, cancellable: true}
  return window.withProgress(options, (_progress, token) => runProgram(folder, words, token))
}

function sayNoFolder(): void {
  void window.showWarningMessage(said({zh: '请先打开一个文件夹', en: 'Open a folder first'}))
}
