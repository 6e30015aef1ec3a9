/** Our DOCX as LibreOffice Writer sets it, measured as any PDF is. */

import assert from 'node:assert/strict'
import {readdir} from 'node:fs/promises'
import {after, before, test} from 'node:test'
import {charactersWithout} from '../../src/base/characters-without.ts'
import {printed} from '../../src/base/same-text.ts'
import {type PdfPage, readText} from '../../src/facts/index.ts'
import {findingsOf} from '../../src/verify/findings.ts'
import {judgePages} from '../../src/verify/judge.ts'
import {libreOfficeAbsent, pdfsOf} from './libreoffice.ts'
import {DocxPress} from './written.ts'

const skip = libreOfficeAbsent()
const press = new DocxPress()
const samples = (await readdir('content')).filter((name) => /^[a-z].*\.md$/u.test(name))

/** What LibreOffice does otherwise than Word, by the rules that see it. */
const limits: ReadonlySet<string> = new Set([
  // A footnote is numbered 1 where Word has ①.
  'stray-lines'
])

/** The last line of the notes ends 0.8 mm below the type area, where Word's text ends. */
function isFootOfNotes(ruleId: string, wording: string): boolean {
  return ruleId === 'type-area' && /超出版心 0\.\d mm/u.test(wording)
}

/** LibreOffice's own format has the number of such a sheet twice, its DOCX once. */
function isTurned(page: PdfPage | undefined): boolean {
  return page !== undefined && page.width > page.height
}

interface Measured {
  readonly pages: readonly PdfPage[]
  readonly ours: number
  readonly text: string
}

const measured = new Map<string, Measured>()

before(
  async () => {
    if (skip !== false) return
    const written = new Map<string, Uint8Array>()
    const ours = new Map<string, {readonly pages: number; readonly text: string}>()
    for (const name of samples) {
      const {docx, printed: made} = await press.write(`content/${name}`)
      const stem = name.replace(/\.md$/u, '')
      written.set(stem, docx)
      const text = made.layout?.source.map((block) => block.text).join('') ?? ''
      ours.set(stem, {pages: made.pageCount ?? 0, text})
    }
    const pdfs = await pdfsOf(written, await press.fonts())
    for (const [stem, pdf] of pdfs) {
      const {pages, text} = ours.get(stem) ?? {pages: 0, text: ''}
      measured.set(stem, {pages: await readText(pdf), ours: pages, text})
    }
  },
  {timeout: 400_000}
)
after(() => press.close())

for (const name of samples) {
  const stem = name.replace(/\.md$/u, '')
  test(`${stem}: pages, text and places`, {skip}, () => {
    const {pages, ours, text} = measured.get(stem) ?? {pages: [], ours: 0, text: ''}
    assert.ok(pages.length === ours || pages.length === ours + 1, `${pages.length} for ${ours}`)
    const shown = printed(pages.flatMap(({glyphs}) => glyphs.map((glyph) => glyph.text)).join(''))
    // Calls and marks of notes are Word's own.
    assert.equal(charactersWithout(printed(text), shown).replace(/[①-⑳]/gu, ''), '')
    const found = findingsOf(judgePages(pages)).filter(
      ({ruleId, severity, wording, page}) =>
        severity !== 'info' &&
        !limits.has(ruleId) &&
        !isFootOfNotes(ruleId, wording.zh) &&
        !isTurned(pages[(page ?? 1) - 1])
    )
    assert.deepEqual(
      found.map(({page, ruleId, wording}) => `${page} ${ruleId} ${wording.zh}`),
      []
    )
  })
}
