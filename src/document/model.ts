/**
 * What an official document (公文) is: masthead (版头), main (主体), colophon (版记).
 *
 * GB/T 9704—2012, 7.1. Nothing here knows of HTML, millimetres or files.
 */

import type {Literal, Node, Paragraph, Parent, PhrasingContent, RootContent} from 'mdast'
import type {Form} from '../base/forms.ts'
import type {PageNumberStyle} from '../base/house-profile.ts'
import type {Given, Metadata} from './front-matter/metadata.ts'

/** 上行, 下行, 平行. */
export type Direction = 'upward' | 'downward' | 'lateral'

/**
 * Where a text comes from. `body`: typed in the Markdown below the front matter;
 * `metadata`: typed in the front matter; `derived`: written by us (a default).
 */
export type Origin = 'body' | 'metadata' | 'derived'

/** One printed element, and the line of the source it was typed on. */
export interface Field {
  readonly text: string
  readonly origin: Origin
  /** 1-based; undefined when derived. */
  readonly line: number | undefined
}

/** 版头. GB/T 9704—2012, 7.2. */
export interface Masthead {
  readonly copyNumber?: Field
  /** 密级和保密期限 in one string: `机密★1年`. */
  readonly secrecyLevel?: Field
  readonly urgency?: Field
  readonly issuerMark?: Field
  /** In place of `issuerMark` in a joint issue: one agency to a row, the lead first. 7.2.4. */
  readonly issuerNames?: readonly Field[]
  /** `文件`, once beside the rows. */
  readonly issuerMarkEnding?: Field
  readonly documentNumber?: Field
  readonly signatories: readonly Field[]
}

/** 标题: lines are the author's own breaks; one line when he made none. */
export interface Title {
  readonly lines: readonly (readonly PhrasingContent[])[]
  readonly origin: Origin
  readonly line: number | undefined
}

/** One name in the 附件说明. GB/T 9704—2012, 7.3.4. */
export interface AttachmentEntry {
  /** Undefined when there is one attachment only: it takes no number. */
  readonly ordinal: number | undefined
  readonly name: Field
}

/** One 附件 bound with the text. GB/T 9704—2012, 7.3.7. */
export interface Attachment {
  /**
   * `附件` or `附件1`. Empty and derived for a text issued with the document (印发、公布的
   * 方案、条例 after the date): it is bound with it, but is no 附件 and takes no label.
   */
  readonly label: Field
  /** 发文字号, before the label of what is not bound with the text. 7.3.7. */
  readonly documentNumber?: string
  readonly title: Title | undefined
  /** 题注, as under the title of a document. */
  readonly subtitleNotes: readonly Field[]
  /** Of a document issued with this one. */
  readonly mainRecipients?: Field
  readonly body: readonly RootContent[]
  /** Of a document issued with this one. */
  readonly attachmentList: readonly AttachmentEntry[]
  /** Its own 署名, 成文日期 and 附注, as those of a document. 7.3.5.2, 7.3.6. */
  readonly bylines: readonly Field[]
  readonly signedOn?: Field
  readonly annotations: readonly Field[]
  /** The file it was read from when it is not the document's own; relative to the document. */
  readonly path: string | undefined
  /** Of that file, as of the document's own. */
  readonly suppressed?: readonly SuppressedText[]
}

/** 印章. GB/T 9704—2012, 7.3.5.1. */
export interface Seal {
  /** The path of its picture as typed, and where. */
  readonly picture: Given
  /** The seal's own size, in mm. */
  readonly diameter: number
}

/** 签名章 as a picture. GB/T 9704—2012, 7.3.5.3. */
export interface StampPicture {
  /** 职务. */
  readonly office: Field
  /** 姓名: not printed, the picture shows it; said by who reads the document aloud. */
  readonly name: string | undefined
  readonly picture: Given
}

/** 出席, 请假 or 列席. GB/T 9704—2012, 10.3. */
export interface AttendanceEntry {
  /** With its colon. */
  readonly label: Field
  readonly names: Field
}

/** 签名章 of one signer. GB/T 9704—2012, 7.3.5.3. */
export interface SignatureStamp {
  /** 职务, in full. */
  readonly office: Field
  readonly name?: Field
}

/** 主体. GB/T 9704—2012, 7.3. */
export interface Main {
  readonly title: Title | undefined
  /** 副标题, with its dash. */
  readonly subtitle?: Field
  /** 题注 as typed, a line each: when it was adopted, 征求意见稿, a number without a masthead. */
  readonly subtitleNotes: readonly Field[]
  /** 报告人: who gives the report or the speech, as typed. */
  readonly speaker?: Field
  readonly mainRecipients?: Field
  /**
   * mdast of the text. Beside CommonMark's nodes it holds `RunInHeading` at the start of
   * paragraphs, headings of depth 2–5 for levels 1–4, and no lists: items are paragraphs.
   * Text we wrote (ordinals) is a `GeneratedText`.
   */
  readonly body: readonly RootContent[]
  readonly attachmentList: readonly AttachmentEntry[]
  readonly attendance: readonly AttendanceEntry[]
  readonly bylines: readonly Field[]
  /** One to each byline, in their order; none when the document is not sealed. */
  readonly seals: readonly Seal[]
  /** In place of bylines and seals, the lead agency's first. */
  readonly stampPictures: readonly StampPicture[]
  /** Stamps without a picture, the lead agency's first. */
  readonly signatureStamps: readonly SignatureStamp[]
  /** Printed form: `2026年3月5日`. */
  readonly signedOn?: Field
  /** 附注 as typed: `（联系人：…）`; what has no brackets is printed in some. 7.3.6. */
  readonly annotations: readonly Field[]
  readonly attachments: readonly Attachment[]
  /** In the order of their numbers, those of the attachments too. */
  readonly footnotes: readonly Footnote[]
}

/** 版记. GB/T 9704—2012, 7.4. */
export interface Colophon {
  readonly copyRecipients?: Field
  readonly printingOffice?: Field
  /** Printed form with 印发: `2026年3月6日印发`. */
  readonly printedOn?: Field
}

/** 版式. */
export interface Layout {
  /** 双面: the colophon falls on an even page. Default true. */
  readonly duplex: boolean
  /** 镜像: the wider margin lies at the fold of every page, on versos at the right. */
  readonly mirrored: boolean
  /** 套印: printed on sheets that have the mark and the red separators already. */
  readonly overprint: boolean
  readonly pageNumber: PageNumberStyle
}

export interface OfficialDocument {
  readonly form: Form
  readonly direction: Direction
  /** BCP 47. */
  readonly language: 'zh-CN'
  readonly masthead: Masthead | undefined
  readonly main: Main
  readonly colophon: Colophon | undefined
  readonly layout: Layout
  /** ISO 8601, for the PDF's dates: `2026-03-05`. */
  readonly signedOnDate: string | undefined
  /** 发文机关, lead agency (主办机关) first. */
  readonly issuers: readonly string[]
  /** 文种: `通知`; undefined when neither given nor told by the title. */
  readonly kind: string | undefined
  /** The front matter as read, each value with its place; undefined without one. */
  readonly metadata: Metadata | undefined
  /**
   * Text of the body that is not printed where it was typed, because the same is printed
   * from elsewhere: the front matter's title, the ordinals and labels we write.
   * See source-text.ts.
   */
  readonly suppressed: readonly SuppressedText[]
}

/** Text that is not printed where it was typed, or not at all. */
export interface SuppressedText extends SourceText {
  /** All of its line, which may part those of one paragraph: a page number of a paste. */
  readonly isLine?: true
}

/** Characters of the source and the line they were typed on; white space left out. */
export interface SourceText {
  readonly line: number
  readonly text: string
}

/** 标题 of a level run on with its text: `（一）加强领导。各单位要…`. GB/T 9704—2012, 7.3.3. */
export interface RunInHeading extends Parent {
  type: 'runInHeading'
  /** Level 1–4. */
  level: 1 | 2 | 3 | 4
  children: PhrasingContent[]
}

/** Text that the author did not type: an ordinal we counted. */
export interface GeneratedText extends Literal {
  type: 'generatedText'
  value: string
}

/** 脚注: printed at the foot of the page that calls it. */
export interface Footnote {
  /** Through the whole document, from 1. */
  readonly number: number
  readonly paragraphs: readonly Paragraph[]
  /** The file it was read from when it is not the document's own. */
  readonly path: string | undefined
}

/** Where the text calls a footnote. */
export interface FootnoteCall extends Node {
  type: 'footnoteCall'
  number: number
}

/** 公式 among text: TeX. */
export interface Formula extends Literal {
  type: 'formula'
  value: string
}

/** 公式 on lines of its own. */
export interface DisplayFormula extends Literal {
  type: 'displayFormula'
  /** TeX, with the line endings of the source. */
  value: string
  /** Typed after it, with its brackets: `（1）`. */
  number?: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    footnoteCall: FootnoteCall
    formula: Formula
    runInHeading: RunInHeading
    generatedText: GeneratedText
  }
  interface RootContentMap {
    displayFormula: DisplayFormula
    footnoteCall: FootnoteCall
    formula: Formula
    runInHeading: RunInHeading
    generatedText: GeneratedText
  }
  interface ParagraphData {
    /** Level 3–4 paragraphs that begin with their ordinal; set in 仿宋 all the same. */
    level?: 1 | 2 | 3 | 4
    /** A line such as `第一章 总则`: stands alone, without punctuation. */
    chapter?: true
  }
}
