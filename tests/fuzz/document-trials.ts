/** Whatever a document is made of: all of its text is printed, the same on every run. */

import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as fc from 'fast-check'
import type {VFile} from 'vfile'
import {standardHouse} from '../../src/base/house-profile.ts'
import {readText} from '../../src/facts/index.ts'
import {mend} from '../../src/lint/mend.ts'
import {readAndJudge} from '../../src/lint/proofread-document.ts'
import {makeDocx} from '../../src/make/make-docx.ts'
import {draft, make, type Printed} from '../../src/make/pipeline.ts'
import {Workshop} from '../../src/make/workshop.ts'
import type {WordConversion} from '../../src/word/convert.ts'
import {convertWord} from '../../src/word/index.ts'
import {damaged} from './damage.ts'
import {documentText} from './grammar.ts'
import {samples, seal} from './seeds.ts'
import {type Trial, within} from './trial.ts'

/** What no author can be at fault for. */
const ours = new Set(['completeness', 'layout', 'docx', 'glyphs-lost'])

/** Seconds of processor time in Node.js. */
const soon = 20

/** Run `work` on a folder in which `draft.md` is `text`, and its pictures beside it. */
async function inFolder<Result>(
  text: Uint8Array | string,
  pictures: Iterable<{readonly name: string; readonly bytes: Uint8Array}>,
  work: (path: string) => Promise<Result>
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-fuzz-'))
  try {
    await writeFile(join(folder, 'seal.png'), seal)
    for (const {name, bytes} of pictures) await writeFile(join(folder, name), bytes)
    const path = join(folder, 'draft.md')
    await writeFile(path, text)
    return await work(path)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

function findNoFaultOfOurs(files: readonly VFile[]): void {
  const told = files.flatMap(({messages}) => messages)
  const wrong = told.filter(({ruleId, fatal}) => fatal && ours.has(String(ruleId)))
  if (wrong.length > 0) throw new Error(wrong.map(({reason}) => reason).join('\n'))
}

const documents = documentText.map((text) => Buffer.from(text))

/** As they are made, as they are, and spoilt: front matter too that nobody would write. */
const texts = fc.oneof(
  {weight: 3, arbitrary: documents},
  {weight: 1, arbitrary: damaged(samples)},
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...'#->|*_`[](){}<!:~^$\\&\n\n 　\t1一、。甲“”'), {maxLength: 200})
      .map((signs) => Buffer.from(signs.join('')))
  }
)

const drafting: Trial = {
  name: 'draft',
  rounds: 60,
  extension: 'md',
  input: texts,
  holds: (text) =>
    inFolder(text, [], async (path) => {
      const {file, parts} = await within(soon, () => draft(path))
      findNoFaultOfOurs([file, ...parts])
    })
}

const terms = {root: '/', house: standardHouse, severities: new Map()}

const mending: Trial = {
  name: 'lint-fix',
  rounds: 40,
  extension: 'md',
  input: texts,
  holds: (text) =>
    inFolder(text, [], async (path) => {
      const read = (put: ReadonlyMap<string, string>) => readAndJudge(path, terms, put)
      const {files} = await within(soon, () => mend(read))
      const [mended] = files
      if (!mended) return
      await writeFile(path, mended.after)
      const again = await mend(read)
      assert.equal(again.files[0]?.after ?? mended.after, mended.after)
    })
}

/** Trials that print, in one browser, which `close` ends. */
export function printingTrials(): {
  readonly trials: readonly Trial[]
  close(): Promise<void>
} {
  const workshop = new Workshop({root: tmpdir(), fonts: 'bundled', isJudging: false})
  const printed = async (path: string): Promise<Printed> => {
    const made = await within(soon, () => make(path, 'pages', workshop, {drawsPictures: true}))
    findNoFaultOfOurs([made.file, ...made.parts])
    return made
  }
  const printing: Trial = {
    name: 'print',
    rounds: 12,
    extension: 'md',
    input: documents,
    holds: (text) =>
      inFolder(text, [], async (path) => {
        const {pdf, document} = await printed(path)
        if (!pdf) return
        await hasAllOf(
          String(text),
          pdf,
          (document?.suppressed ?? []).map((each) => each.text)
        )
        const again = await printed(path)
        assert.ok(Buffer.from(pdf).equals(Buffer.from(again.pdf ?? [])), 'other bytes')
      })
  }
  const exporting: Trial = {
    name: 'to-word',
    rounds: 10,
    extension: 'md',
    // What comes back of a stamp is a picture.
    input: documents.filter((text) => !text.includes('签名章')),
    holds: (text) =>
      inFolder(text, [], async (path) => {
        const once = await throughWord(await printed(path))
        if (!once) return
        const second = await again(once, printed)
        if (second.markdown === once.markdown) return
        // Another way to write the same.
        const third = await again(second, printed)
        assert.equal(third.shown, second.shown, `${once.markdown}\n→\n${second.markdown}`)
      })
  }
  return {trials: [printing, exporting], close: () => workshop.close()}
}

/** What `converted` shows when it is printed, and what a DOCX of it becomes. */
async function again(
  {markdown, pictures}: WordConversion,
  printed: (path: string) => Promise<Printed>
) {
  return inFolder(markdown, pictures.values(), async (path) => {
    const made = await printed(path)
    const back = await throughWord(made)
    if (!back || !made.pdf) {
      const told = made.file.messages.filter(({fatal}) => fatal).map(({reason}) => reason)
      throw new Error(`Not printed again, ${told.join()}:\n${markdown}`)
    }
    return {...back, shown: (await shownOn(made.pdf)).replace(/\s/gu, '')}
  })
}

/** The Markdown that a DOCX of what was printed becomes. */
async function throughWord(made: Printed): Promise<WordConversion | undefined> {
  const docx = makeDocx(made)
  findNoFaultOfOurs([made.file])
  if (!docx) return undefined
  const converted = await convertWord(docx, {stem: 'back', changes: 'accept'})
  const wrong = converted.remarks.filter(({severity}) => severity === 'error')
  assert.deepEqual(
    wrong.map(({wording}) => wording.zh),
    []
  )
  return converted
}

/** What is written for us and not printed. */
const unprinted = /!\[[^\]]*\]|^---\n.*?\n---\n|<!--.*?-->|^\{.*\}$|\]\([^)]*\)|^:::.*$/gmsu
const hanzi = /\p{Script=Han}/gu

/** See that each hanzi of `markdown` is on the pages as often as it was typed. */
async function hasAllOf(
  markdown: string,
  pdf: Uint8Array,
  suppressed: readonly string[]
): Promise<void> {
  const there = countsOf(`${await shownOn(pdf)}${suppressed.join('')}`)
  const missing = [...countsOf(markdown.replace(unprinted, ''))].filter(
    ([character, count]) => (there.get(character) ?? 0) < count
  )
  assert.deepEqual(missing, [])
}

async function shownOn(pdf: Uint8Array): Promise<string> {
  const pages = await readText(pdf)
  return pages.flatMap(({glyphs}) => glyphs.map(({text}) => text)).join('')
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [character] of text.matchAll(hanzi)) {
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return counts
}

export const draftTrials: readonly Trial[] = [drafting, mending]
