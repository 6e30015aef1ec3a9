/** 版头: what stands above the title of page 1. GB/T 9704—2012, 7.2, 10.1–10.3. */

import type {Millimetres} from '../../base/units.ts'
import type {Box, Stroke} from '../../facts/index.ts'
import {issuerMarkOf, lowestSeparator, smallestMark} from './issuer-mark.ts'
import {inkOfLine, type Line} from './line.ts'
import {longRulesOf} from './long-rules.ts'
import {mastheadParts} from './masthead-parts.ts'
import {separatorsAmong} from './masthead-separators.ts'
import type {SeenPage} from './seen-page.ts'
import {signatoriesOf} from './signatories.ts'

export interface SeenMasthead {
  readonly copyNumber: Line | undefined
  readonly secrecyLevel: Line | undefined
  readonly urgency: Line | undefined
  /** 发文机关标志, row by row; of a joint issue without its 文件. */
  readonly issuerMark: readonly Line[]
  /** 文件, when it stands beside several rows. */
  readonly issuerMarkEnding: Line | undefined
  /** 发文字号, 令号 or the number of minutes. */
  readonly documentNumber: Line | undefined
  /** Rows of 签发人, the label in the first. */
  readonly signatories: readonly Line[]
  /** Red separators, from the top; of another colour where there is no red one. */
  readonly separators: readonly Stroke[]
  /** Where the masthead ends; the top of the page when there is none. */
  readonly bottom: Millimetres
}

const numberForm =
  /(?:[〔[(（【［﹝{]\s*[\d〇○零一二三四五六七八九]{2,4}\s*[〕\])）】］﹞}]|^第[\d〇零一二三四五六七八九十百千]+[号號期]$)/u
/** Where nothing else tells that there is a masthead: what is pre-printed is not in the PDF. */
const certainNumber = /^(?:\p{Script=Han}*[〔[(（［]\d{4}[〕\])）］]\d+[号號]|第\d+[号號期])$/u
/** Between mark and title, what ends so is a number, however it was written. */
const numberEnding = /^[^：:，,。；]{2,}\d[号號]$/u

export function mastheadOf(seen: SeenPage): SeenMasthead {
  const rules = longRulesOf(seen)
  const {rows, ending} = issuerMarkOf(seen.lines, rules)
  const markBottom = Math.max(0, ...rows.map(({bottom}) => bottom))
  const hasMark = rows.length > 0
  const separators = separatorsAmong(
    rules,
    hasMark ? {from: markBottom, to: titleTopBelow(seen.lines, markBottom)} : undefined
  )
  const end = separators.findLast(({y}) => y < lowestSeparator)?.y ?? (hasMark ? markBottom : 0)
  const titleTop = titleTopBelow(seen.lines, Math.max(end, markBottom))
  // Elements stand above the title; 10.1: in letters between the rule and the title.
  const parts = seen.lines
    .filter((line) => line.top < titleTop && !rows.includes(line) && line.size < smallestMark)
    .flatMap(mastheadParts)
  const isLeft = ({left}: Line): boolean => left < 70
  const markTop = Math.min(lowestSeparator, ...rows.map(({top}) => top))
  const copyNumber =
    parts.find((part) => isLeft(part) && /^(?:№|No\.?)?\d{1,8}$/u.test(part.text)) ??
    parts.find(({text, bottom}) => bottom < markTop && /^\d{6}$/u.test(text))
  const secrecyLevel =
    parts.find((part) => isLeft(part) && /^(?:绝密|机密|秘密)/u.test(part.text)) ??
    parts.find(({text}) => /^(?:绝密|机密|秘密)(?:★.*)?$/u.test(text))
  const urgency =
    parts.find((part) => isLeft(part) && /^(?:特急|加急|特提|平急|急件|紧急)/u.test(part.text)) ??
    parts.find(({text}) => /^(?:特急|加急|特提|平急|急件)$/u.test(text))
  const documentNumber =
    hasMark || separators.length > 0
      ? (parts.find(({text}) => numberForm.test(text)) ??
        parts.find(({text, top}) => top > markBottom && numberEnding.test(text)))
      : parts.find(({text}) => certainNumber.test(text))
  const signatories = signatoriesOf(parts, documentNumber, end)
  const elements = [copyNumber, secrecyLevel, urgency, documentNumber, ...signatories]
    .filter((line) => line !== undefined)
    .map(({bottom}) => bottom)
  return {
    copyNumber,
    secrecyLevel,
    urgency,
    issuerMark: rows,
    issuerMarkEnding: ending,
    documentNumber,
    signatories,
    separators,
    bottom: Math.max(end, markBottom, ...elements)
  }
}

/**
 * The upper edge of the first large line below `y`. Without one: where a title should be by
 * then; below nothing, the sixth line, for a sheet that is pre-printed but for its number.
 */
function titleTopBelow(lines: readonly Line[], y: Millimetres): Millimetres {
  const title = lines.find(({top, size}) => top > y && size >= 18.5)
  return title?.top ?? (y > 0 ? y + 45 : (lines[5]?.top ?? lowestSeparator))
}

/** Boxes of the mark's ink, row by row; undefined when an outline cannot be read. 7.2.4. */
export function markInk(masthead: SeenMasthead): Box[] | undefined {
  const boxes = [...masthead.issuerMark, masthead.issuerMarkEnding]
    .filter((line) => line !== undefined)
    .map(inkOfLine)
  return boxes.some((box) => box === undefined)
    ? undefined
    : boxes.filter((box) => box !== undefined)
}
