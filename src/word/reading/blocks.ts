/** What a document of Word's is made of, as far as an official document needs it. */

/** Where something stands: paragraphs are counted as Word counts them, from 1. */
export interface WordPlace {
  readonly paragraph: number
}

export interface RunFormat {
  /** The Chinese face: `仿宋_GB2312`. */
  readonly face?: string | undefined
  /** In points. */
  readonly size?: number | undefined
  readonly isBold?: boolean | undefined
  /** `FF0000`. */
  readonly colour?: string | undefined
  readonly script?: 'superscript' | 'subscript' | undefined
  readonly isHidden?: boolean | undefined
}

export type Inline = InlineContent & {
  /** The place of ours it stands in: `_ht12`. */
  readonly place?: string
}

type InlineContent =
  | {
      readonly type: 'text'
      readonly text: string
      readonly format: RunFormat
      readonly link?: string
      /** The 公文域 it stands in: `发文字号`. */
      readonly element?: string
    }
  | {readonly type: 'tab'}
  | {readonly type: 'lineBreak'}
  | {readonly type: 'note'; readonly number: number}
  | {readonly type: 'formula'; readonly tex: string; readonly isDisplayed: boolean}
  | {readonly type: 'picture'; readonly picture: WordPicture}

export interface WordPicture {
  /** The name of its part in the package. */
  readonly part: string
  /** The part that shows the same to programs that cannot show it. */
  readonly instead?: string | undefined
  /** In mm, as it is shown. */
  readonly width: number
  readonly height: number
  /** Stands over or under the text, as a seal does. */
  readonly isFloating: boolean
  readonly description: string
}

export interface ParagraphFormat {
  readonly alignment?: 'left' | 'center' | 'right' | 'both' | undefined
  /** In characters of the text. */
  readonly indent?: number | undefined
  readonly firstLineIndent?: number | undefined
  readonly rightIndent?: number | undefined
  /** 1–9 of a heading. */
  readonly outlineLevel?: number | undefined
  /** `heading 1`, `Title`. */
  readonly styleName?: string | undefined
}

export interface WordParagraph extends WordPlace {
  readonly type: 'paragraph'
  readonly format: ParagraphFormat
  /** The number that Word writes by itself: `一、`. */
  readonly ordinal: string
  readonly inlines: readonly Inline[]
  /** Of several that were joined, the first. */
  readonly first?: number
  /** Places of ours that begin in it, with text or without. */
  readonly places?: readonly string[]
}

export interface WordCell {
  readonly blocks: readonly WordBlock[]
  readonly columns: number
  readonly rows: number
}

export interface WordTable extends WordPlace {
  readonly type: 'table'
  /** Whether it stands in a section of sheets turned sideways. */
  readonly isSideways: boolean
  readonly rows: readonly (readonly WordCell[])[]
  /** Rows at the top that are repeated on each page; undefined where nothing is said of them. */
  readonly headRows: number | undefined
  /** Of each column in mm; none where they are not said. */
  readonly columnWidths: readonly number[]
  /** Of every row at least, in mm; undefined where they are not alike. */
  readonly rowHeight: number | undefined
}

export interface WordPageBreak extends WordPlace {
  readonly type: 'pageBreak'
}

export type WordBlock = WordParagraph | WordTable | WordPageBreak

/** 脚注 or 尾注. */
export interface WordNote {
  readonly number: number
  readonly blocks: readonly WordBlock[]
}

/** The text of a paragraph as it is typed: tabs and breaks are spaces. */
export function plainText({inlines}: Pick<WordParagraph, 'inlines'>): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return inline.type === 'tab' || inline.type === 'lineBreak' ? ' ' : ''
    })
    .join('')
}

/** What a place has of it: of formulas and pictures only that there is one. */
export function placeTextOf(inline: Inline): string {
  if (inline.type === 'text') return inline.text
  // A seal is over whatever stands there.
  if (inline.type === 'picture' && inline.picture.isFloating) return ''
  if (inline.type === 'formula' || inline.type === 'picture') return '\ufffc'
  return inline.type === 'note' ? '' : ' '
}

/** All paragraphs in `blocks`, those of tables too. */
export function* paragraphsIn(blocks: readonly WordBlock[]): Generator<WordParagraph> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block
    else if (block.type === 'table') {
      for (const cell of block.rows.flat()) yield* paragraphsIn(cell.blocks)
    }
  }
}
