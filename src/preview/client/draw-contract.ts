/** What the worker that draws a PDF (`draw.ts`) answers to its address. */

export type Drawn =
  /** Page by page. */
  {readonly pictures: readonly Blob[]} | {readonly fault: string}
