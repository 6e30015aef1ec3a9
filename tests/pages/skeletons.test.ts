/**
 * Fresh skeletons of all fifteen kinds, printed: nothing to complain of, and the elements that
 * 党政机关公文处理工作条例, 8 and 9, and practice give each kind.
 */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Kind, kinds} from '../../src/document/words/kinds.ts'
import {skeletonOf} from '../../src/skeletons/skeleton.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()
const today = {year: 2026, month: 3, day: 5}

const elements = [
  'issuer-mark',
  'document-number',
  'signatory',
  'title',
  'subtitle-note',
  'main-recipients',
  'stamp-name',
  'byline',
  'signed-on',
  'annotation',
  'attendance-entry',
  'copy-recipients',
  'printing-office',
  'printed-on'
] as const

type Element = (typeof elements)[number]

/** Required (R) and normally absent (N); what is in neither depends on the case (C). */
const carries: Readonly<
  Record<Kind, {readonly required: readonly Element[]; readonly absent: readonly Element[]}>
> = {
  决议: published(['subtitle-note'], ['byline', 'signed-on']),
  公报: published(['subtitle-note'], ['byline', 'signed-on']),
  公告: published(['byline', 'signed-on'], ['subtitle-note']),
  通告: published(['byline', 'signed-on'], ['subtitle-note']),
  决定: addressed([], ['signatory']),
  意见: addressed([], ['signatory']),
  通知: addressed([], ['signatory']),
  通报: addressed([], ['signatory']),
  批复: addressed([], ['signatory']),
  报告: addressed(['signatory'], []),
  请示: addressed(['signatory', 'annotation'], []),
  命令: ordered(),
  令: ordered(),
  议案: {
    required: [
      'issuer-mark',
      'document-number',
      'title',
      'main-recipients',
      'stamp-name',
      'signed-on'
    ],
    absent: ['byline', 'subtitle-note', 'attendance-entry']
  },
  函: {
    required: ['issuer-mark', 'document-number', 'title', 'main-recipients', 'byline', 'signed-on'],
    // 10.1
    absent: ['signatory', 'stamp-name', 'printing-office', 'printed-on', 'attendance-entry']
  },
  纪要: {
    required: ['issuer-mark', 'title', 'attendance-entry'],
    absent: ['main-recipients', 'signatory', 'stamp-name', 'byline', 'signed-on', 'annotation']
  }
}

const long =
  '进一步加强全市建筑施工、交通运输、危险化学品等重点行业领域安全生产隐患排查治理和监督检查'

for (const kind of kinds) {
  for (const subject of ['开展检查', long]) {
    test(`${kind} ${subject.slice(0, 10)}`, async () => {
      const made = skeletonOf(kind, subject, today)
      assert.ok('text' in made)
      const {layout, messages, pages} = await press.print(made.text)
      // What is left to be filled in is told, and nothing else.
      const complaints = messages.filter(
        ({fatal, ruleId}) => fatal !== undefined && ruleId !== 'blank-left'
      )
      assert.deepEqual(complaints.map(String), [])

      const names = new Set(layout.pages.flatMap(({blocks}) => blocks.map(({element}) => element)))
      const {required, absent} = carries[kind]
      assert.deepEqual(
        required.filter((name) => !names.has(name)),
        []
      )
      assert.deepEqual(
        absent.filter((name) => names.has(name)),
        []
      )
      // Every place to be filled in is on the pages too.
      const text = pages.flatMap(({glyphs}) => glyphs.map((glyph) => glyph.text)).join('')
      const marks = made.text.split('---')[2]?.match(/【/gu)?.length ?? 0
      assert.equal(text.match(/【/gu)?.length ?? 0, marks)
    })
  }
}

function addressed(more: readonly Element[], less: readonly Element[]) {
  return {
    required: [
      'issuer-mark',
      'document-number',
      'title',
      'main-recipients',
      'byline',
      'signed-on',
      'copy-recipients',
      'printing-office',
      'printed-on',
      ...more
    ],
    absent: ['subtitle-note', 'stamp-name', 'attendance-entry', ...less]
  } as const
}

/** Made known to all. */
function published(more: readonly Element[], less: readonly Element[]) {
  return {
    required: ['issuer-mark', 'title', ...more],
    absent: ['main-recipients', 'signatory', 'stamp-name', 'attendance-entry', ...less]
  } as const
}

/** 10.2 */
function ordered() {
  return {
    required: ['issuer-mark', 'document-number', 'stamp-name', 'signed-on'],
    absent: ['title', 'main-recipients', 'signatory', 'byline', 'attendance-entry']
  } as const
}
