/** Paragraphs; properties in the order of the schema (`CT_PPr`): Word repairs what is not. */

import {writeElement, type Xml} from '../xml/element.ts'

/** A rule along a paragraph or a cell. */
export interface RuleSetting {
  /** Eighths of a point. */
  readonly weight: number
  readonly colour: string
}

export interface TabStop {
  readonly kind: 'left' | 'center' | 'right'
  /** Twips from the left edge of the text. */
  readonly at: number
  readonly leader?: 'dot' | undefined
}

/** Lengths in twips. */
export interface ParagraphSetting {
  /** The id of its style; the text's where undefined. */
  readonly style?: string | undefined
  readonly align?: 'left' | 'center' | 'right' | 'both' | 'distribute' | undefined
  readonly before?: number | undefined
  readonly after?: number | undefined
  /** From line to line, whatever is in it. */
  readonly exact?: number | undefined
  /** From line to line at least. */
  readonly atLeast?: number | undefined
  readonly left?: number | undefined
  readonly right?: number | undefined
  readonly firstLine?: number | undefined
  readonly hanging?: number | undefined
  readonly keepsNext?: boolean | undefined
  readonly startsPage?: boolean | undefined
  /** Whether its lines keep off the grid. */
  readonly isOffGrid?: boolean | undefined
  readonly tabs?: readonly TabStop[] | undefined
  readonly top?: RuleSetting | undefined
  /** 0 for the first level. */
  readonly outlineLevel?: number | undefined
}

/** A paragraph around `content`; the section that ends with it, if one does. */
export function writeParagraph(
  content: readonly Xml[],
  setting: ParagraphSetting = {},
  section?: Xml
): Xml {
  const properties = propertiesOf(setting, section)
  return writeElement('w:p', {}, [
    ...(properties.length === 0 ? [] : [writeElement('w:pPr', {}, properties)]),
    ...content
  ])
}

function propertiesOf(setting: ParagraphSetting, section: Xml | undefined): readonly Xml[] {
  const {style, align, keepsNext, startsPage, isOffGrid, tabs, top, outlineLevel} = setting
  const value = (name: string, val: string | number | undefined): readonly Xml[] =>
    val === undefined ? [] : [writeElement(name, {'w:val': val})]
  return [
    ...value('w:pStyle', style),
    ...(keepsNext ? [writeElement('w:keepNext')] : []),
    ...(startsPage ? [writeElement('w:pageBreakBefore')] : []),
    ...(top ? [writeElement('w:pBdr', {}, [writeRule('w:top', top)])] : []),
    ...(tabs ? [writeElement('w:tabs', {}, tabs.map(writeTab))] : []),
    ...(isOffGrid ? [writeElement('w:snapToGrid', {'w:val': 0})] : []),
    ...spacingOf(setting),
    ...indentOf(setting),
    ...value('w:jc', align),
    ...value('w:outlineLvl', outlineLevel),
    ...(section ? [section] : [])
  ]
}

/** A rule of a paragraph, a table or a cell. */
export function writeRule(name: string, {weight, colour}: RuleSetting): Xml {
  return writeElement(name, {'w:val': 'single', 'w:sz': weight, 'w:space': 0, 'w:color': colour})
}

function writeTab({kind, at, leader}: TabStop): Xml {
  return writeElement('w:tab', {'w:val': kind, 'w:leader': leader, 'w:pos': at})
}

function spacingOf({before, after, exact, atLeast}: ParagraphSetting): readonly Xml[] {
  if ([before, after, exact, atLeast].every((length) => length === undefined)) return []
  const line = exact ?? atLeast
  return [
    writeElement('w:spacing', {
      'w:before': before && Math.max(0, before),
      'w:after': after && Math.max(0, after),
      'w:line': line,
      'w:lineRule': line === undefined ? undefined : exact === undefined ? 'atLeast' : 'exact'
    })
  ]
}

function indentOf({left, right, firstLine, hanging}: ParagraphSetting): readonly Xml[] {
  if ([left, right, firstLine, hanging].every((length) => length === undefined)) return []
  return [
    writeElement('w:ind', {
      'w:left': left,
      'w:right': right,
      'w:hanging': hanging,
      'w:firstLine': firstLine
    })
  ]
}
