/** No two characters that a role paints have one shape, unless it is the shape of both. */

import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {prepareFonts} from '../../src/fonts/find.ts'
import {roles} from '../../src/fonts/roles.ts'
import {readAdvances} from '../../src/outlines/advances.ts'
import {readCmap} from '../../src/outlines/cmap.ts'
import {bytesOf, readFace, readTable} from '../../src/outlines/sfnt.ts'
import {drawGlyph} from '../../src/outlines/truetype.ts'
import {alike} from './alike.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-shapes-'))
after(() => rm(temporary, {recursive: true, force: true}))
const set = await prepareFonts({root: temporary, choice: 'bundled'})

/** All hanzi of GB 2312 and of the 通用规范汉字表, and many more; what stands beside them. */
const ranges = [
  [0x21, 0x24f],
  [0x2b0, 0x45f],
  [0x2010, 0x2bff],
  [0x2e80, 0x312f],
  [0x3200, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe6f],
  [0xff01, 0xffef],
  [0x20000, 0x323af]
] as const

/** Character → outline with its width: who paints it, and how, by the styles that are printed with. */
class Painter {
  readonly #glyphs = new Map<string, (codePoint: number) => string | undefined>()
  readonly #rules: readonly {family: string; postScript: string; ranges: readonly Range[]}[]

  constructor(private readonly css: string) {
    this.#rules = [...css.matchAll(/@font-face \{font-family: ([\w-]+); src: local\("([^"]+)"\)(.*?)\}/gu)]
      .map(([, family = '', postScript = '', rest = '']) => ({
        family,
        postScript,
        ranges: rangesOf(/unicode-range: ([^;}]+)/u.exec(rest)?.[1])
      }))
    for (const face of roles.flatMap((role) => set.faces[role])) {
      if (!this.#glyphs.has(face.postScript)) this.#glyphs.set(face.postScript, reader(face.file))
    }
  }
}
