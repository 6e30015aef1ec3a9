/** What the measurements of the masthead look at, and how they say that it is not there. */

import type {Wording} from '../../../base/message.ts'
import type {Box, Stroke} from '../../../facts/index.ts'
import type {Verdict} from '../../rule.ts'
import {around, boxOf, type Line} from '../../scene/line.ts'
import {markInk, type SeenMasthead} from '../../scene/masthead.ts'
import {lowerRuleFrom} from '../../scene/masthead-separators.ts'
import type {Scene} from '../../scene/scene.ts'
import {absent, type Measured, unreadable} from '../../verdict.ts'

export const copyNumberName: Wording = {zh: '份号', en: 'copy number'}
export const secrecyLevelName: Wording = {zh: '密级', en: 'secrecy level'}
export const urgencyName: Wording = {zh: '紧急程度', en: 'urgency'}
export const numberName: Wording = {zh: '发文字号', en: 'document number'}
const markName: Wording = {zh: '发文机关标志', en: 'mark'}

export const noCopyNumber: Verdict = absent(copyNumberName.zh, copyNumberName.en)
export const noSecrecyLevel: Verdict = absent(secrecyLevelName.zh, secrecyLevelName.en)
export const noNumber: Verdict = absent(numberName.zh, numberName.en)
export const noMark: Verdict = absent(markName.zh, markName.en)
export const noSignatories: Verdict = absent('签发人', 'signatory')
export const noTitle: Verdict = absent('标题', 'title')
export const noSeparator: Verdict = absent('红色分隔线', 'red separator')

export const unreadableMark: Verdict = unreadable(
  '发文机关标志的字形读不出来',
  'the outlines of the mark cannot be read'
)
export const unreadableNumber: Verdict = unreadable(
  '发文字号的字形读不出来',
  'the outlines of the document number cannot be read'
)

/** The ink of the whole mark, 文件 with it; or why there is none to be measured. */
export function wholeMark(masthead: SeenMasthead): {readonly box: Box} | {readonly why: Verdict} {
  if (masthead.issuerMark.length === 0) return {why: noMark}
  const box = around(markInk(masthead) ?? [])
  return box ? {box} : {why: unreadableMark}
}

/** Separators without what is at the foot of the page. */
export function upperSeparators({separators}: SeenMasthead): readonly Stroke[] {
  return separators.filter(({y}) => y < lowerRuleFrom)
}

/** What stands between the mark and the title, but 签发人. */
export function elementsOf(masthead: SeenMasthead): Line[] {
  const {copyNumber, secrecyLevel, urgency, documentNumber} = masthead
  return [copyNumber, secrecyLevel, urgency, documentNumber].filter((line) => line !== undefined)
}

/** A value measured on `line`. */
export function on(line: Line, value: number): Measured {
  return {page: line.page, box: boxOf(line), value}
}

/**
 * 上行文: it has 签发人, or is called so and has its number at the left all the same. 7.2.5,
 * 7.2.6.
 */
export function isUpward({masthead, opening}: Pick<Scene, 'masthead' | 'opening'>): boolean {
  const {documentNumber, signatories} = masthead
  if (signatories.length > 0) return true
  const title = opening.title.map(({text}) => text).join('')
  const isCalledSo = /(?:请示|报告)(?:（[^）]*）)?$/u.test(title)
  return isCalledSo && documentNumber !== undefined && documentNumber.left < 60
}
