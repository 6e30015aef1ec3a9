/** Published documents as clerks paste them, and the report the project began from. */

import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {sameWords} from '../../src/document/words/same.ts'
import {composeDraft} from '../helpers/draft.ts'
import {grows} from '../helpers/patience.ts'
import {frontMatterOf, noPublished, publishedDocuments, shared} from '../helpers/published.ts'
import {textOfNode} from './printed-text.ts'

/** What a person finds in each draft that has no front matter: the lines of things. */
interface Expectation {
  readonly form: string
  readonly title: number
  readonly recipients: boolean
  readonly bylines: number
  readonly signedOn: string | undefined
  readonly attachments: number
  /** All that is told: severity, rule and line. */
  readonly told?: readonly string[]
}

const expectations: Readonly<Record<string, Expectation>> = {
  '01': {
    form: 'general',
    title: 2,
    recipients: true,
    bylines: 1,
    signedOn: '2018-12-04',
    attachments: 0
  },
  '03': {
    form: 'general',
    title: 3,
    recipients: true,
    bylines: 1,
    signedOn: '2018-12-21',
    attachments: 0
  },
  '05': {
    form: 'general',
    title: 3,
    recipients: true,
    bylines: 1,
    signedOn: '2006-12-30',
    attachments: 2,
    told: ['warning table-cells 47']
  },
  '08': {
    form: 'general',
    title: 3,
    recipients: true,
    bylines: 1,
    signedOn: '2004-04-27',
    attachments: 0
  },
  '10': {
    form: 'general',
    title: 3,
    recipients: true,
    bylines: 1,
    signedOn: '2004-01-16',
    attachments: 0
  },
  '12': {
    form: 'general',
    title: 3,
    recipients: true,
    bylines: 1,
    signedOn: '1996-07-17',
    attachments: 2,
    told: [
      'warning table-cells 33',
      'info web-space 7',
      'info attachment-list 30',
      'info attachment-list 27'
    ]
  },
  '14': {
    form: 'general',
    title: 2,
    recipients: true,
    bylines: 1,
    signedOn: '2019-01-16',
    attachments: 1,
    told: ['warning table-cells 45']
  },
  '16': {
    form: 'general',
    title: 2,
    recipients: true,
    bylines: 1,
    signedOn: '2018-11-20',
    attachments: 0
  },
  // 10.2: the mark stands for a title, office and name for a byline.
  '17': {
    form: 'order',
    title: 0,
    recipients: false,
    bylines: 0,
    signedOn: '2018-12-18',
    attachments: 1
  },
  '22': {
    form: 'general',
    title: 2,
    recipients: true,
    bylines: 1,
    signedOn: '2018-12-29',
    attachments: 1
  },
  '27': {
    form: 'plain',
    title: 1,
    recipients: true,
    bylines: 8,
    signedOn: '2026-02-06',
    attachments: 0
  },
  '37': {
    form: 'plain',
    title: 1,
    recipients: true,
    bylines: 0,
    signedOn: undefined,
    attachments: 0,
    told: ['info issuer-mark 1']
  },
  '40': {
    form: 'plain',
    title: 1,
    recipients: false,
    bylines: 0,
    signedOn: '2019-12-02',
    attachments: 0
  },
  '41': {
    form: 'plain',
    title: 1,
    recipients: false,
    bylines: 0,
    signedOn: '1987-10-14',
    attachments: 0
  },
  '42': {
    form: 'plain',
    title: 1,
    recipients: true,
    bylines: 1,
    signedOn: '2021-10-12',
    attachments: 0
  },
  '49': {
    form: 'general',
    title: 1,
    recipients: true,
    bylines: 2,
    signedOn: '2019-08-20',
    attachments: 0
  },
  '83': {
    form: 'plain',
    title: 1,
    recipients: false,
    bylines: 0,
    signedOn: undefined,
    attachments: 0
  }
}

const skip = noPublished
const published = await publishedDocuments()

test('published: without front matter', {skip}, async (t) => {
  assert.equal(published.length, Object.keys(expectations).length)

  for (const {name, source} of published) {
    await t.test(name, () => {
      const {document, told, lost} = composeDraft(source, `${name}.txt`)
      assert.ok(document)
      const {told: expected = [], ...parts} = expectations[name.slice(0, 2)] ?? {}

      assert.deepEqual(
        {
          form: document.form,
          title: document.main.title?.lines.length ?? 0,
          recipients: document.main.mainRecipients !== undefined,
          bylines: document.main.bylines.length,
          signedOn: document.signedOnDate,
          attachments: document.main.attachments.length
        },
        parts
      )
      assert.deepEqual(lost, [])
      assert.deepEqual(told, expected)
    })
  }
})

test('published: with front matter', {skip}, async (t) => {
  for (const {name, source, meta} of published) {
    await t.test(name, () => {
      const plain = composeDraft(source, `${name}.txt`).document
      const draft = composeDraft(frontMatterOf(meta) + source, `${name}.md`)
      const {document} = draft
      assert.ok(document, draft.messages)
      const errors = draft.told.filter((each) => each.startsWith('error'))
      const title = String(meta.title)

      assert.deepEqual(errors, [])
      assert.equal(document.main.title?.origin, 'metadata')
      assert.deepEqual(draft.lost, [])
      // The head of the draft repeats the front matter, and is not printed twice.
      const titles = document.main.body.filter((node) => sameWords(textOfNode(node), title))
      assert.equal(titles.length, 0)
      // A 题注 that says who adopted the text, and when, stands for name and date.
      const {subtitleNotes, signedOn} = document.main
      const isAdopted = subtitleNotes.length > 0 && signedOn === undefined
      const signers = Array.isArray(meta.issuers) && !isAdopted ? meta.issuers.length : 0
      assert.equal(document.main.bylines.length, plain?.main.bylines.length || signers)
      if (typeof meta.recipients === 'string') {
        assert.ok(sameWords(document.main.mainRecipients?.text ?? '', meta.recipients))
      }
    })
  }
})

const report = new URL('seed/report.txt', shared)
const noReport = existsSync(report) ? false : 'the report is not beside the project'

test('the report the project began from', {skip: noReport}, async () => {
  const {document, lost} = composeDraft(await readFile(report, 'utf8'), 'report.txt')
  assert.ok(document)
  const {main, direction, kind} = document

  assert.deepEqual({direction, kind}, {direction: 'upward', kind: '报告'})
  assert.equal(main.title?.line, 1)
  assert.deepEqual(
    main.body.filter((node) => node.type === 'heading').map((node) => node.position?.start.line),
    [3, 9]
  )
  const runIns = main.body.flatMap((node) =>
    'children' in node ? node.children.filter((child) => child.type === 'runInHeading') : []
  )
  assert.deepEqual(
    runIns.map((node) => textOfNode(node).slice(0, 2)),
    ['一是', '二是', '三是', '四是']
  )
  assert.ok(runIns.every((node) => textOfNode(node).endsWith('。')))
  assert.deepEqual(lost, [])
})

test('the time to compose grows with the text, no faster', {skip}, async () => {
  const text = published.find(({name}) => name.startsWith('40'))?.source ?? ''
  const composed = (value: string) => () => composeDraft(value, '40.txt')
  // Four times the text: what grows with its square would take sixteen times as long.
  await grows(composed(text.slice(0, Math.floor(text.length / 4))), composed(text), 10)
})
