/** Marked content around what is painted. ISO 32000-1, 14.6. */

export interface ContentMark {
  readonly isArtifact: boolean
  /** Whether it is, or stands in, a layer that is switched off. */
  readonly isHidden: boolean
  /** Of this mark or of the nearest one around it. */
  readonly mcid: number | undefined
  /** Of the outermost mark around that has one: inner ones would say a part of it again. */
  readonly actualText: ActualText | undefined
}

/** Stands for all that is painted in its mark: one of these for each mark that brings a text. */
export interface ActualText {
  readonly text: string
}
