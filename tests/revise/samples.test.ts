/** Samples as a reviser leaves them: whatever is told as brought home is in the draft. */

import assert from 'node:assert/strict'
import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {after, test} from 'node:test'
import {draft} from '../../src/make/pipeline.ts'
import {ontoDraft} from '../../src/revise/onto-draft.ts'
import {DocxPress} from '../docx/written.ts'
import {bodyParagraphs, joined, revised, split, textOf, typed, unmarked} from './reviser.ts'

const press = new DocxPress()
after(() => press.close())

/** Numbers that are the same on every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

type Change = (xml: string, paragraph: string, next: string) => string

/** What is done to a paragraph; `next` stands behind it. */
const ways: readonly Change[] = [
  (xml, own) =>
    xml.replace(own, () => own.replace(/(?<=\p{Script=Han}{6})(?=\p{Script=Han}{6})/u, '切实')),
  (xml, own) => xml.replace(own, ''),
  (xml, own) => xml.replace(own, () => `${own}${typed('此外，各单位应当及时报告情况。')}`),
  (xml, own) => {
    const words = textOf(own).match(/(?<=[，、；])\p{Script=Han}{4}/u)?.[0]
    return words === undefined ? xml : xml.replace(own, () => split(own, words))
  },
  (xml, own, next) => xml.replace(`${own}${next}`, () => joined(own, next)),
  (xml, own, next) => xml.replace(`${own}${next}`, () => `${next}${own}`),
  (xml, own) => xml.replace(own, () => unmarked(own))
]

for (const [index, name] of ['reply', 'sealed-notice', 'joint-notice', 'annual-report'].entries()) {
  test(`${name}: each way, one after another`, async () => {
    const {docx} = await press.write(`content/${name}.md`)
    const number = numbersFrom(index + 3)
    const folder = await mkdtemp(join(tmpdir(), 'hongtou-samples-'))
    const path = join(folder, 'revised.docx')
    let now = ''
    await writeFile(
      path,
      revised(docx, (xml) => {
        now = ways.reduce((text, way) => {
          const all = bodyParagraphs(text).filter((each) => /_ht/u.test(each))
          const at = number(all.length - 1)
          const [own = '', next = ''] = all.slice(at, at + 2)
          return textOf(own).length > 20 && text.includes(own + next) ? way(text, own, next) : text
        }, xml)
        return now
      })
    )
    const source = resolve(`content/${name}.md`)
    const {files, mended} = await ontoDraft(path, source, 'accept')
    const messages = files.flatMap((file) => file.messages)
    const told = messages.filter(({ruleId}) => ruleId?.startsWith('word-'))
    assert.ok(told.length > 0)
    const left = told.filter(({fatal}) => fatal === false)
    const text = mended.find((each) => each.path === source)?.after
    const {html = '', file} = await draft(source, text === undefined ? {} : {edit: () => text})
    assert.ok(!file.messages.some(({fatal}) => fatal === true))
    // Each paragraph of the DOCX is in the draft, or told.
    const shown = plain(html.replace(/<[^>]+>/gu, ''))
    const said = left.map(({expected}) => plain(expected?.join('') ?? '')).join('\n')
    for (const paragraph of bodyParagraphs(now)) {
      const own = plain(textOf(paragraph))
      assert.ok(shown.includes(own) || said.includes(own), own)
    }
  })
}

function plain(text: string): string {
  return text.replace(/[\s\u200b]/gu, '').replace(/&(?:amp|lt|gt|quot);/gu, '')
}
