/** Why a TIFF is not shown; thrown within `tiff/` alone and caught at its face, `read-tiff.ts`. */
export class TiffFault extends Error {
  /** What of it nobody here can read, `压缩方式 6`; undefined where it is damaged. */
  readonly unknown: {readonly zh: string; readonly en: string} | undefined

  constructor(unknown?: {readonly zh: string; readonly en: string}) {
    super('Expected a TIFF that can be read')
    this.unknown = unknown
  }
}
