/**
 * What keeps a PDF from being read aloud: the conditions of the Matterhorn Protocol 1.1 that a
 * machine can check, where they concern tags, and PDFs like ours can fail them. Each fault
 * begins with the number of its condition. ISO 14289-1.
 */

import {PDFArray, PDFDict, type PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {openDocument} from '../../src/facts/index.ts'
import {
  arrayAt,
  dictAt,
  entry,
  flagAt,
  members,
  nameAt,
  numberAt,
  textAt
} from '../../src/pdf-syntax/index.ts'
import {inspectMarks} from './pdf-marks.ts'
import {faultsOf} from './pdf-tree.ts'

/** ISO 32000-1, 14.8.4. */
const standardRoles = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5
  H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link
  Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`.split(/\s+/u)
)

/** What may stand in elements whose kids are told. 14.8.4.3.3 and 14.8.4.3.4. */
const kidsAllowed: Readonly<Record<string, RegExp>> = {
  L: /^(?:LI|L|Caption)$/u,
  LI: /^(?:Lbl|LBody)$/u,
  Table: /^(?:TR|THead|TBody|TFoot|Caption)$/u,
  THead: /^TR$/u,
  TBody: /^TR$/u,
  TFoot: /^TR$/u,
  TR: /^(?:TH|TD)$/u
}

const parentOf: Readonly<Record<string, RegExp>> = {
  LI: /^L$/u,
  LBody: /^LI$/u,
  TR: /^(?:Table|THead|TBody|TFoot)$/u,
  TH: /^TR$/u,
  TD: /^TR$/u
}

/** What is wrong, each in a few words; nothing when all is well. */
export function accessFaults(document: PDFDocument): string[] {
  const {catalog} = document
  const faults: string[] = []
  const expect = (isTrue: boolean, what: string): void => {
    if (!isTrue) faults.push(what)
  }
  const root = dictAt(catalog, 'StructTreeRoot')
  const roles = dictAt(root, 'RoleMap')

  const marks = inspectMarks(document)
  expect(marks.bare.length === 0, `01-005 neither tagged nor artifact: ${marks.bare[0]}`)
  expect(marks.unbalanced.length === 0, `01-003 ${marks.unbalanced[0]}`)
  expect(marks.repeated.length === 0, `01-006 ${marks.repeated[0]}`)
  for (const fault of faultsOf(document)) faults.push(`01-006 ${fault}`)
  for (const key of roles?.keys() ?? []) {
    const role = key.decodeText()
    expect(!standardRoles.has(role), `02-004 ${role} is remapped`)
    expect(standardRoles.has(nameAt(roles, role) ?? ''), `02-001 ${role} stands for no role`)
  }
  expect(flagAt(dictAt(catalog, 'MarkInfo'), 'Suspects') !== true, '04-001 suspects')
  expect(
    flagAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle') === true,
    '07-001 title is not shown'
  )
  expect(/^[a-z]{2}/u.test(textAt(catalog, 'Lang') ?? ''), '11-006 no language')
  const {info} = openDocument(document)
  expect(info.accessible === '1', '06-003 no claim')
  expect((info.title ?? '') !== '', '06-004 no title')

  let level = 0
  const annotations = new Map<unknown, string>()
  const visit = (element: PDFDict, outer: string): void => {
    const name = nameAt(element, 'S') ?? ''
    const role = nameAt(roles, name) ?? name
    expect(standardRoles.has(role), `02-001 ${name} is no role`)
    const language = textAt(element, 'Lang')
    expect(language === undefined || /^[a-z]{2}(?:-[A-Z]{2})?$/u.test(language), `11 ${language}`)
    expect(parentOf[role]?.test(outer) ?? true, `09-004 ${role} in ${outer}`)
    const heading = /^H([1-6])$/u.exec(role)?.[1]
    if (heading !== undefined) {
      expect(level > 0 || heading === '1', `14-002 the first heading is ${role}`)
      expect(Number(heading) <= level + 1, `14-003 ${role} after H${level}`)
      level = Number(heading)
    }
    const text = textAt(element, 'Alt') ?? textAt(element, 'ActualText') ?? ''
    if (role === 'Figure') expect(text.trim() !== '', '13-004 Figure without a text')
    if (role === 'Formula') expect(text.trim() !== '', '17-002 Formula without a text')
    if (role === 'Note') expect(textAt(element, 'ID') !== undefined, '19-003 Note without ID')
    if (role === 'TH') expect(scopeOf(element) !== undefined, '15-003 TH without scope')
    if (role === 'Table') checkRows(element, expect)
    for (const kid of kidsOf(element)) {
      if (!(kid instanceof PDFDict) || !kid.has(PDFName.of('S'))) {
        if (nameAt(asDict(kid), 'Type') === 'OBJR') annotations.set(entry(asDict(kid), 'Obj'), role)
        else expect(kidsAllowed[role] === undefined, `09-004 content in ${role}`)
        continue
      }
      const inner = nameAt(kid, 'S') ?? ''
      expect(kidsAllowed[role]?.test(inner) ?? true, `09-004 ${inner} in ${role}`)
      visit(kid, role)
    }
  }
  for (const kid of root ? kidsOf(root) : []) if (kid instanceof PDFDict) visit(kid, '')

  for (const {node} of document.getPages()) {
    const own = members(arrayAt(node, 'Annots'))
    if (own.length > 0) expect(nameAt(node, 'Tabs') === 'S', '28-007 tabs')
    for (const annotation of own) {
      const isField = nameAt(asDict(annotation), 'Subtype') === 'Widget'
      if (isField) {
        expect(annotations.get(annotation) === 'Form', '28-010 a field outside of Form')
        expect((textAt(asDict(annotation), 'TU') ?? '') !== '', '28-005 a field without a name')
        continue
      }
      expect(annotations.get(annotation) === 'Link', '28-011 a link outside of Link')
      expect(
        (textAt(asDict(annotation), 'Contents') ?? '') !== '',
        '28-012 a link without contents'
      )
    }
  }
  return faults
}

/** 15-005: every row of a table covers as many columns. */
function checkRows(table: PDFDict, expect: (isTrue: boolean, what: string) => void): void {
  const rows = kidsOf(table)
    .flatMap((kid) => (nameAt(asDict(kid), 'S') === 'TR' ? [asDict(kid)] : kidsOf(asDict(kid))))
    .filter((row) => nameAt(asDict(row), 'S') === 'TR')
  const covered: number[] = rows.map(() => 0)
  for (const [index, row] of rows.entries()) {
    for (const cell of kidsOf(asDict(row))) {
      const columns = attribute(asDict(cell), 'ColSpan') ?? 1
      const down = attribute(asDict(cell), 'RowSpan') ?? 1
      for (let at = index; at < Math.min(index + down, rows.length); at += 1) {
        covered[at] = (covered[at] ?? 0) + columns
      }
    }
  }
  expect(new Set(covered).size <= 1, `15-005 rows of ${[...new Set(covered)].join(', ')} columns`)
}

function scopeOf(element: PDFDict): string | undefined {
  return attributesOf(element)
    .map((each) => nameAt(each, 'Scope'))
    .find((scope) => scope !== undefined)
}

function attribute(element: PDFDict | undefined, key: string): number | undefined {
  return attributesOf(element)
    .map((each) => numberAt(each, key))
    .find((value) => value !== undefined)
}

function attributesOf(element: PDFDict | undefined): PDFDict[] {
  const value = entry(element, 'A')
  const items = value instanceof PDFArray ? members(value) : [value]
  return items.filter((item) => item instanceof PDFDict)
}

function kidsOf(element: PDFDict | undefined): readonly unknown[] {
  const value = entry(element, 'K')
  if (value instanceof PDFArray) return members(value)
  return value === undefined ? [] : [value]
}

function asDict(value: unknown): PDFDict | undefined {
  return value instanceof PDFDict ? value : undefined
}
