/**
 * What an office has decided for itself (agreed deviations): departures from the standard
 * that are not faults in its documents.
 */

export interface Profile {
  /** 镜像: the wider margin is at the fold on every page. Undefined: either, but one throughout. */
  readonly mirrored: boolean | undefined
  /** 双面: the last page is even. Undefined: taken for printed on both sides. */
  readonly duplex: boolean | undefined
  /** 套印: the sheet has the mark and the red rules already. */
  readonly overprint: boolean
}

/** Nothing is agreed. */
export const noProfile: Profile = {mirrored: undefined, duplex: undefined, overprint: false}
