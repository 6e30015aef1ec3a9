/** Found fonts → which role each can play, the most wanted first. */

import {basename, extname} from 'node:path'
import {type Role, roleFonts, roles} from './roles.ts'
import type {FoundFont} from './scan.ts'

/** Bold faces of a text family come after its regular ones, and not at all for these roles. */
const lightRoles: ReadonlySet<Role> = new Set(['fangsong', 'kai', 'song', 'latin'])
const boldFrom = 600

/** A likeness is told by the special before the general: every 仿宋 and 小标宋 has 宋 in it. */
const bySpeciality: readonly Role[] = ['fangsong', 'title-song', 'kai', 'hei', 'latin', 'song']

/** The fonts that carry one of the names known for `role`, in the order of those names. */
export function known(role: Role, fonts: readonly FoundFont[]): readonly FoundFont[] {
  const ranked = fonts.flatMap((font) => {
    const rank = rankOf(role, font)
    return rank === undefined ? [] : [{font, rank}]
  })
  return ranked
    .sort(
      (left, right) =>
        left.rank - right.rank || strayOf(role, left.font) - strayOf(role, right.font)
    )
    .map(({font}) => font)
}

/**
 * The same for the user's own folder, where less is asked of a name: a file
 * called after a role plays it whatever the font calls itself, and a name that
 * is merely like the class will do.
 */
export function intended(role: Role, fonts: readonly FoundFont[]): readonly FoundFont[] {
  const named = fonts.filter((font) => roleOfFileName(font.file) === role)
  const free = fonts.filter((font) => roleOfFileName(font.file) === undefined)
  const exact = known(role, free)
  const others = free.filter((font) => roles.every((other) => rankOf(other, font) === undefined))
  const alike = others
    .filter((font) => fits(role, font) && roleOfLikeness(font) === role)
    .sort((left, right) => strayOf(role, left) - strayOf(role, right))
  return [...named, ...exact, ...alike]
}

function rankOf(role: Role, font: FoundFont): number | undefined {
  if (!fits(role, font)) return undefined
  const names = namesOf(font).map((name) => name.toLowerCase())
  const rank = roleFonts[role].preferred.findIndex((name) => names.includes(name.toLowerCase()))
  return rank === -1 ? undefined : rank
}

function fits(role: Role, {identity}: FoundFont): boolean {
  return !identity.isSlanted && !(lightRoles.has(role) && identity.weight >= boldFrom)
}

function strayOf(role: Role, {identity}: FoundFont): number {
  return Math.abs(identity.weight - roleFonts[role].weight)
}

function roleOfFileName(file: string): Role | undefined {
  const stem = basename(file, extname(file)).toLowerCase()
  return roles.find((role) => role === stem || roleFonts[role].className === stem)
}

function roleOfLikeness(font: FoundFont): Role | undefined {
  return bySpeciality.find((role) =>
    namesOf(font).some((name) => roleFonts[role].likeness.test(name))
  )
}

function namesOf({identity}: FoundFont): readonly string[] {
  const {families, fullNames, postScript} = identity
  return [...families, ...fullNames, ...(postScript ? [postScript] : [])]
}
