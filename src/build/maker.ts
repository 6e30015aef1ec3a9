import type {VFile} from 'vfile'
import {type HouseProfile, standardHouse} from '../base/house-profile.ts'
import type {TextFinding} from '../lint/text-finding.ts'
import {tellDepartures} from '../make/departures.ts'
import type {Draft, Printed} from '../make/pipeline.ts'
import type {AfterLayout} from '../make/print.ts'
import type {Supplies} from '../make/supplies.ts'
import type {Engine} from '../pages/in-browser/contract.ts'
import type {RemoteOptions} from '../remote/remote-maker.ts'
import {type Format, neededFor, needsPages, type WrittenCopy} from './formats.ts'
import type {PdfSigner} from './pdf-signer.ts'
import {type PlainOutcome, plainOutcomeOf} from './plain-outcome.ts'
import type {Comparer} from './same-breaks.ts'

export type {Engine}

/** Makes documents: here, or has them made elsewhere. */
export interface Maker {
  /** Make the document at `path`. */
  make(path: string): Promise<TracedOutcome>
  close(): Promise<void>
}

/** An outcome, and the files that know what it was made from. */
export interface TracedOutcome {
  readonly file: VFile
  readonly parts: readonly VFile[]
  readonly outcome: PlainOutcome
}

export interface MakerOptions {
  readonly formats: ReadonlySet<Format>
  /** 份号 of the copies to be made of each document, six digits each. */
  readonly copies?: readonly string[] | undefined
  /** What becomes of the tracked changes of a DOCX; by default they are accepted. */
  readonly revisions?: 'accept' | 'reject' | undefined
  /** What the office has agreed on. */
  readonly house?: HouseProfile | undefined
  /** What is done to the pages once they are laid out. */
  readonly after?: AfterLayout | undefined
  /** Who signs the PDFs; here, whoever prints them. */
  readonly signer?: PdfSigner | undefined
  readonly root: string
  readonly fonts: 'any' | 'bundled'
  readonly chromium?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Whether finished PDFs are measured; default true. */
  readonly isJudging?: boolean | undefined
  /** `stock`: printed by pagedjs-cli itself as well, and compared; default `fast`. */
  readonly engine?: Engine | undefined
  /** Have pages printed by workers elsewhere. */
  readonly remote?: RemoteOptions | undefined
}

/**
 * Make documents here, unless by `remote`. The browser starts first, and while it does the
 * rest is loaded; a run in which nothing is to be made loads none of it.
 */
export async function openMaker(supplies: Supplies, options: MakerOptions): Promise<Maker> {
  const {formats, copies, revisions, engine, house, after, remote} = options
  const wanted = neededFor(formats)
  // A DOCX has no drawings, and is written of where all stands.
  const drawsPictures = formats.has('docx')
  if (remote) {
    const {openRemoteMaker} = await import('../remote/remote-maker.ts')
    const elsewhere = await openRemoteMaker(supplies, {...options, wanted, drawsPictures}, remote)
    return {
      make: async (path) => tracedOutcome(await elsewhere.make(path), options),
      close: () => elsewhere.close()
    }
  }
  const {Workshop} = await import('../make/workshop.ts')
  const workshop = new Workshop(options, supplies)
  if (needsPages(formats)) await workshop.warm()
  const {make} = await import('../make/pipeline.ts')
  const comparer =
    engine === 'stock' ? new (await import('./same-breaks.ts')).Comparer(workshop) : undefined
  return {
    async make(path) {
      let found: Promise<readonly TextFinding[]> | undefined
      const changes = {
        ...{copies, revisions, house, after},
        drawsPictures,
        meanwhile: (drafted: Draft) => {
          found = foundInText(drafted, options)
          // Whoever counts them hears of it.
          found.catch(() => undefined)
        }
      }
      const printed = await make(path, wanted, workshop, changes)
      return tracedOutcome(printed, options, comparer, found)
    },
    async close() {
      await Promise.all([workshop.close(), comparer?.close()])
    }
  }
}

/** What is written of `printed` for Word, which only those load that want it. */
async function docxOf(
  printed: Printed,
  copies: readonly string[] | undefined
): Promise<readonly WrittenCopy[] | undefined> {
  const {makeDocx} = await import('../make/make-docx.ts')
  const written: WrittenCopy[] = []
  for (const number of copies ?? [undefined]) {
    const bytes = makeDocx(printed, number)
    if (!bytes) return undefined
    written.push({number, bytes})
  }
  return written
}

/** What `lint` says of its text; only a document that is made has to wait for the rules. */
async function foundInText(
  drafted: Pick<Printed, 'file' | 'attachments' | 'document'>,
  {house = standardHouse}: MakerOptions
): Promise<readonly TextFinding[]> {
  const {findInText} = await import('../lint/count-findings.ts')
  return findInText(drafted, house)
}

/** Sign the PDF, tell on its files where it departs from the standard, and sum it up. */
async function tracedOutcome(
  unsigned: Printed,
  options: MakerOptions,
  comparer?: Comparer,
  found: Promise<readonly TextFinding[]> = foundInText(unsigned, options)
): Promise<TracedOutcome> {
  const {formats, copies, signer} = options
  const pdf = signer && unsigned.pdf ? await signer.sign(unsigned.pdf) : unsigned.pdf
  const printed = {...unsigned, pdf}
  tellDepartures(printed)
  const others = await comparer?.tell(printed)
  const {countUntold} = await import('../lint/count-findings.ts')
  const textFindings = countUntold(await found)
  const {file, parts} = printed
  const docx = formats.has('docx') ? await docxOf(printed, copies) : undefined
  const outcome = plainOutcomeOf({...printed, docx}, {formats, textFindings}, others)
  return {file, parts, outcome}
}
