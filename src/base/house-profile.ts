/**
 * 本机关约定 (agreed deviations): what an office has decided for itself where the standard says
 * otherwise, or leaves a choice. Layout and check keep to it alike.
 */

import type {Severity} from './message.ts'

/** Where an office writes it down. */
export const houseFile = 'hongtou.yaml'

/** 页码. 7.5 has `outer`, `song` and dashes. */
export interface PageNumberStyle {
  /** 外侧 or 居中: at the outer side of the page, or in the middle of the type area. */
  readonly place: 'outer' | 'centred'
  /** 宋体, or a Latin face such as Times. */
  readonly face: 'song' | 'latin'
  /** 一字线 at both sides of the number. */
  readonly dashes: boolean
}

/** 校对: how grave an office takes a rule of the text. */
export type SettledSeverity = Severity | 'off'

export interface HouseProfile {
  /** 版式, for documents that do not say otherwise. */
  readonly layout: {
    readonly duplex?: boolean | undefined
    readonly mirrored?: boolean | undefined
    readonly overprint?: boolean | undefined
  }
  readonly pageNumber: PageNumberStyle
  /** 校对, by the id or number of the rule. */
  readonly severities?: Readonly<Record<string, SettledSeverity>>
  /** 用词: what is not to be written → what is; empty where nothing is to stand for it. */
  readonly words?: Readonly<Record<string, string>>
}

/** GB/T 9704—2012, 7.5. */
export const standardPageNumber: PageNumberStyle = {place: 'outer', face: 'song', dashes: true}

/** An office that has agreed on nothing. */
export const standardHouse: HouseProfile = {layout: {}, pageNumber: standardPageNumber}
