/** Elements that the file names itself: 公文域 of WPS, or bookmarks of their names. */

import type {Form} from '../../base/forms.ts'
import {printed} from '../../base/same-text.ts'
import type {FieldName} from '../../document/front-matter/metadata.ts'
import type {DocxSetting} from '../source/docx-source.ts'
import {listedAttachments} from './closing.ts'
import {closed, type ElementValue, nothingRecognised, type Recognised} from './findings.ts'
import {canLeave, type WordLine} from './lines.ts'
import {readRedHead} from './masthead.ts'

export interface MarkedElements extends Recognised {
  readonly title: readonly WordLine[]
  readonly form: Form | undefined
  readonly issuers: readonly string[]
  /** Name and date: seals stand at them. */
  readonly signing: readonly WordLine[]
}

/** 公文域 that are one value, and what of it is a label or a mark. */
const single: Readonly<Record<string, readonly [FieldName, RegExp]>> = {
  份号: ['copyNumber', /^$/u],
  密级和保密期限: ['secrecyLevel', /^$/u],
  密级: ['secrecyLevel', /^$/u],
  保密期限: ['secrecyPeriod', /^★/u],
  紧急程度: ['urgency', /^$/u],
  发文字号: ['documentNumber', /^$/u],
  令号: ['documentNumber', /^$/u],
  主送机关: ['mainRecipients', /[：:]$/u],
  成文日期: ['signedOn', /^$/u],
  附注: ['annotation', /^[（(]|[)）]$/gu],
  抄送机关: ['copyRecipients', /^抄送(?:机关)?[：:]|[。.]$/gu],
  印发机关: ['printingOffice', /^$/u],
  印发日期: ['printedOn', /印发$/u]
}

/** Elements of which there may be several. */
const several: Readonly<Record<string, FieldName>> = {签发人: 'signatories', 发文机关署名: 'byline'}

/** 签名章: they are told by the reader of drafts. */
const unkept = new Set(['签发人职务', '签名章'])

/** What may stand beside an element on its line. */
const labels = /^(?:签发人[：:]|抄送[：:]|附件[：:]|\s)*$/u

/** Find them in `lines`; a line that says more than its elements is left as it is. */
export function recogniseMarked(
  lines: readonly WordLine[],
  settings: readonly DocxSetting[]
): MarkedElements {
  const all = lines.flatMap((line) => {
    const elements = elementsIn(line)
    return elements.length === 0 ? [] : [{line, elements}]
  })
  // Front matter has no place for a stamp without a picture: it stays text, and so does its date.
  const isStamped = all.some(({elements}) =>
    elements.some(([name]) => /^签/u.test(name) && name !== '签发人')
  )
  const found = all.filter(
    ({elements}) =>
      !elements.some(([name]) => unkept.has(name) || (isStamped && name === '成文日期'))
  )
  const fields = new Map<FieldName, ElementValue>()
  const marks: string[] = []
  for (const {elements} of found) {
    for (const [name, text] of elements) take(name, text)
  }
  const listed = found.filter(({elements}) => elements.some(([name]) => name === '附件说明'))
  const list = listedAttachments(listed.map(({line}) => line))
  if (list.length > 0) fields.set('attachments', list)
  const number = fields.get('documentNumber')
  const head = readRedHead(marks, typeof number === 'string' ? number : '')
  if (head.mark !== undefined) fields.set('issuerMark', head.mark)

  const isTitle = (each: (typeof found)[number]): boolean =>
    each.elements.every(([name]) => name === '标题')
  const taken = found
    .filter((each) => !isTitle(each) && (list.length > 0 || !listed.includes(each)))
    .map(({line}) => line)
  const title = found.filter(isTitle).map(({line}) => line)
  if (!canLeave(taken, lines)) {
    return {...nothingRecognised, title, form: undefined, issuers: [], signing: []}
  }
  const issuers = valuesOf(settings, 'issuer')
  // The mark shows another body, or fewer of them.
  if (issuers.length > 0 && marks.length > 0 && issuers.join() !== head.issuers.join()) {
    fields.set('issuerMark', marks.join(''))
  }
  const signing = found
    .filter(({elements}) => elements.some(([name]) => /署名|日期/u.test(name)))
    .map(({line}) => line)
  return {
    fields: withSettings(fields, settings),
    taken,
    title,
    form: head.form,
    issuers: issuers.length > 0 ? issuers : head.issuers,
    signing
  }

  function take(name: string, text: string): void {
    const rule = single[name]
    if (name === '发文机关标志' || name === '后缀标志') marks.push(closed(text))
    else if (several[name]) {
      const field = several[name]
      const known = fields.get(field) ?? []
      // A name may be spread with spaces.
      fields.set(field, [...(typeof known === 'string' ? [known] : known), closed(text)])
    } else if (rule) {
      const value = text.trim().replace(rule[1], '').replace(rule[1], '')
      if (value !== '') fields.set(rule[0], value)
    }
  }
}

/** The elements on a line, in their order; none where it says more than they do. */
function elementsIn({paragraph}: WordLine): readonly (readonly [name: string, text: string])[] {
  const elements: [string, string][] = []
  let rest = paragraph.ordinal
  let last: string | undefined
  for (const inline of paragraph.inlines) {
    if (inline.type !== 'text') {
      if (inline.type === 'tab') last = undefined
      continue
    }
    const {element, text} = inline
    const open = elements.at(-1)
    if (element === undefined) rest += text
    else if (open && element === last) open[1] += text
    else elements.push([element, text])
    last = element ?? last
  }
  return labels.test(printed(rest)) ? elements.filter(([, text]) => text.trim() !== '') : []
}

/** What a DOCX of ours says of its source, and no page shows. */
function withSettings(
  fields: Map<FieldName, ElementValue>,
  settings: readonly DocxSetting[]
): ReadonlyMap<FieldName, ElementValue> {
  const [kind] = valuesOf(settings, 'kind')
  if (kind !== undefined) fields.set('kind', kind)
  const [direction] = valuesOf(settings, 'direction')
  const words: Readonly<Record<string, string>> = {
    upward: '上行',
    downward: '下行',
    lateral: '平行'
  }
  const word = words[direction ?? '']
  if (word !== undefined) fields.set('direction', word)
  return fields
}

function valuesOf(settings: readonly DocxSetting[], key: string): readonly string[] {
  return settings.filter(([name]) => name === key).map(([, value]) => value)
}
