/**
 * What the author typed as a title → the whole title: issuer, subject, kind.
 *
 * 党政机关公文处理工作条例, 9(7); which kinds go without 关于 is practice.
 */

import {isBody} from '../document/words/body-name.ts'
import type {Kind} from '../document/words/kinds.ts'
import {kindOf} from '../document/words/title-form.ts'

export interface SkeletonTitle {
  readonly text: string
  /** Whom the title names; none where it begins with a name of ours. */
  readonly issuers: readonly string[]
  /** The title without a name of ours: for the file. */
  readonly own: string
}

/** A title that is whole, and one of another kind. */
export interface OtherKind {
  readonly other: Kind
}

/** `……关于……`: who issues it, if anybody is named, and about what. */
const aboutForm = /^(?<names>.*?)关于(?<matter>.+)$/u

/** A text that is passed on keeps its own title: 转发某某局关于……的通知. */
const passedOn = /^(?:转发|批转|印发)/u

/** What stands before 关于 and begins so is no issuer: 落实市委办公室关于……. */
const doing =
  /^(?:转发|批转|印发|公布|发布|传达|学习|贯彻|落实|执行|征求|修改|修订|废止|做好|开展|加强|认真|进一步)/u

/** Complete what was typed; `beginning` stands for the name that is missing. */
export function skeletonTitle(
  kind: Kind,
  typed: string,
  beginning: string
): SkeletonTitle | OtherKind {
  const {names, matter} = partsOf(typed)
  const other = kindOf(typed)
  const isWhole = matter !== undefined && !passedOn.test(matter)
  if (isWhole && other && other !== kind && typed.endsWith(`的${other}`)) return {other}

  if (kind === '公报') {
    const text = endsAs(kind, typed) ? typed : `${withoutEnding(kind, typed)}${kind}`
    return {text, issuers: [], own: text}
  }
  if (kind === '公告' && typed.endsWith('公告') && isBody(typed.slice(0, -2))) {
    return {text: typed, issuers: [typed.slice(0, -2)], own: typed}
  }
  const own =
    matter === undefined
      ? aboutOf(kind, typed)
      : `关于${endsAs(kind, matter) ? matter : `${withoutEnding(kind, matter)}的${kind}`}`
  const text = names.length > 0 ? `${names.join(' ')}${own}` : `${beginning}${own}`
  return {text, issuers: names.filter(isBody), own: names.length > 0 ? text : own}
}

/** Without 关于 in it, or with one that is part of the subject. */
function aboutOf(kind: Kind, typed: string): string {
  const subject = withoutEnding(kind, typed) || '【事项】'
  const ending = kind === '函' && /复函$/u.test(typed) ? '复函' : kind
  if (/^(?:转发|批转)/u.test(subject)) return `${subject}的${ending}`
  const asked = kind === '议案' && !/^提请/u.test(subject) ? '提请审议' : ''
  return `关于${asked}${subject}的${ending}`
}

function partsOf(typed: string): {readonly names: readonly string[]; readonly matter?: string} {
  const {names = '', matter} = aboutForm.exec(typed)?.groups ?? {}
  if (matter === undefined) return {names: []}
  const each = names.split(' ').filter((name) => name !== '')
  const isNamed = each.every((name) => isBody(name) || /(?:会议|全会)$/u.test(name))
  return isNamed && !doing.test(names) ? {names: each, matter} : {names: []}
}

function endsAs(kind: Kind, text: string): boolean {
  return kindOf(text) === kind && text !== kind
}

/** `安全检查通知`, `安全检查的` → `安全检查`. */
function withoutEnding(kind: Kind, text: string): string {
  const ending = kind === '函' ? '(?:复函|函)' : kind
  return text.replace(new RegExp(`(?:的?${ending}|的)$`, 'u'), '')
}
