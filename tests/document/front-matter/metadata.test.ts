import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {z} from 'zod'
import {fieldNames, fieldOf, metadataSchema} from '../../../src/document/front-matter/metadata.ts'
import {readMetadata} from '../../../src/document/front-matter/read-metadata.ts'
import {
  exists,
  isoDate,
  printedDate,
  readDate,
  readSignedDate
} from '../../../src/document/words/date.ts'

test('the schema', async (t) => {
  await t.test('is a JSON Schema too, with both names of every field', () => {
    const schema = z.toJSONSchema(metadataSchema)
    const names = Object.keys(schema.properties ?? {})
    assert.equal(names.length, fieldNames.length * 2)
    assert.ok(names.includes('发文字号') && names.includes('documentNumber'))
    assert.equal(schema.additionalProperties, false)
    assert.deepEqual(schema.required ?? [], [])
  })

  await t.test('names no field twice', () => {
    const keys = fieldNames.flatMap((name) => [name, fieldOf(name).zh])
    assert.equal(new Set(keys).size, keys.length)
  })
})

test('readMetadata', async (t) => {
  await t.test('tells nothing from no front matter', () => {
    assert.equal(read('# 标题\n\n正文\n').state, 'absent')
    assert.equal(read('---\n\n正文\n').state, 'absent')
    assert.equal(read('---\n正文。\n\n又一段。\n\n---\n').state, 'absent')
  })

  await t.test('keeps the zeros of numbers', () => {
    assert.equal(given('份号: 000001').copyNumber?.text, '000001')
    assert.equal(given('印发机关: 2026').printingOffice?.text, '2026')
    assert.equal(given('份号: 0x1F').copyNumber?.text, '0x1F')
  })

  await t.test('knows where each value stands, with CR LF and after blank lines', () => {
    const reading = read('\r\n---\r\n标题: 甲\r\n主送机关:\r\n  - 乙\r\n  - 丙\r\n---\r\n')
    assert.equal(reading.state, 'read')
    if (reading.state !== 'read') return
    const [, second] = reading.metadata.mainRecipients ?? []
    assert.deepEqual([second?.text, second?.place.start], ['丙', {line: 6, column: 5}])
  })

  await t.test('parts the lines of a title', () => {
    const lines = (text: string) => given(text).title?.map((line) => line.text)
    assert.deepEqual(lines('标题: [甲, 乙]'), ['甲', '乙'])
    assert.deepEqual(lines('标题: "甲\\n乙"'), ['甲', '乙'])
    assert.deepEqual(lines('标题: 甲\\n乙'), ['甲', '乙'])
    assert.deepEqual(lines('标题: |\n  甲\n  乙'), ['甲', '乙'])
  })

  await t.test('means the same in both languages', () => {
    const {place: _, ...chinese} = {...given('格式: 信函\n行文方向: 平行\n装订: 骑马订'), place: 0}
    assert.deepEqual(chinese, given('form: letter\ndirection: lateral\nbinding: saddleStitch'))
    assert.equal(given('版式: {双面: false, 序号: 手工}').layout.duplex, false)
    assert.equal(given('layout: {ordinals: manual}').layout.ordinals, 'manual')
    // What is not said is the standard's, or the office's, to say.
    assert.deepEqual(given('标题: 甲').layout, {
      duplex: undefined,
      mirrored: undefined,
      overprint: undefined,
      ordinals: 'automatic',
      places: {}
    })
    const mirrored = given('版式:\n  双面: true\n  镜像: true').layout
    assert.deepEqual(mirrored.places.mirrored?.start, {line: 4, column: 7})
    assert.ok(mirrored.mirrored && !mirrored.overprint)
  })

  await t.test('reads numbers and booleans of 表格', () => {
    assert.deepEqual(given('表格: {列宽: [2, 8.5], 续表: true}').table, {
      columnShares: [2, 8.5],
      isMarkedContinued: true
    })
    assert.equal(read('---\n表格: {列宽: [宽, 窄]}\n---\n').state, 'faulty')
  })

  await t.test('names the nearest key in either language', () => {
    assert.deepEqual(expectedOf('主送单位: 甲'), [['主送机关']])
    assert.deepEqual(expectedOf('documentNumbr: 甲'), [['documentNumber']])
    assert.deepEqual(expectedOf('Title: 甲'), [['title']])
  })

  await t.test('takes numbers as they are, refuses what is none', () => {
    for (const value of ['某政发〔2026〕12号', '某政发[2026]012号', '第707号', '2026年第3号']) {
      assert.equal(read(`---\n发文字号: ${value}\n---\n`).state, 'read')
      assert.deepEqual(told(`发文字号: ${value}`), [], value)
    }
    assert.deepEqual(told('发文字号: ""'), [], 'an empty key says nothing')
    for (const value of ['待定', '某政发']) {
      assert.deepEqual(told(`发文字号: ${value}`), [true], value)
    }
  })

  await t.test('gives up on front matter nobody wrote', () => {
    for (const yaml of ['['.repeat(20_000), `\n${'- '.repeat(20_000)}`, 'a'.repeat(300_000)]) {
      assert.equal(read(`---\n标题: ${yaml}\n---\n`).state, 'faulty')
    }
  })

  await t.test('refuses tags and keys twice in one place', () => {
    assert.deepEqual(told('标题: !js/function 甲'), [true])
    assert.deepEqual(told('版式: {双面: true, 双面: false}'), [true])
    assert.deepEqual(told('标题: 甲\n标题: 乙'), [true])
  })
})

test('dates', async (t) => {
  await t.test('are read in each form', () => {
    for (const text of [
      '2026-03-05',
      '2026年3月5日',
      '2026 年 3 月 5 日',
      '２０２６年３月５日',
      '二〇二六年三月五日',
      '二○二六年三月五日'
    ]) {
      const date = readDate(text)
      assert.deepEqual(date, {year: 2026, month: 3, day: 5}, text)
    }
    assert.deepEqual(readDate('二〇〇六年十二月三十日'), {year: 2006, month: 12, day: 30})
    assert.equal(readDate('2026.3.5'), undefined)
    assert.deepEqual(readSignedDate('2026.3.5'), {year: 2026, month: 3, day: 5})
    for (const text of ['2026年3月', '3月5日', '2026年3月5日星期四', '26年3月5日']) {
      assert.equal(readDate(text), undefined, text)
    }
  })

  await t.test('exist or do not', () => {
    assert.equal(exists({year: 2024, month: 2, day: 29}), true)
    assert.equal(exists({year: 2026, month: 2, day: 29}), false)
    assert.equal(exists({year: 2026, month: 13, day: 1}), false)
    assert.equal(exists({year: 2026, month: 4, day: 31}), false)
    assert.equal(exists({year: 2026, month: 4, day: 0}), false)
  })

  await t.test('are written without zeros in print and with them for machines', () => {
    const date = {year: 2026, month: 3, day: 5}
    assert.deepEqual([printedDate(date), isoDate(date)], ['2026年3月5日', '2026-03-05'])
  })
})

function fileOf(text: string): VFile {
  return new VFile({path: 'input.md', value: text})
}

function read(text: string) {
  return readMetadata(fileOf(text))
}

function given(yaml: string) {
  const reading = read(`---\n${yaml}\n---\n`)
  assert.ok(reading.state === 'read')
  return reading.metadata
}

function told(yaml: string) {
  const file = fileOf(`---\n${yaml}\n---\n`)
  readMetadata(file)
  return file.messages.map(({fatal}) => fatal)
}

function expectedOf(yaml: string) {
  const file = fileOf(`---\n${yaml}\n---\n`)
  readMetadata(file)
  return file.messages.map(({expected}) => expected)
}
