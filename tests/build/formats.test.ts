import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Format, formatNames, neededFor, needsPages, writers} from '../../src/build/formats.ts'
import {buildCommand} from '../../src/commands/build.ts'
import {commandHelp} from '../../src/commands/help.ts'

const bytes = Buffer.from('…')

test('every format has a name, a stage and an ending of its own', () => {
  assert.equal(new Set(formatNames).size, formatNames.length)
  const docx = [undefined, '000002'].map((number) => ({number, bytes}))
  const finished = {html: '<p>', pdf: bytes, pictures: [bytes, bytes], docx}
  for (const {format, write} of writers) {
    const endings = write(finished).map(([ending]) => ending)
    assert.ok(endings.length > 0, format)
    assert.ok(
      endings.every((ending) => ending.endsWith(`.${format}`)),
      format
    )
    assert.deepEqual(write({html: undefined, pdf: undefined, pictures: []}), [], format)
  }
})

test('a document comes as far as the most that is asked for needs', () => {
  const stage = (...wanted: readonly Format[]) => neededFor(new Set(wanted))
  assert.equal(stage('html'), 'html')
  assert.equal(stage('pdf'), 'pages')
  assert.equal(stage('png', 'html'), 'pictures')
  assert.equal(stage('html', 'pdf'), 'pages')
  assert.equal(needsPages(new Set(['html'])), false)
  assert.equal(needsPages(new Set(['html', 'png'])), true)
})

test('the help names every format', () => {
  for (const language of ['zh', 'en'] as const) {
    const line = commandHelp(buildCommand, language, 'npx hongtou')
      .split('\n')
      .find((each) => each.includes('--format'))
    for (const format of formatNames) assert.match(line ?? '', new RegExp(`\\b${format}\\b`, 'u'))
  }
})
