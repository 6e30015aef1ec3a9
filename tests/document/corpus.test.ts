/**
 * Published documents as clerks paste them, and the report the project began from.
 *
 * They are kept outside the project; without them there is nothing to test.
 */

import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {parse as parseYaml} from 'yaml'
import {compose} from '../../src/document/compose/compose.ts'
import {readMetadata} from '../../src/document/front-matter/read-metadata.ts'
import {findLostText, sourceText} from '../../src/document/markdown/source-text.ts'
import type {OfficialDocument} from '../../src/document/model.ts'
import {sameWords} from '../../src/document/words/same.ts'
import {grows} from '../helpers/patience.ts'
import {messages} from './outline.ts'
import {printedText, textOfNode} from './printed-text.ts'

const shared = new URL('../../../shared/', import.meta.url)
const corpus = new URL('corpus/', shared)
const skip = existsSync(corpus) ? false : 'the documents are not beside the project'

/** What a person finds in each draft that has no front matter: the lines of things. */
interface Expectation {
  readonly title: number
  readonly recipients: boolean
  readonly bylines: number
  readonly signedOn: string | undefined
  readonly attachments: number
}

const expectations: Readonly<Record<string, Expectation>> = {
  '01': {title: 2, recipients: true, bylines: 1, signedOn: '2018-12-04', attachments: 0},
  '03': {title: 3, recipients: true, bylines: 1, signedOn: '2018-12-21', attachments: 0},
  '05': {title: 3, recipients: true, bylines: 1, signedOn: '2006-12-30', attachments: 2},
  '08': {title: 3, recipients: true, bylines: 1, signedOn: '2004-04-27', attachments: 0},
  '10': {title: 3, recipients: true, bylines: 1, signedOn: '2004-01-16', attachments: 0},
  '17': {title: 1, recipients: false, bylines: 1, signedOn: '2018-12-18', attachments: 1},
  '22': {title: 2, recipients: true, bylines: 1, signedOn: '2018-12-29', attachments: 1},
  '27': {title: 1, recipients: true, bylines: 8, signedOn: '2026-02-06', attachments: 0},
  '37': {title: 1, recipients: true, bylines: 0, signedOn: undefined, attachments: 0},
  '40': {title: 1, recipients: false, bylines: 0, signedOn: undefined, attachments: 0},
  '41': {title: 1, recipients: false, bylines: 0, signedOn: undefined, attachments: 0}
}

const folders = skip ? [] : (await readdir(corpus)).sort()

test('corpus: without front matter', {skip}, async (t) => {
  assert.equal(folders.length, Object.keys(expectations).length)

  for (const folder of folders) {
    await t.test(folder, async () => {
      const file = await read(new URL(`${folder}/source.txt`, corpus))
      const document = composeAll(file)
      const expected = expectations[folder.slice(0, 2)]

      assert.deepEqual(
        {
          title: document.main.title?.lines.length,
          recipients: document.main.mainRecipients !== undefined,
          bylines: document.main.bylines.length,
          signedOn: document.signedOnDate,
          attachments: document.main.attachments.length
        },
        expected
      )
      assert.deepEqual(findLostText(sourceText(file), printedText(document)), [])
      assert.equal(messages(file), '')
    })
  }
})

test('corpus: with front matter', {skip}, async (t) => {
  for (const folder of folders) {
    await t.test(folder, async () => {
      const meta = parseYaml(await readFile(new URL(`${folder}/meta.yaml`, corpus), 'utf8'))
      const source = await readFile(new URL(`${folder}/source.txt`, corpus), 'utf8')
      const plain = await read(new URL(`${folder}/source.txt`, corpus))
      const file = new VFile({path: `${folder}.md`, value: frontMatterOf(meta) + source})
      const document = composeAll(file)
      const errors = file.messages.filter(({fatal}) => fatal === true)

      assert.deepEqual(errors.map(String), [])
      assert.equal(document.main.title?.origin, 'metadata')
      assert.deepEqual(findLostText(sourceText(file), printedText(document)), [])
      // The head of the draft repeats the front matter, and is not printed twice.
      const titles = document.main.body.filter((node) => sameWords(textOfNode(node), meta.title))
      assert.equal(titles.length, 0)
      assert.equal(
        document.main.bylines.length,
        composeAll(plain).main.bylines.length || meta.issuers.length
      )
      if (meta.recipients) {
        assert.ok(sameWords(document.main.mainRecipients?.text ?? '', meta.recipients))
      }
    })
  }
})

test('the report the project began from', {skip}, async () => {
  const file = await read(new URL('seed/report.txt', shared))
  const {main, direction, kind} = composeAll(file)
  const document = composeAll(file)

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
  assert.deepEqual(findLostText(sourceText(file), printedText(document)), [])
})

test('the time to compose grows with the text, no faster', {skip}, async () => {
  const folder = folders.find((name) => name.startsWith('40'))
  const url = new URL(`${folder}/source.txt`, corpus)
  const text = String(await read(url))
  const composed = (value: string) => () => composeAll(new VFile({path: url.pathname, value}))
  // Four times the text: what grows with its square would take sixteen times as long.
  await grows(composed(text.slice(0, Math.floor(text.length / 4))), composed(text), 10)
})

async function read(url: URL): Promise<VFile> {
  return new VFile({path: url.pathname, value: await readFile(url, 'utf8')})
}

function composeAll(file: VFile): OfficialDocument {
  const reading = readMetadata(file)
  assert.notEqual(reading.state, 'faulty', messages(file))
  const metadata = reading.state === 'read' ? reading.metadata : undefined
  const document = compose(file, metadata, new Map())
  assert.ok(document, messages(file))
  return document
}

/** The front matter a clerk would write from the particulars of a published document. */
function frontMatterOf(meta: Readonly<Record<string, unknown>>): string {
  const lines = ['---', `标题: ${JSON.stringify(meta.title)}`]
  lines.push(`发文机关: ${JSON.stringify(meta.issuers)}`)
  const number = typeof meta.doc_no === 'string' ? meta.doc_no.replace(/ \(.*\)$/, '') : undefined
  if (number !== undefined) lines.push(`发文字号: ${number}`)
  if (meta.recipients) lines.push(`主送机关: ${JSON.stringify(meta.recipients)}`)
  if (meta.attachments) lines.push(`附件: ${JSON.stringify(meta.attachments)}`)
  const date =
    /^(?:\d{4}年\d+月\d+日|[〇一二三四五六七八九十]+年[一二三四五六七八九十]+月[一二三四五六七八九十]+日)/u.exec(
      String(meta.date ?? '')
    )
  if (date) lines.push(`成文日期: ${date[0]}`)
  if (meta.note_after) lines.push(`附注: ${JSON.stringify(meta.note_after)}`)
  return `${lines.join('\n')}\n---\n\n`
}
