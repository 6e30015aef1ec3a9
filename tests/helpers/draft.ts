/** A draft, from front matter to document, without a browser. */

import {VFile} from 'vfile'
import {compose} from '../../src/document/compose/compose.ts'
import {readMetadata} from '../../src/document/front-matter/read-metadata.ts'
import {findLostText, sourceText} from '../../src/document/markdown/source-text.ts'
import type {OfficialDocument} from '../../src/document/model.ts'
import {messages, outline} from '../document/outline.ts'
import {printedText} from '../document/printed-text.ts'

export interface ComposedDraft {
  /** Undefined where it cannot be printed. */
  readonly document: OfficialDocument | undefined
  readonly file: VFile
  /** One element to the line. */
  readonly outline: string
  /** `warning attachments 12`: severity, rule and line of each message. */
  readonly told: readonly string[]
  readonly messages: string
  /** Characters that were typed and are not printed. */
  readonly lost: ReturnType<typeof findLostText>
}

const severities = new Map([
  [true, 'error'],
  [false, 'warning'],
  [undefined, 'info']
])

/** Compose the draft `value`; `path` tells a paste (`.txt`) from Markdown. */
export function composeDraft(value: string, path = 'draft.md'): ComposedDraft {
  const file = new VFile({path, value})
  const reading = readMetadata(file)
  const metadata = reading.state === 'read' ? reading.metadata : undefined
  const document = reading.state === 'faulty' ? undefined : compose(file, metadata, new Map())
  return {
    document,
    file,
    outline: document ? outline(document) : 'unprintable\n',
    told: file.messages.map(
      ({fatal, ruleId, line}) => `${severities.get(fatal ?? undefined)} ${ruleId} ${line}`
    ),
    messages: messages(file),
    lost: document ? findLostText(sourceText(file), printedText(document)) : []
  }
}
