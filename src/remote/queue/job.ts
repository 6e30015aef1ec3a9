import type {Wording} from '../../base/message.ts'
import {OperationalError} from '../../base/operational-error.ts'

/** What a job carries: digests of what lies in the store. */
export interface JobData {
  /** The page to print: self-contained HTML. */
  readonly html: string
  /** How it is to be printed. */
  readonly order: string
}

/** Why a worker did not do a job, after all attempts. */
export class JobFailure extends Error {
  readonly wording: Wording

  constructor(reason: string) {
    super(reason)
    this.wording = readReason(reason)
  }
}

/** What a worker throws is carried as one text. */
export function failureText(error: unknown): string {
  if (error instanceof OperationalError) return JSON.stringify(error.wording)
  return error instanceof Error ? error.message : String(error)
}

function readReason(reason: string): Wording {
  try {
    const {zh, en}: Partial<Wording> = JSON.parse(reason)
    if (typeof zh === 'string' && typeof en === 'string') return {zh, en}
  } catch {
    // Not worded by us.
  }
  return {zh: reason, en: reason}
}
