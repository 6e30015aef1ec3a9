/** What a document is, told by its front matter and, where that is silent, by its title and number. */

import type {Form} from '../../base/forms.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {Direction} from '../model.ts'
import type {TypedParts} from '../pasted/read-parts.ts'
import {wordsOfTitle} from '../pasted/title-words.ts'
import {kindOf} from '../words/title-form.ts'

export interface Nature {
  readonly form: Form
  readonly direction: Direction
  /** 文种; undefined when neither given nor told by the title. */
  readonly kind: string | undefined
}

/** Tell form, kind and direction of the document that was typed in these parts. */
export function natureOf(parts: TypedParts, metadata: Metadata | undefined): Nature {
  const {head} = parts
  const kind =
    metadata?.kind?.text ?? kindOf(wordsOfTitle(head.title)) ?? kindOf(head.subtitle?.text ?? '')
  return {
    form: parts.form ?? (isIssued(parts, metadata) ? 'general' : 'plain'),
    direction: metadata?.direction ?? directionOf(kind),
    kind
  }
}

/** What has a mark, or a number and an issuer whose mark it is, is printed with a masthead. */
function isIssued({head, masthead, issuers}: TypedParts, metadata: Metadata | undefined): boolean {
  const isNumbered = masthead?.documentNumber !== undefined && issuers.length > 0
  const marks = [
    metadata?.issuerMark,
    metadata?.documentNumber,
    head.documentNumber,
    masthead?.mark
  ]
  return isNumbered || marks.some((field) => field !== undefined)
}

/** 行文方向 by the kind. */
function directionOf(kind: string | undefined): Direction {
  if (kind === '报告' || kind === '请示') return 'upward'
  if (kind === '函' || kind === '议案') return 'lateral'
  return 'downward'
}
