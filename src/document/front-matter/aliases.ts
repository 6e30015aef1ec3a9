/**
 * What people type for the name of a field, most frequent first. Only for messages: a key is
 * taken by its own names alone, so that one document has one spelling.
 */

import {type FieldName, fieldNames} from './metadata.ts'

const aliases: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  documentNumber: [
    '文号',
    '字号',
    '发文号',
    '公文文号',
    '编号',
    'docNumber',
    'number',
    'no',
    'refNo'
  ],
  signedOn: ['日期', '发文日期', '落款日期', '时间', '发文时间', '签发日期', 'date', 'issuedOn'],
  byline: ['落款', '署名', '落款单位', 'signature', 'signedBy'],
  issuer: [
    '发文单位',
    '单位',
    '机关',
    '发文部门',
    '作者',
    '制发机关',
    'author',
    'org',
    'organization',
    'from'
  ],
  mainRecipients: [
    '主送',
    '主送单位',
    '收文机关',
    '收文单位',
    '收件人',
    '抬头',
    '称谓',
    '致',
    'to',
    'recipients'
  ],
  copyRecipients: ['抄送', '抄送单位', '抄报', '抄报机关', 'cc'],
  attachments: ['附件列表', '附件说明', '附件名称', 'attachment', 'appendix', 'files'],
  title: ['题目', '主题', '公文标题', '名称', 'subject', 'heading'],
  kind: ['类型', '公文种类', '种类', 'type', 'category'],
  form: ['模板', '公文格式', '样式', 'format', 'template', 'style'],
  issuerMark: ['红头', '版头', '机关标志', 'header', 'redHead', 'letterhead'],
  secrecyLevel: ['密别', '秘密等级', '保密等级', '秘级', 'secrecy', 'secret', 'classification'],
  secrecyPeriod: ['保密期', '密期'],
  urgency: ['缓急', '紧急', '紧急等级', '缓急程度', '加急', 'priority', 'urgent'],
  signatories: ['签发', '签发领导', '签批人', 'signer', 'signers', 'signedFor'],
  copyNumber: ['份数', '份数序号', '序号', 'copies', 'serial'],
  seal: ['公章', '盖章', '章', 'stamp'],
  signatureStamp: ['签字章', '手签章', '签名'],
  annotation: ['备注', '说明', '联系人', '联系方式', '附注说明', 'note', 'remark', 'contact'],
  printingOffice: ['印发单位', '印制机关', '印发', 'printer'],
  printedOn: ['印制日期', '印发时间', 'printDate'],
  subtitleNote: ['题注说明', '通过日期', '会议通过'],
  attendees: ['参会', '参会人员', '出席人员', '参加'],
  absentees: ['请假人员', '缺席'],
  observers: ['列席人员'],
  contents: ['toc', '目次'],
  layout: ['排版', '页面', '版面'],
  direction: ['方向', '行文关系']
}

/** The field that somebody means by `key`, in either language. */
export function fieldMeantBy(key: string): FieldName | undefined {
  const typed = key
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/gu, '')
  return fieldNames.find((field) => aliases[field]?.some((name) => name.toLowerCase() === typed))
}
