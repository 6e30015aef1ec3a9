/**
 * What besides a document and its files decides what becomes of it: this program, Node.js
 * (its word lists break titles, its zlib packs streams), fonts, styles, browser, options.
 * None of it is a place: the same on another machine is the same.
 */

import {arch, env, platform, version} from 'node:process'
import {digestOf} from '../base/digest.ts'
import type {FontSet} from '../fonts/font-set.ts'
import {identityOf} from '../pages/browser/chromium-identity.ts'
import {programDigest} from '../project/program.ts'
import type {Supplies} from './supplies.ts'

type Printing = Pick<Supplies, 'styles' | 'browser'> & {
  fonts(): Promise<Pick<FontSet, 'digest'>>
}

type Plain = string | number | boolean | null | undefined
/** Whatever an option may be; one that is none of these could not be told apart. */
export type Options = {readonly [name: string]: Plain | readonly Plain[] | Options}

/** One digest of it all; undefined if any of it cannot be told. `needsPages`: with a browser. */
export async function digestOfEnvironment(
  supplies: Printing,
  needsPages: boolean,
  options: Options
): Promise<string | undefined> {
  const press = needsPages ? await digestOfPress(supplies) : digestOfProgram()
  if (press === undefined) return undefined
  const {SOURCE_DATE_EPOCH: epoch} = env
  return digestOf(JSON.stringify({press, epoch, options}))
}

/** The same for printing alone: two machines with one digest print the same of the same. */
export async function digestOfPress(supplies: Printing): Promise<string | undefined> {
  const program = digestOfProgram()
  const printing = await printingWith(supplies)
  if (program === undefined || printing === undefined) return undefined
  return digestOf(JSON.stringify({program, printing}))
}

function digestOfProgram(): string | undefined {
  const program = programDigest()
  return program && digestOf(JSON.stringify({program, version, platform, arch}))
}

async function printingWith(supplies: Printing): Promise<Options | undefined> {
  try {
    const [fonts, styles, browser] = await Promise.all([
      supplies.fonts(),
      supplies.styles(),
      supplies.browser().then(identityOf)
    ])
    if (browser === undefined) return undefined
    return {fonts: fonts.digest, styles: digestOf(styles), browser}
  } catch {
    // Whoever is going to print asks for the same, and tells what is missing.
    return undefined
  }
}
