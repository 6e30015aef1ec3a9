/** WordStyles, what they are based on and the document's defaults → the format of a paragraph or run. */

import {
  childElements,
  childOf,
  descend,
  integerOf,
  switchOf,
  wordValue,
  type XmlElement
} from '../xml/element.ts'
import type {ParagraphFormat, RunFormat} from './blocks.ts'

/** A place in a list: `numId` and level. */
export interface ListPlace {
  readonly id: string
  readonly level: number | undefined
}

interface Style {
  readonly name: string | undefined
  readonly basedOn: string | undefined
  readonly paragraph: XmlElement | undefined
  readonly run: XmlElement | undefined
}

/** A paragraph's format, and where it stands in a list. */
export interface ResolvedParagraph {
  readonly format: ParagraphFormat
  readonly list: ListPlace | undefined
  readonly startsPage: boolean
  /** Of its runs, unless they say otherwise. */
  readonly run: RunFormat
}

/** Longer chains are circles. */
const longestChain = 50

/** A character of the text is 16 pt wide: 320 twips. */
const twipsOfCharacter = 320

export class WordStyles {
  readonly #styles = new Map<string, Style>()
  readonly #defaults: {
    readonly run: XmlElement | undefined
    readonly paragraph: XmlElement | undefined
  }
  readonly #resolved = new Map<string, ResolvedParagraph>()
  readonly #runs = new Map<string, RunFormat>()
  #defaultStyle = ''

  constructor(root: XmlElement | undefined) {
    for (const element of childElements(root)) {
      if (element.name !== 'w:style') continue
      const id = element.attributes['w:styleId'] ?? ''
      const {'w:type': type, 'w:default': isDefault} = element.attributes
      if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true'))
        this.#defaultStyle = id
      this.#styles.set(id, {
        name: wordValue(element, 'w:name'),
        basedOn: wordValue(element, 'w:basedOn'),
        paragraph: childOf(element, 'w:pPr'),
        run: childOf(element, 'w:rPr')
      })
    }
    const defaults = childOf(root, 'w:docDefaults')
    this.#defaults = {
      run: defaults && descend(defaults, 'w:rPrDefault', 'w:rPr'),
      paragraph: defaults && descend(defaults, 'w:pPrDefault', 'w:pPr')
    }
  }

  /** The format of a paragraph with these properties of its own. */
  paragraph(own: XmlElement | undefined): ResolvedParagraph {
    const styleId = wordValue(own, 'w:pStyle') ?? this.#defaultStyle
    const base = this.#ofStyle(styleId)
    return own ? withParagraph(base, own) : base
  }

  /** The format of a run with these properties of its own, in a paragraph whose runs are `base`. */
  run(own: XmlElement | undefined, base: RunFormat): RunFormat {
    if (!own) return base
    const styleId = wordValue(own, 'w:rStyle')
    return withRun(styleId === undefined ? base : {...base, ...this.#ofRunStyle(styleId)}, own)
  }

  #chain(styleId: string): Style[] {
    const chain: Style[] = []
    let id: string | undefined = styleId
    while (id !== undefined && chain.length < longestChain) {
      const style = this.#styles.get(id)
      if (!style) break
      chain.unshift(style)
      id = style.basedOn
    }
    return chain
  }

  #ofStyle(styleId: string): ResolvedParagraph {
    const known = this.#resolved.get(styleId)
    if (known) return known
    let resolved: ResolvedParagraph = {format: {}, list: undefined, startsPage: false, run: {}}
    const {run, paragraph} = this.#defaults
    if (run) resolved = {...resolved, run: withRun({}, run)}
    if (paragraph) resolved = withParagraph(resolved, paragraph)
    for (const style of this.#chain(styleId)) {
      if (style.paragraph) resolved = withParagraph(resolved, style.paragraph)
      if (style.run) resolved = {...resolved, run: withRun(resolved.run, style.run)}
    }
    const styleName = this.#styles.get(styleId)?.name
    resolved = {...resolved, format: {...resolved.format, styleName}}
    this.#resolved.set(styleId, resolved)
    return resolved
  }

  #ofRunStyle(styleId: string): RunFormat {
    const known = this.#runs.get(styleId)
    if (known) return known
    let format: RunFormat = {}
    for (const {run} of this.#chain(styleId)) if (run) format = withRun(format, run)
    this.#runs.set(styleId, format)
    return format
  }
}

function withParagraph(base: ResolvedParagraph, own: XmlElement): ResolvedParagraph {
  const list = childOf(own, 'w:numPr')
  const level = integerOf(wordValue(own, 'w:outlineLvl'))
  const id = wordValue(list, 'w:numId') ?? base.list?.id
  const place = integerOf(wordValue(list, 'w:ilvl')) ?? base.list?.level
  return {
    format: {
      ...base.format,
      alignment: alignmentOf(wordValue(own, 'w:jc')) ?? base.format.alignment,
      ...indentsOf(childOf(own, 'w:ind'), base.format),
      // 9 is the text's.
      outlineLevel:
        level === undefined ? base.format.outlineLevel : level < 9 ? level + 1 : undefined
    },
    list: id === undefined || id === '0' ? undefined : {id, level: place},
    startsPage: switchOf(own, 'w:pageBreakBefore') ?? base.startsPage,
    run: base.run
  }
}

function alignmentOf(value: string | undefined): ParagraphFormat['alignment'] {
  if (value === 'center' || value === 'right' || value === 'left') return value
  if (value === 'start') return 'left'
  if (value === 'end') return 'right'
  return value === undefined ? undefined : 'both'
}

function indentsOf(
  element: XmlElement | undefined,
  base: ParagraphFormat
): Pick<ParagraphFormat, 'indent' | 'firstLineIndent' | 'rightIndent'> {
  const of = (...names: readonly string[]): number | undefined => {
    for (const name of names) {
      const value = integerOf(element?.attributes[`w:${name}`])
      if (value !== undefined) return value / (name.endsWith('Chars') ? 100 : twipsOfCharacter)
    }
    return undefined
  }
  return {
    indent: of('leftChars', 'startChars', 'left', 'start') ?? base.indent,
    firstLineIndent: of('firstLineChars', 'firstLine') ?? base.firstLineIndent,
    rightIndent: of('rightChars', 'endChars', 'right', 'end') ?? base.rightIndent
  }
}

function withRun(base: RunFormat, own: XmlElement): RunFormat {
  const fonts = childOf(own, 'w:rFonts')?.attributes
  const size = integerOf(wordValue(own, 'w:sz'))
  const colour = wordValue(own, 'w:color')
  const script = wordValue(own, 'w:vertAlign')
  return {
    // A theme's face is none that an office asks for by name.
    face: fonts?.['w:eastAsia'] ?? (fonts?.['w:eastAsiaTheme'] ? undefined : base.face),
    size: size === undefined ? base.size : size / 2,
    isBold: switchOf(own, 'w:b') ?? base.isBold,
    colour:
      colour === undefined ? base.colour : colour === 'auto' ? undefined : colour.toUpperCase(),
    script:
      script === undefined
        ? base.script
        : script === 'superscript' || script === 'subscript'
          ? script
          : undefined,
    isHidden: switchOf(own, 'w:vanish') ?? base.isHidden
  }
}
