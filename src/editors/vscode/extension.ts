/** The extension for VS Code: a language client, the pages beside the text, commands. */

import {commands, type ExtensionContext, type Uri, window, workspace} from 'vscode'
import {BuildFindings} from './build-findings.ts'
import {LanguageServer} from './language-client.ts'
import {askForNew, buildAll, buildOne, reportOnPdf} from './make-commands.ts'
import {followOfficial} from './official.ts'
import {PageView} from './page-view.ts'

let language: LanguageServer | undefined

/** Called by the editor when a Markdown file is opened, or a command is asked for. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('Hongtou')
  const client = new LanguageServer(log)
  language = client
  const pages = new PageView()
  const findings = new BuildFindings()
  const restart = async (): Promise<void> => {
    await client.stop()
    await client.start()
  }
  const doings: Readonly<Record<string, (uri?: Uri) => unknown>> = {
    new: () => askForNew(),
    build: (uri) => buildOne(findings, uri),
    buildAll: () => buildAll(findings),
    check: (uri) => reportOnPdf(log, uri),
    fixAll: () =>
      commands.executeCommand('editor.action.codeAction', {
        kind: 'source.fixAll.hongtou',
        apply: 'first'
      }),
    preview: () => pages.show(),
    desk: () => pages.openOutside(),
    restart
  }
  context.subscriptions.push(
    ...[log, pages, findings, followOfficial()],
    ...Object.entries(doings).map(([name, act]) =>
      commands.registerCommand(`hongtou.${name}`, act)
    ),
    workspace.onDidChangeConfiguration((change) => {
      const isStartedBy = ['hongtou.path', 'hongtou.language']
      if (isStartedBy.some((name) => change.affectsConfiguration(name))) void restart()
    })
  )
  await client.start()
}

/** Called when the editor goes. */
export async function deactivate(): Promise<void> {
  await language?.stop()
}
