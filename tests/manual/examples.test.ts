/** Every example of the manual is printed, says what its chapter says, and is nothing to be told of. */

import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {after, test} from 'node:test'
import {examplesIn, manualFolder, readChapters} from '../../scripts/manual/chapters.ts'
import {allCommands} from '../../scripts/manual/commands.ts'
import {manualDocument} from '../../scripts/manual/document.ts'
import {missingLines, printExample} from '../../scripts/manual/examples.ts'
import {sharedFlags} from '../../src/commands/help.ts'
import {generalFlags, parseFlags, splitAtCommand} from '../../src/commands/parse.ts'
import {fieldNames, fieldOf} from '../../src/document/front-matter/metadata.ts'
import {kinds} from '../../src/document/words/kinds.ts'
import {kindOf} from '../../src/document/words/title-form.ts'
import {textRules} from '../../src/lint/rules.ts'
import {Workshop} from '../../src/make/workshop.ts'
import {rules} from '../../src/verify/rules.ts'

const chapters = {zh: await readChapters('zh'), en: await readChapters('en')}
const examples = [...chapters.zh, ...chapters.en]
const all = new Map(examplesIn(examples).map((example) => [example.id, example]))
const workshop = new Workshop({root: tmpdir(), fonts: 'bundled', chromium: undefined})
after(() => workshop.close())

test('each example prints what stands below it, with its picture beside', async (t) => {
  for (const example of all.values()) {
    await t.test(example.id, async () => {
      const printed = await printExample(example, workshop)
      assert.deepEqual(missingLines(example, printed), [])
      // What the last page needed is advice.
      assert.deepEqual(
        printed.told.filter((each) => !each.startsWith('为使署名')),
        []
      )
      assert.ok(existsSync(new URL(`pictures/${example.id}.png`, manualFolder)), 'make manual')
    })
  }
})

test('a line that is not printed is missed', async () => {
  const [example] = all.values()
  assert.ok(example)
  const printed = await printExample(example, workshop)
  assert.deepEqual(missingLines({...example, printed: ['没有印的字']}, printed), ['没有印的字'])
})

test('no picture is left of an example that is gone, and an id means one example', async () => {
  const names = await readdir(new URL('pictures/', manualFolder))
  assert.deepEqual(names.sort(), [...all.keys()].map((id) => `${id}.png`).sort())
  for (const own of [chapters.zh, chapters.en]) {
    const ids = examplesIn(own).map(({id}) => id)
    assert.equal(new Set(ids).size, ids.length)
  }
})

test('every key of the front matter is in an example, and every kind', () => {
  const sources = [...all.values()].map(({source}) => source)
  for (const name of fieldNames) {
    const {zh} = fieldOf(name)
    assert.ok(
      sources.some((source) => new RegExp(`^${zh}:`, 'mu').test(source)),
      zh
    )
  }
  const shown = new Set(
    examplesIn(chapters.zh).flatMap(({source, caption}) => {
      const title = /^(?:# |标题: )(?<title>.+)$/mu.exec(source)?.groups?.title ?? ''
      return [kindOf(title) ?? '', ...caption.split(/[（）]/u)]
    })
  )
  for (const kind of kinds) assert.ok(shown.has(kind), kind)
})

test('every command in a chapter is one that can be typed, and names what there is', async () => {
  const commands = new Map((await allCommands()).map((command) => [command.name, command]))
  const known = new Set([...textRules, ...rules].flatMap(({id, number}) => [id, String(number)]))
  let count = 0
  for (const {file, parts} of examples) {
    const text = parts.map((part) => ('text' in part ? part.text : '')).join('')
    for (const [, block = ''] of text.matchAll(/^```sh\n(.*?)^```$/gmsu)) {
      for (const line of block.trim().split('\n')) {
        const [typed = ''] = line.split(' > ')
        const [own, ...words] = typed.split(' ')
        assert.equal(own, 'hongtou', `${file}: ${line}`)
        const {before, name, rest} = splitAtCommand(words)
        parseFlags(generalFlags, before)
        count += 1
        if (name === undefined || name === 'help') continue
        const command = commands.get(name)
        assert.ok(command, `${file}: ${line}`)
        const {values} = parseFlags({...command.flags, ...sharedFlags}, rest, name)
        if ('explain' in values) assert.ok(known.has(String(values.explain)), line)
      }
    }
  }
  assert.ok(count > 30)
  for (const name of commands.keys()) {
    const used = examples.some(({parts}) =>
      parts.some((part) => 'text' in part && part.text.includes(`hongtou ${name}`))
    )
    assert.ok(used, `Expected a chapter that shows ${name}`)
  }
})

test('the chapters are numbered as they are written', () => {
  assert.match(manualDocument(chapters.zh, 'zh'), /^第二十二章　出错怎么办$/mu)
})
