/** Which of the open texts are official documents: a README is Markdown, too. */

import {commands, languages, type TextDocument, window} from 'vscode'
import {editorSettings} from './settings.ts'

/** Keys that nobody else has in the front matter of his Markdown. */
const ownKey =
  /^(?:发文机关|发文字号|主送机关|成文日期|文种|签发人|抄送机关|印发机关|issuers?|documentNumber|mainRecipients|signedOn|signator(?:y|ies)|copyRecipients|printingOffice)[ \t]*[:：]/mu

/** Whether `document` is one: by where it lies, else by its front matter. */
export function isOfficial(document: TextDocument): boolean {
  if (document.languageId !== 'markdown') return false
  const {documents} = editorSettings(document.uri)
  if (languages.match({scheme: 'file', pattern: documents}, document) > 0) return true
  const text = document.getText()
  const matter = /^(?:[ \t]*\r?\n)*---[ \t]*\r?\n(?<yaml>[\s\S]*?)^(?:---|\.\.\.)[ \t]*$/mu.exec(
    text
  )
  return matter?.index === 0 && ownKey.test(matter.groups?.yaml ?? '')
}

/** Have menus know whether the text in front is one. */
export function followOfficial(): {dispose(): void} {
  const tell = (): void => {
    const document = window.activeTextEditor?.document
    const isOne = document !== undefined && isOfficial(document)
    void commands.executeCommand('setContext', 'hongtou.isDocument', isOne)
  }
  tell()
  return window.onDidChangeActiveTextEditor(tell)
}
