import type {VFile} from 'vfile'
import type {HouseProfile} from './base/house-profile.ts'
import {tellDepartures} from './departures.ts'
import {type Made, madeOf} from './made.ts'
import {type Format, needsPages} from './outputs.ts'
import type {Supplies} from './supplies.ts'
import type {Workshop} from './workshop.ts'

export interface MakerOptions {
  readonly formats: ReadonlySet<Format>
  /** 份号 of the copies to be made of each document, six digits each. */
  readonly copies?: readonly string[] | undefined
  /** What the office has agreed on. */
  readonly house?: HouseProfile | undefined
  readonly root: string
  readonly fonts: 'any' | 'bundled'
  readonly chromium?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Whether finished PDFs are measured; default true. */
  readonly isJudging?: boolean | undefined
  /** One that is warm already; whoever brings it closes it. */
  readonly workshop?: Workshop | undefined
}

/** Makes documents: here, or has them made elsewhere. */
export interface Maker {
  /** Make the document at `path`; `file` knows what it was made from. */
  make(path: string): Promise<{readonly file: VFile; readonly made: Made}>
  close(): Promise<void>
}

/**
 * Make documents here. The browser starts first, and while it does the rest is loaded; a run
 * in which nothing is to be made loads none of it.
 */
export async function openMaker(supplies: Supplies, options: MakerOptions): Promise<Maker> {
  const {formats, copies, house} = options
  const workshop =
    options.workshop ?? new (await import('./workshop.ts')).Workshop(options, supplies)
  if (needsPages(formats)) await workshop.warm()
  const {make} = await import('./pipeline.ts')
  const wanted = formats.has('png') ? 'pictures' : needsPages(formats) ? 'pages' : 'html'
  return {
    async make(path) {
      const product = await make(path, wanted, workshop, {copies, house})
      tellDepartures(product)
      return {file: product.file, made: madeOf(product, formats)}
    },
    async close() {
      if (!options.workshop) await workshop.close()
    }
  }
}
