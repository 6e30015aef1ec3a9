/** What a PDF says about its document. */
export interface Description {
  readonly title: string
  readonly author: string
  readonly language: 'zh-CN'
  readonly keywords: readonly string[]
  readonly subject?: string | undefined
  /** Both the date of creation and of modification; written in UTC. */
  readonly date: Date
  /** `Hongtou 1.2.3`. */
  readonly creator: string
}
