/**
 * The elements of a document, as `data-element` names them: the glossary's names in kebab
 * case. What the HTML may hold, what the styles speak of, what the completeness gate asks for
 * and what gets a box in the preview, are told by these lists.
 */

/**
 * As GB/T 9704—2012 and usage call them, from the head of page 1 to the foot of the last.
 * Each gets a box in the preview.
 */
export const elements = {
  masthead: '版头',
  'copy-number': '份号',
  'secrecy-level': '密级和保密期限',
  urgency: '紧急程度',
  'issuer-mark': '发文机关标志',
  'joint-mark': '发文机关标志',
  'document-number': '发文字号',
  signatories: '签发人',
  title: '标题',
  subtitle: '副标题',
  'subtitle-note': '题注',
  speaker: '报告人',
  contents: '目录',
  'main-recipients': '主送机关',
  body: '正文',
  picture: '图片',
  'attachment-list': '附件说明',
  byline: '发文机关署名',
  'signed-on': '成文日期',
  seal: '印章',
  'signature-stamp': '签名章',
  'signature-stamps': '签名章',
  annotation: '附注',
  attachment: '附件',
  'attachment-label': '附件序号',
  'attachment-title': '附件标题',
  'attachment-note': '附件题注',
  'attachment-recipients': '主送机关',
  'attachment-byline': '发文机关署名',
  'attachment-signed-on': '成文日期',
  'attachment-annotation': '附注',
  attendance: '出席人员',
  footnotes: '脚注',
  colophon: '版记',
  'copy-recipients': '抄送机关',
  imprint: '印发机关、日期'
} as const

/** What elements are made of, and what holds several of them. */
export const parts = [
  'attachment-entry',
  'attachment-list-label',
  'attachment-ordinal',
  'attachment-signing',
  'attendance-entry',
  'attendance-label',
  'cell-signing',
  'chapter',
  'closing',
  'colophon-separator',
  'contents-entry',
  'contents-leader',
  'contents-page',
  'contents-text',
  'contents-title',
  'display-formula',
  'footnote',
  'footnote-call',
  'formula',
  'formula-number',
  'half-width',
  'issuer-mark-ending',
  'issuer-name',
  'issuer-names',
  'joint-signing',
  'letter-line',
  'letter-marks',
  'letter-rule',
  'masthead-separator',
  'name',
  'name-space',
  'names',
  'office',
  'picture-caption',
  'picture-row',
  'printed-on',
  'printing-office',
  'run-in-heading',
  'signatories-label',
  'signatory',
  'signatory-names',
  'signed-number',
  'spread',
  'stamp-name',
  'stamp-office',
  'stamp-pictures',
  'table-caption',
  'table-note',
  'table-unit',
  'unbroken',
  'unit'
] as const

/** Elements that only pages have: in the HTML they are others, or not there. */
export const elementsOfPages = {
  'moved-recipients': '主送机关',
  'sideways-table': '横排表格'
} as const

/** Parts that only pages have. */
export const partsOfPages = [
  'footnote-separator',
  'formula-box',
  'formula-foot',
  'formula-line',
  'formula-part'
] as const

/** What `data-element` says in the HTML. */
export type ElementName = keyof typeof elements | (typeof parts)[number]
