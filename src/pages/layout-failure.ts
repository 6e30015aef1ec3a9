/** A document for which the browser was of no use, twice: told of it, and the others go on. */

import type {VFile} from 'vfile'
import {tell, type Wording} from '../base/message.ts'

/** The layout took longer than its limit; the browser is not to be used again. */
export class LayoutTimeout extends Error {
  /** Milliseconds. */
  readonly limit: number

  constructor(limit: number) {
    super('Layout took too long')
    this.limit = limit
  }
}

/** The browser, or its page, ended while a document was in it. */
export class LayoutCrash extends Error {
  constructor(cause?: unknown) {
    super('The browser ended', {cause})
  }
}

export type LayoutFailure = LayoutTimeout | LayoutCrash

export function isLayoutFailure(error: unknown): error is LayoutFailure {
  return error instanceof LayoutTimeout || error instanceof LayoutCrash
}

/** Put `failure` on `file`: of this time only, for the machine may have been at fault. */
export function tellFailure(file: VFile, failure: LayoutFailure): void {
  file.data.isPassing = true
  tell(file, {ruleId: 'layout', severity: 'error', wording: wordFailure(failure)})
}

function wordFailure(failure: LayoutFailure): Wording {
  if (failure instanceof LayoutCrash) {
    return {
      zh: '排这份公文时浏览器两次意外退出，未能排出；请检查内存是否够用，以及稿中过大的图片、表格',
      en: 'Unexpected end of the browser, twice, at this document; see whether there is memory enough, and to very large pictures and tables'
    }
  }
  const minutes = Math.round(failure.limit / 60_000)
  return {
    zh: `排了 ${minutes} 分钟仍未排完，重试也是如此，已停止`,
    en: `Unexpected layout of more than ${minutes} minutes, twice, stopped`
  }
}
