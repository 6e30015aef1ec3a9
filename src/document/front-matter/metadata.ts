/**
 * Front matter of one document: one table for the reader, the messages and the JSON Schema.
 *
 * Each field has its Chinese key, its English name (the glossary's), the shape of its
 * value and one phrase saying what is expected, which ends the sentence of an error.
 */

import * as z from 'zod/mini'
import {type Form, formNames, forms} from '../../base/forms.ts'
import type {Stretch, Wording} from '../../base/message.ts'
import {type TableOptions, tableDirectionOf, tableSizeOf} from '../../base/table-options.ts'
import {exists, readDate} from '../words/date.ts'
import {kinds} from '../words/kinds.ts'
import {readDiameter} from './diameter.ts'

/** A text from the front matter, as typed, and where. */
export interface Given {
  readonly text: string
  readonly place: Stretch
}

/** The names that are typed as one, each where all of it stands: `甲某、乙某`. 7.2.6. */
export function signatoriesIn({text, place}: Given): Given[] {
  const names = text.split(/\s*[、，,；;]\s*/u).filter((name) => name !== '')
  return (names.length > 0 ? names : [text]).map((name) => ({text: name, place}))
}

/** `{名称, 文件}` of 附件. */
export interface GivenAttachment {
  readonly name: Given
  /** Relative to the document. */
  readonly path: Given | undefined
}

/** `{职务, 姓名, 图片}` of 签名章. */
export interface GivenStamp {
  readonly office: Given | undefined
  readonly name: Given | undefined
  /** Relative to the document. */
  readonly picture: Given | undefined
  /** Of all of it. */
  readonly place: Stretch
}

/** `{图片, 直径}` of 印章. */
export interface GivenSeal {
  /** Relative to the document. */
  readonly picture: Given
  readonly diameter: Given | undefined
}

/** 版式. */
interface GivenLayout {
  readonly duplex: boolean | undefined
  readonly mirrored: boolean | undefined
  /** 套印: leave out what a pre-printed letterhead already has. */
  readonly overprint: boolean | undefined
  readonly ordinals: 'automatic' | 'manual'
  /** Where these two are asked for. */
  readonly places: {readonly [Name in 'mirrored' | 'overprint']?: Stretch}
}

/** 表格: for all tables of the document. */
interface GivenTable extends TableOptions {
  /** `||` merges a cell with the one at its left. */
  readonly mergedByBars?: boolean
}

const textFields = [
  'copyNumber',
  'secrecyLevel',
  'secrecyPeriod',
  'urgency',
  'issuerMark',
  'documentNumber',
  'signedOn',
  'annotation',
  'printingOffice',
  'printedOn',
  'subtitleNote'
] as const

const listFields = [
  'title',
  'issuer',
  'signatories',
  'mainRecipients',
  'byline',
  'copyRecipients',
  'attendees',
  'absentees',
  'observers'
] as const

export type TextField = (typeof textFields)[number]
export type ListField = (typeof listFields)[number]

/** What the front matter gives; a field that is not there is undefined. */
export type Metadata = {readonly [Name in TextField]?: Given} & {
  readonly [Name in ListField]?: readonly Given[]
} & {
  readonly form?: Form
  readonly direction?: 'upward' | 'downward' | 'lateral'
  readonly kind?: Given
  readonly attachments?: readonly GivenAttachment[]
  readonly seal?: readonly GivenSeal[]
  readonly signatureStamp?: readonly GivenStamp[]
  readonly layout: GivenLayout
  readonly table?: GivenTable
  /** 目录: a table of contents. */
  readonly contents: boolean
  /** 链接: whether the addresses of links are printed, where the author says so. */
  readonly links?: 'printed' | 'unprinted'
  /** 分开: the attachments are not bound with the text. 7.3.7. */
  readonly binding?: 'saddleStitch' | 'sideStitch' | 'separate'
}

/** Values that may be written in Chinese or in English, and what both mean. */
export const synonyms = {
  form: Object.fromEntries(formNames.map((form) => [forms[form].word, form])),
  direction: {上行: 'upward', 下行: 'downward', 平行: 'lateral'},
  binding: {骑马订: 'saddleStitch', 平订: 'sideStitch', 分开: 'separate'},
  links: {印出: 'printed', 不印: 'unprinted'},
  ordinals: {自动: 'automatic', 手工: 'manual'}
} as const

const text = z.string().check(z.regex(/\S/u))
const texts = z.union([text, z.array(text).check(z.minLength(1))])
/** What a value is beside its type, for whoever offers ways to give it. */
export const valueHints = z.registry<
  {readonly as: 'date' | 'picture' | 'file'} | {readonly words: readonly string[]}
>()

/** A path, relative to the document. */
const picture = z.string().check(z.regex(/\S/u)).register(valueHints, {as: 'picture'})
const path = z.string().check(z.regex(/\S/u)).register(valueHints, {as: 'file'})
const date = z.string().check(
  z.refine((value) => {
    const read = readDate(value)
    return read !== undefined && exists(read)
  })
)
date.register(valueHints, {as: 'date'})
const secrecyLevel = z
  .string()
  .check(z.regex(/^\s*(?:绝\s*密|机\s*密|秘\s*密)\s*(?:[★☆*]\s*\S.*)?$/u))
  .register(valueHints, {words: ['绝密', '机密', '秘密']})
/** Recognisable as a number at all; how conformant it is says number-form.ts. */
const number = z
  .string()
  .check(
    z.regex(
      /^.*?(?:[〔[(（﹝【［]\s*\d{2,4}\s*[〕\])）﹞】］])?\s*第?\s*[\d〇零一二三四五六七八九十百]+\s*(?:号|期)$/u
    )
  )

/** The fields of 版式; the names of the outer table, one level down. */
const layoutFields = {
  duplex: {zh: '双面', schema: z.boolean()},
  mirrored: {zh: '镜像', schema: z.boolean()},
  overprint: {zh: '套印', schema: z.boolean()},
  ordinals: {zh: '序号', schema: choice(synonyms.ordinals)}
} as const

/** The fields of 表格. */
const tableFields = {
  merge: {zh: '合并', schema: z.literal('||')},
  columns: {zh: '列宽', schema: z.array(z.number().check(z.gt(0))).check(z.minLength(1))},
  rowHeight: {
    zh: '行高',
    schema: z.string().check(z.regex(/^\d{1,3}(?:\.\d+)?\s*(?:mm|毫米|cm|厘米)$/u))
  },
  size: {
    zh: '字号',
    schema: z
      .string()
      .check(z.refine((name) => !!tableSizeOf(name)))
      .register(valueHints, {words: ['4号', '小4', '5号', '小5', '6号']})
  },
  direction: {
    zh: '方向',
    schema: z
      .string()
      .check(z.refine((name) => !!tableDirectionOf(name)))
      .register(valueHints, {words: ['横', '竖']})
  },
  continued: {zh: '续表', schema: z.boolean()}
} as const

const attachment = z.union([
  text,
  both({name: {zh: '名称', schema: text}, file: {zh: '文件', schema: z.optional(path)}})
])

/** In mm; a larger one reaches out of the type area, a smaller one is none. */
const diameter = z.union([
  z.number().check(z.gte(10), z.lte(75)),
  z.string().check(
    z.refine((value) => {
      const millimetres = readDiameter(value) ?? 0
      return millimetres >= 10 && millimetres <= 75
    })
  )
])

const seal = z.union([
  picture,
  both({
    picture: {zh: '图片', schema: picture},
    diameter: {zh: '直径', schema: z.optional(diameter)}
  })
])

const stamp = both({
  office: {zh: '职务', schema: z.optional(text)},
  name: {zh: '姓名', schema: z.optional(text)},
  picture: {zh: '图片', schema: z.optional(picture)}
})

/** Where a field is looked for: 版头, 主体, 版记, or what is not of the standard's elements. */
export type FieldPart = 'document' | 'masthead' | 'main' | 'colophon' | 'setting'

interface FieldDescription {
  readonly zh: string
  readonly schema: z.ZodMiniType
  readonly expected: Wording
  /** As it is typed; a member of a list alone. */
  readonly example: string
  readonly part: FieldPart
  /** The forms whose documents usually have it; of the others it is asked only where it is there. */
  readonly usual: readonly Form[]
  readonly clause?: string
}

const withHead = ['general', 'letter'] as const
const withCopies = ['general', 'letter', 'minutes'] as const
const withText = ['general', 'letter', 'plain'] as const

const standard = 'GB/T 9704—2012'

/** Every field; the property's name is its English key. */
export const fields = {
  form: {
    zh: '格式',
    example: '信函',
    part: 'document',
    usual: formNames,
    schema: choice(synonyms.form),
    expected: oneOf(synonyms.form)
  },
  kind: {
    zh: '文种',
    example: '通知',
    part: 'document',
    usual: [],
    schema: z.enum(kinds),
    expected: {
      zh: '15种公文之一，如“通知”“报告”',
      en: 'one of the 15 kinds, such as `通知` or `报告`'
    }
  },
  direction: {
    zh: '行文方向',
    example: '下行',
    part: 'document',
    usual: [],
    schema: choice(synonyms.direction),
    expected: {zh: '“上行”“下行”或“平行”', en: '`upward`, `downward` or `lateral`'}
  },
  title: {
    zh: '标题',
    example: '某某市总工会关于做好年度工作的通知',
    part: 'document',
    usual: formNames,
    schema: texts,
    expected: {zh: '标题，或各行组成的列表', en: 'the title, or a list of its lines'},
    clause: `${standard}, 7.3.1`
  },
  copyNumber: {
    zh: '份号',
    example: '000001',
    part: 'masthead',
    usual: [],
    schema: text,
    expected: {zh: '6位阿拉伯数字，如“000001”', en: '6 Arabic digits, such as `000001`'},
    clause: `${standard}, 7.2.1`
  },
  secrecyLevel: {
    zh: '密级',
    example: '机密',
    part: 'masthead',
    usual: withHead,
    schema: secrecyLevel,
    expected: {
      zh: '“绝密”“机密”或“秘密”，可带保密期限，如“机密★1年”',
      en: '`绝密`, `机密` or `秘密`, with or without a period, such as `机密★1年`'
    },
    clause: `${standard}, 7.2.2`
  },
  secrecyPeriod: {
    zh: '保密期限',
    example: '1年',
    part: 'masthead',
    usual: [],
    schema: text,
    expected: {zh: '用阿拉伯数字写的期限，如“1年”', en: 'a period in Arabic digits, such as `1年`'},
    clause: `${standard}, 7.2.2`
  },
  urgency: {
    zh: '紧急程度',
    example: '加急',
    part: 'masthead',
    usual: withHead,
    schema: z.enum(['特急', '加急']),
    expected: {zh: '“特急”或“加急”', en: '`特急` or `加急`'},
    clause: `${standard}, 7.2.3`
  },
  issuer: {
    zh: '发文机关',
    example: '某某市总工会',
    part: 'masthead',
    usual: formNames,
    schema: texts,
    expected: {
      zh: '发文机关全称或规范化简称，联合行文时为列表',
      en: 'the full or standard short name of the issuing body, or a list of them'
    }
  },
  issuerMark: {
    zh: '发文机关标志',
    example: '某某市总工会文件',
    part: 'masthead',
    usual: [],
    schema: text,
    expected: {
      zh: '发文机关名称，可加“文件”',
      en: 'the name of the issuing body, with or without `文件`'
    },
    clause: `${standard}, 7.2.4`
  },
  documentNumber: {
    zh: '发文字号',
    example: '某工发〔2026〕12号',
    part: 'masthead',
    usual: formNames,
    schema: number,
    expected: {
      zh: '“机关代字〔年份〕顺序号”，如“某政发〔2026〕12号”',
      en: 'an agency code, the year in `〔〕`, a number and `号`, such as `某政发〔2026〕12号`'
    },
    clause: `${standard}, 7.2.5`
  },
  signatories: {
    zh: '签发人',
    example: '王某某',
    part: 'masthead',
    usual: ['general', 'plain'],
    schema: texts,
    expected: {zh: '签发人姓名或列表', en: 'the name of the signatory, or a list of names'},
    clause: `${standard}, 7.2.6`
  },
  mainRecipients: {
    zh: '主送机关',
    example: '各区总工会',
    part: 'main',
    usual: withText,
    schema: texts,
    expected: {zh: '主送机关或列表', en: 'the main recipients, as text or a list'},
    clause: `${standard}, 7.3.2`
  },
  attachments: {
    zh: '附件',
    example: '年度工作安排',
    part: 'main',
    usual: withText,
    schema: z.union([attachment, z.array(attachment).check(z.minLength(1))]),
    expected: {
      zh: '附件名称的列表，或“名称”和“文件”组成的列表',
      en: 'a list of names, or of `{name, file}`'
    },
    clause: `${standard}, 7.3.4`
  },
  byline: {
    zh: '发文机关署名',
    example: '某某市总工会',
    part: 'main',
    usual: [],
    schema: texts,
    expected: {zh: '署名的机关，或“无”', en: 'the name under the text, or `无` for none'},
    clause: `${standard}, 7.3.5`
  },
  signedOn: {
    zh: '成文日期',
    example: '2026年3月5日',
    part: 'main',
    usual: formNames,
    schema: date,
    expected: {
      zh: '日历上有的日期，如“2026-03-05”或“2026年3月5日”',
      en: 'a day of the calendar, such as `2026-03-05` or `2026年3月5日`'
    },
    clause: `${standard}, 7.3.5.4`
  },
  seal: {
    zh: '印章',
    example: '印章.png',
    part: 'main',
    usual: withText,
    schema: z.union([seal, z.array(seal).check(z.minLength(1))]),
    expected: {
      zh: '图片的路径，或“图片”和以毫米计的“直径”（10～75），或其按机关顺序的列表',
      en: 'the path of a picture, or `{picture, diameter}` in mm (10–75), or a list of either in the order of the bodies'
    },
    clause: `${standard}, 7.3.5.1`
  },
  signatureStamp: {
    zh: '签名章',
    example: '签名.png',
    part: 'main',
    usual: ['order'],
    schema: z.union([stamp, z.array(stamp).check(z.minLength(1))]),
    expected: {
      zh: '“职务”“姓名”“图片”，或其列表',
      en: '`{office, name, picture}`, or a list of them'
    },
    clause: `${standard}, 7.3.5.3`
  },
  annotation: {
    zh: '附注',
    example: '联系人：王某某，电话：0000-00000000',
    part: 'main',
    usual: withHead,
    schema: text,
    expected: {zh: '附注的文字，不带括号', en: 'the text of the annotation, without its brackets'},
    clause: `${standard}, 7.3.6`
  },
  copyRecipients: {
    zh: '抄送机关',
    example: '某某市人民政府办公室',
    part: 'colophon',
    usual: withCopies,
    schema: texts,
    expected: {zh: '抄送机关或列表', en: 'the copy recipients, as text or a list'},
    clause: `${standard}, 7.4.2`
  },
  printingOffice: {
    zh: '印发机关',
    example: '某某市总工会办公室',
    part: 'colophon',
    usual: withCopies,
    schema: text,
    expected: {zh: '印发机关的名称', en: 'the name of the printing office'},
    clause: `${standard}, 7.4.3`
  },
  printedOn: {
    zh: '印发日期',
    example: '2026年3月6日',
    part: 'colophon',
    usual: withCopies,
    schema: date,
    expected: {
      zh: '日历上有的日期，如“2026-03-06”或“2026年3月6日”',
      en: 'a day of the calendar, such as `2026-03-06` or `2026年3月6日`'
    },
    clause: `${standard}, 7.4.3`
  },
  attendees: {
    zh: '出席',
    example: '王某某、李某某',
    part: 'main',
    usual: ['minutes'],
    schema: texts,
    expected: {zh: '出席人员或列表', en: 'those present, as text or a list'},
    clause: `${standard}, 10.3`
  },
  absentees: {
    zh: '请假',
    example: '张某某',
    part: 'main',
    usual: ['minutes'],
    schema: texts,
    expected: {zh: '请假人员或列表', en: 'those excused, as text or a list'},
    clause: `${standard}, 10.3`
  },
  observers: {
    zh: '列席',
    example: '赵某某',
    part: 'main',
    usual: ['minutes'],
    schema: texts,
    expected: {zh: '列席人员或列表', en: 'the observers, as text or a list'},
    clause: `${standard}, 10.3`
  },
  subtitleNote: {
    zh: '题注',
    example: '2026年3月5日某某市第十次代表大会通过',
    part: 'main',
    usual: [],
    schema: text,
    expected: {zh: '题注的文字', en: 'the note under the title'}
  },
  layout: {
    zh: '版式',
    example: '{套印: true}',
    part: 'setting',
    usual: [],
    schema: both(layoutFields, true),
    expected: {
      zh: '“双面”“镜像”“套印”（true 或 false）和“序号”（自动或手工）',
      en: '`duplex`, `mirrored`, `overprint` (true or false) and `ordinals` (`automatic` or `manual`)'
    }
  },
  table: {
    zh: '表格',
    example: '{字号: 5号}',
    part: 'setting',
    usual: [],
    schema: both(tableFields, true),
    expected: {
      zh: '“合并”（"||"）、“列宽”（每栏一个数的列表）、“行高”（如“12mm”）、“字号”（4号、小4、5号、小5或6号）、“方向”（横或竖）和“续表”（true 或 false）',
      en: '`merge` ("||"), `columns` (a list of one number for each), `rowHeight` (such as `12mm`), `size` (4号, 小4, 5号, 小5 or 6号), `direction` (`landscape` or `portrait`) and `continued` (true or false)'
    }
  },
  contents: {
    zh: '目录',
    example: 'true',
    part: 'setting',
    usual: [],
    schema: z.boolean(),
    expected: {zh: 'true 或 false', en: '`true` or `false`'}
  },
  links: {
    zh: '链接',
    example: '印出',
    part: 'setting',
    usual: [],
    schema: choice(synonyms.links),
    expected: oneOf(synonyms.links)
  },
  binding: {
    zh: '装订',
    example: '骑马订',
    part: 'setting',
    usual: [],
    schema: choice(synonyms.binding),
    expected: {
      zh: '“骑马订”“平订”，或附件另装的“分开”',
      en: '`saddleStitch`, `sideStitch`, or `separate` for attachments bound apart'
    },
    clause: `${standard}, 6.3`
  }
} as const satisfies Readonly<Record<string, FieldDescription>>

export type FieldName = keyof typeof fields

/** All field names, in the order of the table. */
export const fieldNames = Object.keys(fields).filter((name): name is FieldName => name in fields)

/** The description of one field, without the narrow type of its literals. */
export function fieldOf(name: FieldName): FieldDescription {
  return fields[name]
}

/** The front matter as a schema: both names of each field, none required, nothing else. */
export const metadataSchema = z.strictObject(
  Object.fromEntries(
    fieldNames.flatMap((name) => {
      const {zh, schema, expected} = fieldOf(name)
      return [
        [zh, z.optional(schema).check(z.describe(expected.zh))],
        [name, z.optional(schema).check(z.describe(expected.en))]
      ]
    })
  )
)

/** The choice in words: Chinese and English names, each in its own quotes. */
function oneOf(words: Readonly<Record<string, string>>): Wording {
  const zh = Object.keys(words).map((word) => `“${word}”`)
  const en = Object.values(words).map((word) => `\`${word}\``)
  return {
    zh: `${zh.slice(0, -1).join('')}或${zh.at(-1)}`,
    en: `${en.slice(0, -1).join(', ')} or ${en.at(-1)}`
  }
}

/** One of the Chinese words of `words`, or its English name. */
function choice(words: Readonly<Record<string, string>>) {
  return z.enum([...Object.keys(words), ...Object.values(words)])
}

/** An object whose keys may be Chinese or English. */
function both(
  members: Readonly<Record<string, {readonly zh: string; readonly schema: z.ZodMiniType}>>,
  partial = false
) {
  const chinese = Object.values(members).map(({zh, schema}) => [zh, schema])
  const english = Object.entries(members).map(([name, {schema}]) => [name, schema])
  const objects = [chinese, english].map((entries) => {
    const object = z.strictObject(Object.fromEntries(entries))
    return partial ? z.partial(object) : object
  })
  return z.union(objects)
}

/** Which properties of `Metadata` hold one text, and which a list of texts. */
export function isTextField(name: string): name is TextField {
  return textFields.some((field) => field === name)
}

export function isListField(name: string): name is ListField {
  return listFields.some((field) => field === name)
}
