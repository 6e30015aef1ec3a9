/**
 * What an office has decided for itself (agreed deviations): departures from the standard
 * that are not faults in its documents.
 */

import {isDeepStrictEqual} from 'node:util'
import {type HouseProfile, type PageNumberStyle, standardPageNumber} from '../base/house-profile.ts'

export interface Profile {
  /**
   * 镜像: the wider margin is at the fold on every page. Undefined: either, but one throughout;
   * `usual`: the same, and so where the text of the versos does not tell.
   */
  readonly mirrored: boolean | 'usual' | undefined
  /** 双面: the last page is even. Undefined: taken for printed on both sides. */
  readonly duplex: boolean | undefined
  /** 套印: the sheet has the mark and the red rules already. */
  readonly overprint: boolean
  readonly pageNumber: PageNumberStyle
}

/** Nothing is agreed. */
export const noProfile: Profile = {
  mirrored: undefined,
  duplex: undefined,
  overprint: false,
  pageNumber: standardPageNumber
}

/**
 * What a project's own file has agreed on, of documents of which nothing else is known: their
 * front matter may have asked for margins that are not mirrored.
 */
export function profileOf({layout, pageNumber}: HouseProfile): Profile {
  const {duplex, mirrored, overprint = false} = layout
  return {duplex, mirrored: mirrored ? 'usual' : mirrored, overprint, pageNumber}
}

/**
 * What would hold for a document of `profile` had `house` agreed on nothing; undefined where
 * that is the same.
 */
export function strictOf(
  {layout, pageNumber}: HouseProfile,
  profile: Profile
): Profile | undefined {
  const strict: Profile = {
    mirrored: layout.mirrored ? false : profile.mirrored,
    duplex: layout.duplex === false && profile.duplex === false ? true : profile.duplex,
    overprint: profile.overprint,
    pageNumber: standardPageNumber
  }
  const isSame =
    strict.mirrored === profile.mirrored &&
    strict.duplex === profile.duplex &&
    isDeepStrictEqual(pageNumber, standardPageNumber)
  return isSame ? undefined : strict
}
