/** What a reader of the preview may try without touching the file: a few of its fields. */

import type {Form} from '../base/forms.ts'

/** What is undefined stays as the document has it. */
export interface DocumentSettings {
  /** 格式. */
  readonly form?: Form | undefined
  /** 印章, 签名章: false leaves them out. */
  readonly seals?: false | undefined
  /** 版式: 套印. */
  readonly overprint?: boolean | undefined
}
