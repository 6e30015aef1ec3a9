/** What a document is, told by its front matter and, where that is silent, by its title and number. */

import type {Form} from '../../base/forms.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {Direction} from '../model.ts'
import type {PastedHead} from '../pasted/read-head.ts'
import {wordsOfTitle} from '../pasted/title-words.ts'
import {kindOf} from '../words/title-form.ts'

export interface Nature {
  readonly form: Form
  readonly direction: Direction
  /** 文种; undefined when neither given nor told by the title. */
  readonly kind: string | undefined
}

/** Tell form, kind and direction of the document with this head. */
export function natureOf(head: PastedHead, metadata: Metadata | undefined): Nature {
  const kind =
    metadata?.kind?.text ?? kindOf(wordsOfTitle(head.title)) ?? kindOf(head.subtitle?.text ?? '')
  return {
    form: metadata?.form ?? (isIssued(head, metadata) ? 'general' : 'plain'),
    direction: metadata?.direction ?? directionOf(kind),
    kind
  }
}

/** What has a mark or a number is printed with a masthead. */
function isIssued(head: PastedHead, metadata: Metadata | undefined): boolean {
  return [metadata?.issuerMark, metadata?.documentNumber, head.documentNumber].some(
    (field) => field !== undefined
  )
}

/** 行文方向 by the kind. */
function directionOf(kind: string | undefined): Direction {
  if (kind === '报告' || kind === '请示') return 'upward'
  if (kind === '函' || kind === '议案') return 'lateral'
  return 'downward'
}
