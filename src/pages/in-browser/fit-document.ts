/**
 * All that depends on ink and widths, written into the document and into rules for it, before
 * there are any pages.
 */

import {Footnotes} from './breaks/footnotes.ts'
import {type SpacingLimits, spacingLimits} from './breaks/respacing.ts'
import type {Block, Note, Trouble} from './contract.ts'
import type {Fit} from './fit/fit.ts'
import {fitAddresses} from './fit/fit-addresses.ts'
import {fitAttachedBylines, fitByline} from './fit/fit-byline.ts'
import {fitFormulas} from './fit/fit-formulas.ts'
import {fitMasthead} from './fit/fit-masthead.ts'
import {fitNames} from './fit/fit-names.ts'
import {fitPageNumber} from './fit/fit-page-number.ts'
import {fitPictures, picturesOfText} from './fit/fit-pictures.ts'
import {fitSeals} from './fit/fit-seals.ts'
import {fitTitles} from './fit/fit-titles.ts'
import {mirrorRules} from './fit/mirror.ts'
import {moveRecipients} from './fit/move-recipients.ts'
import type {OpenContent} from './open-content.ts'
import {blocksOf} from './settle/blocks.ts'
import {type LetterRuleLengths, letterRuleLengths} from './settle/letter-rules.ts'
import {prepareTables} from './tables/prepare-tables.ts'
import type {GridLengths} from './tables/table-breaks.ts'

export interface Fitted {
  /** The custom properties that were fitted to this document, as style rules. */
  readonly rules: string
  readonly notes: readonly Note[]
  /** What does not fit: with any of it there is nothing to print. */
  readonly unfit: readonly Trouble[]
  /** The text before it is broken into pages. */
  readonly text: readonly Block[]
  readonly footnotes: Footnotes | undefined
  readonly hasContents: boolean
  readonly hasTables: boolean
  readonly hasPictures: boolean
  readonly lengths: PageLengths
}

/** In CSS pixels; the bench, where they can be measured, is gone when pages are laid out. */
interface PageLengths extends GridLengths {
  /** From the sheet's upper edge. */
  readonly typeAreaBottom: number
  readonly letterRules: LetterRuleLengths
  readonly spacing: SpacingLimits
}

/** Fit the document, laid out at `scale` times its size; the bench is cleared. */
export async function fitDocument(opened: OpenContent, scale: number): Promise<Fitted> {
  const {content, bench, formulas} = opened
  const notes = fitTitles(content, bench)
  const rules = fitMastheadAndClosing(opened)
  const lengths = measurePage(opened)
  const hasContents = content.querySelector('[data-element="contents"]') !== null
  const hasTables = content.querySelector('table') !== null
  const hasPictures = content.querySelector(picturesOfText) !== null
  const tables = hasTables ? prepareTables(content, bench) : undefined
  const pictures = hasPictures ? await fitPictures(content, bench, scale) : undefined
  const unfit = [
    ...(formulas ? fitFormulas(content, formulas, bench) : []),
    ...(tables?.troubles ?? []),
    ...(pictures?.troubles ?? [])
  ]
  fitAddresses(content, bench)
  const text = blocksOf(content)
  const hasNotes = content.querySelector('[data-element="footnotes"]') !== null
  const footnotes = hasNotes ? new Footnotes(content, bench) : undefined
  unfit.push(...(footnotes?.troubles ?? []))
  bench.clear()
  return {
    rules,
    notes: [...notes, ...(tables?.notes ?? []), ...(pictures?.notes ?? [])],
    unfit,
    text,
    footnotes,
    hasContents,
    hasTables,
    hasPictures,
    lengths
  }
}

/** Fit what has its place by ink, and write the rules for it. */
function fitMastheadAndClosing(opened: OpenContent): string {
  const {content, options, bench, troubles} = opened
  const masthead = fitFirstPage(opened)
  const seals = fitSeals(content, bench)
  troubles.push(...masthead.troubles, ...seals.troubles)
  const root = rootRule({
    ...masthead.properties,
    ...fitByline(content, bench),
    ...fitPageNumber(bench, options)
  })
  const versos = options.mirrored === 'true' ? mirrorRules(bench) : ''
  return `${root}${fitAttachedBylines(content, bench)}${seals.rules}${masthead.rules ?? ''}${versos}${fitNames(content, bench)}`
}

/** 7.3.2, 7.3.3: where page 1 has no room for text, the 主送机关 make it. */
function fitFirstPage({content, bench, troubles}: OpenContent): Fit {
  const masthead = fitMasthead(content, bench)
  const moved = masthead.showsText ? undefined : moveRecipients(content)
  if (!moved) return masthead
  troubles.push(moved)
  return fitMasthead(content, bench)
}

function measurePage({bench}: OpenContent): PageLengths {
  return {
    linePitch: bench.length('--line-pitch'),
    halfLeading: bench.length('--half-leading'),
    typeAreaBottom: bench.length('--head-margin') + bench.length('--type-area-height'),
    letterRules: letterRuleLengths(bench),
    spacing: spacingLimits(bench)
  }
}

function rootRule(properties: Readonly<Record<string, string>>): string {
  const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};\n`)
  return `:root {\n${lines.join('')}}\n`
}
