/** One element of the document, by its Chinese name. GB/T 33480—2016. */
export interface NamedElement {
  /** `发文字号`. */
  readonly name: string
  readonly value: string
}

/** What a PDF says about its document. */
export interface Description {
  readonly title: string
  readonly author: string
  readonly language: 'zh-CN'
  readonly keywords: readonly string[]
  readonly subject?: string | undefined
  /** In the order of the standard; those that the document has. */
  readonly elements?: readonly NamedElement[]
  /** Both the date of creation and of modification; written in UTC. */
  readonly date: Date
  /** `Hongtou 1.2.3`. */
  readonly creator: string
}
