/** What the language server knows of the front matter, for the preview's text pane. */

import type {Language} from '../base/message.ts'
import {completionsAt, keyAt} from '../lsp/keys.ts'
import type {HintRequest, Hints} from '../preview/contract.ts'

/** What can be typed at a place, and what the key there wants. */
export function hintsAt({text, offset}: HintRequest, language: Language): Hints {
  const completions = completionsAt(text, offset, language).map(
    ({label, insertText, filterText, detail, documentation}) => ({
      label,
      text: insertText ?? label,
      alias: filterText ?? label,
      detail: detail ?? '',
      about: typeof documentation === 'string' ? documentation : ''
    })
  )
  return {completions, about: keyAt(text, offset, language) ?? null}
}
