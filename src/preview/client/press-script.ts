/** What the press' own script gives the frame, the same as in the press. */

import type {Laid, LayingOut} from './frame-contract.ts'

interface PressScript {
  cleanPage(): void
  drawSeparators(pages: readonly ParentNode[]): void
  layOut(request: Request, pace: Pace): Promise<Laid>
  /** Undefined where all has to be laid out, in a page that is clean. */
  layOutAgain(request: Request, pace: Pace): Promise<Laid | undefined>
}

interface Request {
  html: string
  css: string
  scale: number
  mostPages: number
  formulas: LayingOut['formulas']
}

interface Pace {
  tick(work: () => void): void
  isStopped(): boolean
  onPage(page: HTMLElement, index: number): void
  isFrugal: boolean
  isKept: boolean
}

// Both scripts of the frame's page run in order: src/pages/in-browser/index.ts has put it there.
export const {hongtou} = window as unknown as {hongtou: PressScript}
