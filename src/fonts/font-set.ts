/** The fonts of one build: data, the same on every run until a file changes. */

import type {Wording} from '../base/message.ts'
import type {Role} from './roles.ts'

/** The project's own `fonts/`; the machine; the open fonts this package brings. */
export type FontOrigin = 'folder' | 'system' | 'bundled'

export interface FontFace {
  readonly role: Role
  /** 仿宋, 楷体, … */
  readonly className: string
  /** As readers know it: `仿宋_GB2312`. */
  readonly family: string
  /** As the PDF names it, and as Chromium finds it. */
  readonly postScript: string
  readonly fullNames: readonly string[]
  readonly licence?: string | undefined
  readonly origin: FontOrigin
  /** Of another class than the role asks for; a warning says so. */
  readonly standIn: boolean
  /** Where it was found. */
  readonly source: string
  /** The static TrueType file in use: `source` itself, or what was made of it. */
  readonly file: string
  /** SHA-256 of `file`. */
  readonly digest: string
  /** Advance in em of the marks that should be one em wide, and of `0`. */
  readonly advances: Readonly<Record<string, number>>
  /** Has all of ① to ⑳. */
  readonly hasCircledNumbers: boolean
  /** Where its measurements are kept. */
  readonly factsFile: string
}

export interface SkippedFont {
  readonly file: string
  readonly reason: Wording
}

export interface FontSet {
  /** Exactly the files in use, and nothing else. */
  readonly folder: string
  /** For `FONTCONFIG_FILE`: makes Chromium see `folder` and no other font. */
  readonly fontconfigFile: string
  /** `@font-face` rules and `--font-*` properties. */
  readonly css: string
  /** Over what the files contain and the part each plays; not over where they are. */
  readonly digest: string
  /** The first face of a role sets it; the others hold what it lacks, in this order. */
  readonly faces: Readonly<Record<Role, readonly FontFace[]>>
  readonly skipped: readonly SkippedFont[]
  readonly warnings: readonly Wording[]
}
