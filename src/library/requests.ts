/** What programs ask of us: types of their own, so that what is behind them may change. */

import type {Language, Wording} from '../base/message.ts'

/** What all of them take. */
interface Surroundings {
  /** Files, folders and globs; by default `content/`, of `check` `output/`. */
  readonly paths?: readonly string[] | undefined
  /**
   * The project: paths are relative to it, its `fonts/` come first, and `hongtou.yaml` in it
   * says what the office has agreed on. By default the current folder.
   */
  readonly root?: string | undefined
  readonly signal?: AbortSignal | undefined
}

interface Printing extends Surroundings {
  /** `bundled`: only the open fonts, for the same bytes everywhere. By default `any`. */
  readonly fonts?: 'any' | 'bundled' | undefined
  /** The path of another browser. */
  readonly chromium?: string | undefined
  /** Told in words of what is made once, on a first run: browser and fonts. */
  readonly onStep?: ((step: Wording) => void) | undefined
  /**
   * Told of what all documents suffer from: a face that stands in for 仿宋, and of a preview,
   * that changes of some files will not be seen.
   */
  readonly onWarning?: ((warning: Wording) => void) | undefined
}

export interface BuildRequest extends Printing {
  /** Where results go, by default `output`. */
  readonly outFolder?: string | undefined
  /** By default PDF alone. */
  readonly formats?: readonly ('pdf' | 'html' | 'png' | 'docx')[] | undefined
  /** 份号 of the copies that one PDF is to have, six digits each. */
  readonly copies?: readonly string[] | undefined
  /** Documents at once, by default as many as there are processors. */
  readonly jobs?: number | undefined
  /** Make everything, whatever is remembered. */
  readonly force?: boolean | undefined
  /** Whether finished PDFs are measured against the standard, which is the default. */
  readonly isJudging?: boolean | undefined
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

export interface CheckRequest extends Surroundings {
  /** By default told by page 1. */
  readonly form?: 'general' | 'letter' | 'order' | 'minutes' | 'plain' | undefined
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

export interface PreviewRequest extends Printing {
  /** By default 127.0.0.1: this machine only. */
  readonly host?: string | undefined
  /** With a `host` that others reach: whether who has the address, with its code, may write. */
  readonly allowWrite?: boolean | undefined
  /** By default 9704, or the next one that is free; 0 for any. */
  readonly port?: number | undefined
  /** Of the page; by default Chinese. */
  readonly language?: Language | undefined
}

export interface OpenPreview {
  /** To be opened in a browser. */
  readonly address: string
  close(): Promise<void>
}
