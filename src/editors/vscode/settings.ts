/** What the user has set, and in which language he reads. */

import {env, type Uri, workspace} from 'vscode'

export interface EditorSettings {
  /** The program; empty: to be looked for. */
  readonly path: string
  readonly language: 'zh' | 'en'
  /** A glob. */
  readonly documents: string
  /** As the flag `--format` takes them. */
  readonly formats: string
  readonly fonts: 'any' | 'bundled'
  readonly followsCursor: boolean
}

/** Read the settings that hold for `uri`. */
export function editorSettings(uri?: Uri): EditorSettings {
  const all = workspace.getConfiguration('hongtou', uri)
  const language = all.get<string>('language', 'auto')
  const isChinese = language === 'auto' ? env.language.startsWith('zh') : language === 'zh'
  return {
    path: all.get<string>('path', '').trim(),
    language: isChinese ? 'zh' : 'en',
    documents: all.get<string>('documents', '**/content/**'),
    formats: all.get<readonly string[]>('formats', ['pdf']).join(',') || 'pdf',
    fonts: all.get<string>('fonts', 'any') === 'bundled' ? 'bundled' : 'any',
    followsCursor: all.get<boolean>('preview.followsCursor', true)
  }
}

/** Choose the words of the reader. */
export function said(words: {readonly zh: string; readonly en: string}): string {
  return words[editorSettings().language]
}
