import {draftTrials, printingTrials} from './document-trials.ts'
import {readerTrials} from './reader-trials.ts'
import type {Trial} from './trial.ts'

/** All trials, and what ends the browser that some of them print in. */
export function openTrials(): {readonly trials: readonly Trial[]; close(): Promise<void>} {
  const {trials, close} = printingTrials()
  return {trials: [...draftTrials, ...readerTrials, ...trials], close}
}
