/** What stands in a paragraph → Markdown. */

import type {Inline, WordPicture} from '../reading/blocks.ts'
import {type Escaping, escapeInline} from './escape.ts'

export interface InlineWriting {
  readonly escaping: Escaping
  /** Whether bold is marked: among text, not where all of it is a heading. */
  readonly marksBold: boolean
  /** What a break made by hand becomes. */
  readonly lineBreak: string
  /** Whether it is pictures alone that are written, which are as wide as they were. */
  readonly sizesPictures?: boolean
  /** Notes without a text: nothing can call them. */
  readonly emptyNotes?: ReadonlySet<number>
  /** The address of a picture beside the Markdown; undefined where it cannot be shown. */
  pictureAddress(part: string): string | undefined
}

type Text = Extract<Inline, {type: 'text'}>

/** Write `inlines` on one line, or on several where breaks are line endings. */
export function writeInlines(inlines: readonly Inline[], writing: InlineWriting): string {
  const isAllBold = inlines.every(({type, ...each}) => type !== 'text' || isBold(each))
  const marksBold = writing.marksBold && !isAllBold && writing.escaping === 'needed'
  const merged = mergeTexts(inlines, marksBold)
  return merged
    .map((inline, index) => {
      switch (inline.type) {
        case 'text':
          return writeText(inline, marksBold, writing.escaping)
        case 'tab':
          return '\u3000'
        case 'lineBreak':
          return writing.lineBreak
        case 'note':
          return writing.emptyNotes?.has(inline.number) ? '' : `[^${inline.number}]`
        case 'formula':
          return parted(`$${inline.tex}$`, merged[index - 1], merged[index + 1])
        case 'picture': {
          const address = writing.pictureAddress(inline.picture.part)
          if (address === undefined) return ''
          const description = inline.picture.description.replace(/[[\]\\\n]/gu, ' ').trim()
          return `![${description}](${address})${writing.sizesPictures ? widthOf(inline.picture) : ''}`
        }
        default:
          return ''
      }
    })
    .join('')
}

/** The width of the type area, in mm: no picture is wider. */
const widestPicture = 156

function widthOf({width}: WordPicture): string {
  const shown = Math.min(widestPicture, Math.round(width))
  return shown > 0 ? `{宽=${shown}mm}` : ''
}

function isBold(inline: object): boolean {
  return 'format' in inline && (inline as Text).format.isBold === true
}

/** Join texts that are written alike: signs are markup by what stands beside them. */
function mergeTexts(inlines: readonly Inline[], marksBold: boolean): Inline[] {
  const merged: Inline[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    if (
      inline.type === 'text' &&
      last?.type === 'text' &&
      last.format.script === inline.format.script &&
      last.link === inline.link &&
      (!marksBold || (last.format.isBold ?? false) === (inline.format.isBold ?? false))
    ) {
      merged[merged.length - 1] = {...last, text: last.text + inline.text}
    } else merged.push(inline)
  }
  return merged
}

function writeText({text, format, link}: Text, marksBold: boolean, escaping: Escaping): string {
  // A new line in a `w:t` is a space.
  const escaped = escapeInline(text.replace(/[\r\n\t]+/gu, ' '), escaping)
  const {script, isBold: bold} = format
  if (text.trim() === '') return escaped
  const tag = script === 'superscript' ? 'sup' : 'sub'
  const raised = script === undefined ? escaped : `<${tag}>${escaped}</${tag}>`
  const linked = link === undefined ? raised : `[${raised}](${link})`
  if (!marksBold || !bold) return linked
  const words = linked.trim()
  const before = linked.slice(0, linked.length - linked.trimStart().length)
  const after = linked.slice(linked.trimEnd().length)
  return `${before}**${words}**${after}`
}

/** A letter or digit beside a dollar sign would make it one of money. */
function parted(formula: string, before: Inline | undefined, after: Inline | undefined): string {
  const left = before?.type === 'text' && /[A-Za-z0-9$]$/u.test(before.text) ? ' ' : ''
  const right = after?.type === 'text' && /^[A-Za-z0-9$]/u.test(after.text) ? ' ' : ''
  return `${left}${formula}${right}`
}
