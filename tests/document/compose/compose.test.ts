import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {compose} from '../../../src/document/compose/compose.ts'
import {readMetadata} from '../../../src/document/front-matter/read-metadata.ts'
import {findLostText, sourceText} from '../../../src/document/markdown/source-text.ts'
import {ends} from '../../helpers/patience.ts'
import {printedText} from '../printed-text.ts'

test('compose: defaults', async (t) => {
  await t.test('the form is general with a mark or a number, else plain', () => {
    assert.equal(made('标题: 甲').form, 'plain')
    assert.equal(made('标题: 甲\n发文机关: 乙').form, 'plain')
    assert.equal(made('标题: 甲\n发文机关: 乙\n发文字号: 某发〔2026〕1号').form, 'general')
    assert.equal(made('标题: 甲\n发文机关标志: 乙文件').form, 'general')
    assert.equal(
      made('标题: 甲\n发文机关: 乙\n发文字号: 某发〔2026〕1号\n格式: 白头').form,
      'plain'
    )
  })

  await t.test('the mark ends as the form wants it', () => {
    const mark = (form: string, issuer = '某某市总工会') =>
      made(`${form === '命令' ? '' : '标题: 甲\n'}发文机关: ${issuer}\n格式: ${form}`).masthead
        ?.issuerMark
    assert.deepEqual(mark('通用'), {text: '某某市总工会文件', origin: 'derived', line: undefined})
    assert.equal(mark('通用', '某某市总工会文件')?.text, '某某市总工会文件')
    assert.equal(mark('信函')?.text, '某某市总工会')
    assert.equal(mark('命令')?.text, '某某市总工会令')
    assert.equal(mark('纪要')?.text, '某某市总工会纪要')
    assert.equal(mark('白头'), undefined)
    assert.equal(mark('信函', '[某某市总工会, 某某市财政局]')?.text, '某某市总工会')
  })

  await t.test('the mark of a joint issue: a row for each agency, 文件 once', () => {
    const {masthead} = made('标题: 甲\n发文机关: [某某市总工会, 某某市财政局]\n格式: 通用')
    assert.equal(masthead?.issuerMark, undefined)
    assert.deepEqual(
      masthead?.issuerNames?.map(({text}) => text),
      ['某某市总工会', '某某市财政局']
    )
    assert.equal(masthead?.issuerMarkEnding?.text, '文件')
  })

  await t.test('the direction follows the kind', () => {
    const direction = (title: string) => made(`标题: ${title}`).direction
    assert.equal(direction('关于甲的请示'), 'upward')
    assert.equal(direction('关于甲的报告'), 'upward')
    assert.equal(direction('关于甲的复函'), 'lateral')
    assert.equal(direction('关于甲的通知'), 'downward')
    assert.equal(made('标题: 关于甲的意见\n行文方向: 上行').direction, 'upward')
    assert.equal(made('标题: 甲\n文种: 请示').direction, 'upward')
  })

  await t.test('a number that departs from the form of its document is a warning', () => {
    const number = (value: string, more = '标题: 关于甲的通知') =>
      warned(`发文机关: 某某市人民政府\n发文字号: ${value}\n${more}`)
    for (const value of ['某政发〔2026〕12号', '国办发明电〔2018〕15号']) {
      assert.deepEqual(number(value), [], value)
    }
    for (const value of [
      '某政发[2026]12号',
      '某政发（2026）12号',
      '某政发【2026】12号',
      '某政发﹝2026﹞12号',
      '某政发〔2026〕012号',
      '某政发〔2026〕第12号',
      '某政发 〔2026〕 12 号',
      '第707号',
      '2026年第3号'
    ]) {
      assert.deepEqual(number(value), ['document-number'], value)
    }
    const order = '格式: 命令\n签名章: {职务: 市长, 姓名: 张某某}'
    assert.deepEqual(number('第707号', order), [])
    assert.deepEqual(number('第0707号', order), ['document-number'])
    for (const value of ['2026年第3号', '第3号', '某政发〔2026〕3号']) {
      assert.deepEqual(number(value, '标题: 某某市人民政府公告'), [], value)
    }
    assert.deepEqual(number('第03号', '标题: 某某市人民政府公告'), ['document-number'])
  })

  await t.test('the byline is the issuer, unless none is wanted', () => {
    const names = (yaml: string) => made(`标题: 甲\n${yaml}`).main.bylines.map(({text}) => text)
    assert.deepEqual(names('发文机关: [乙, 丙]'), ['乙', '丙'])
    assert.deepEqual(names('发文机关: 乙\n发文机关署名: 丙'), ['丙'])
    assert.deepEqual(names('发文机关: 乙\n发文机关署名: 无'), [])
    assert.deepEqual(names('成文日期: 2026-03-05'), [])
    // A 题注 takes the place of name and date.
    const note = '题注: 2026年2月5日某某会议通过'
    assert.deepEqual(names(`发文机关: 乙\n${note}`), [])
    assert.deepEqual(names(`发文机关: 乙\n${note}\n成文日期: 2026-03-05`), ['乙'])
    assert.deepEqual(names(`发文机关: 乙\n${note}\n发文机关署名: 丙`), ['丙'])
    assert.deepEqual(names('发文机关: 乙\n文种: 决议'), [])
    assert.deepEqual(names('发文机关: 乙\n文种: 公报\n成文日期: 2026-03-05'), ['乙'])
    assert.deepEqual(names('发文机关: 乙\n文种: 决定'), ['乙'])
  })

  await t.test('recipients, annotation and copies get their punctuation', () => {
    const yaml = '标题: 甲\n主送机关: 乙\n附注: 丙\n抄送机关: [丁, 戊]\n印发日期: 2026-03-06'
    const {main, colophon} = made(yaml)
    assert.equal(main.mainRecipients?.text, '乙：')
    assert.equal(main.annotations[0]?.text, '（丙）')
    assert.equal(colophon?.copyRecipients?.text, '丁，戊。')
    assert.equal(colophon?.printedOn?.text, '2026年3月6日印发')
    const typed = made('标题: 甲\n主送机关: 乙：\n附注: （丙）\n抄送机关: 丁。')
    assert.equal(typed.main.mainRecipients?.text, '乙：')
    assert.equal(typed.main.annotations[0]?.text, '（丙）')
    assert.equal(typed.colophon?.copyRecipients?.text, '丁。')
  })

  await t.test('the period joins the secrecy level', () => {
    const level = (yaml: string) => made(`标题: 甲\n${yaml}`).masthead?.secrecyLevel?.text
    assert.equal(level('密级: 机密\n保密期限: 1年'), '机密★1年')
    assert.equal(level('密级: 机密★1年\n保密期限: 1年'), '机密★1年')
    assert.deepEqual(told('标题: 甲\n密级: 机密★1年\n保密期限: 2年'), ['secrecy-period'])
    assert.deepEqual(told('标题: 甲\n保密期限: 2年'), ['secrecy-period'])
  })

  await t.test('a general form without any issuer is refused', () => {
    assert.deepEqual(told('标题: 甲\n发文字号: 某发〔2026〕1号'), ['issuer-mark'])
  })
})

test('compose: all faults at once, none thrown', () => {
  const file = new VFile('甲\u000b。\n\n<b>乙</b>\n\n[1]: 丙\n')
  assert.equal(compose(file, undefined), undefined)
  assert.deepEqual(
    file.messages.map(({ruleId}) => ruleId),
    ['control-character', 'html', 'html', 'link-definition', 'title']
  )
})

test('findLostText', async (t) => {
  const source = [
    {line: 1, text: '标题'},
    {line: 3, text: '正文'},
    {line: 4, text: '续行'},
    {line: 6, text: '某局2026年'}
  ]

  await t.test('joined lines are one piece, pieces of one line have no order', () => {
    const pieces = [
      {line: 3, text: '正 文续行'},
      {line: 6, text: '2026年'},
      {line: 6, text: '某局'},
      {line: 1, text: '标题'}
    ]
    assert.deepEqual(findLostText(source, pieces), [])
  })

  await t.test('finds what is missing, added or out of order', () => {
    const pieces = (body: string, name = '某局2026年') => [
      {line: 1, text: '标题'},
      {line: 3, text: body},
      {line: 6, text: name}
    ]
    assert.deepEqual(findLostText(source, pieces('正文续')), [
      {line: 3, missing: '行', surplus: ''}
    ])
    assert.deepEqual(findLostText(source, pieces('正文，续行')), [
      {line: 3, missing: '', surplus: '，'}
    ])
    assert.deepEqual(findLostText(source, pieces('文正续行')).length, 1)
    assert.deepEqual(findLostText(source, [...pieces('正文续行'), {line: 6, text: '印'}]), [
      {line: 6, missing: '', surplus: '印'}
    ])
    assert.deepEqual(findLostText(source, pieces('正文续行').slice(1)), [
      {line: 1, missing: '标题', surplus: ''}
    ])
    assert.deepEqual(findLostText(source, []).length, 1)
  })
})

test('nothing is lost, whatever the draft is made of', () => {
  const parts = [
    '关于甲的通知',
    '各单位：',
    '一、甲',
    '（一）乙。丙',
    '1. 丁',
    '2. 戊',
    '- 己',
    '> 庚',
    '　　辛',
    '附件：1.壬',
    '附件1',
    '某某局',
    '2026年3月5日',
    '（癸）',
    '抄送：子',
    '某某局　2026年3月6日印发',
    '|甲|\n|-|\n|乙|',
    '甲\t乙\n丙\t丁',
    '**丑**寅',
    '第一章 卯',
    '三',
    '某发〔2026〕1号',
    '5*6*7',
    '```\n辰\n```',
    '## 巳',
    '1. 午\n   1. 未',
    '1. 申\n1. 酉',
    '____',
    '戌<br>亥',
    ''
  ]
  let seed = 20_260_305
  const random = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed / 2 ** 31
  }
  let composed = 0
  for (let run = 0; run < 600; run++) {
    const count = 2 + Math.floor(random() * 12)
    const lines = Array.from(
      {length: count},
      () => parts[Math.floor(random() * parts.length)] ?? ''
    )
    const text = `关于甲的通知\n${lines.join(random() < 0.5 ? '\n' : '\n\n')}\n`
    const file = new VFile(text)
    const document = compose(file, undefined)
    if (!document) {
      assert.ok(
        file.messages.some(({fatal}) => fatal === true),
        text
      )
      continue
    }
    composed++
    const lost = findLostText(sourceText(file), printedText(document))
    assert.deepEqual(lost, [], `${text}\n${JSON.stringify(lost)}`)
  }
  assert.ok(composed > 250, `only ${composed} were printable`)
})

test('long and deep drafts are composed in time', async (t) => {
  const title = '关于甲的通知\n\n'
  const drafts: Readonly<Record<string, string>> = {
    'a paragraph of 200 000 characters': title + '测试文字，'.repeat(40_000),
    '10 000 paragraphs': title + '一段话。\n\n'.repeat(10_000),
    'a table of 40 columns': `${title}|${'甲|'.repeat(40)}\n|${'-|'.repeat(40)}\n${`|${'甲|'.repeat(40)}\n`.repeat(50)}`,
    '10 000 quotes in each other': `${title}${'>'.repeat(10_000)} 甲`,
    '5 000 lists in each other': `${title}${'- '.repeat(5000)}甲`,
    '100 000 spaces in a line': `${title}甲${' '.repeat(100_000)}乙\n　${'\u00a0'.repeat(50_000)}丙`,
    '200 000 brackets': title + '（'.repeat(200_000),
    '60 000 ordinals': title + '1、'.repeat(60_000)
  }
  for (const [name, draft] of Object.entries(drafts)) {
    await t.test(name, async () => {
      const file = new VFile(draft)
      const document = await ends(() => compose(file, undefined))
      assert.ok(document || file.messages.length > 0)
    })
  }
})

function fileOf(yaml: string): VFile {
  return new VFile(`---\n${yaml}\n---\n\n正文。\n`)
}

function made(yaml: string) {
  const file = fileOf(yaml)
  const reading = readMetadata(file)
  assert.ok(reading.state === 'read', file.messages.map(String).join('\n'))
  const document = compose(file, reading.metadata)
  assert.ok(document, file.messages.map(String).join('\n'))
  return document
}

/** What is said of a document that is printed all the same. */
function warned(yaml: string) {
  const file = fileOf(yaml)
  const reading = readMetadata(file)
  assert.ok(reading.state === 'read' && compose(file, reading.metadata))
  return file.messages.map(({ruleId}) => ruleId)
}

function told(yaml: string) {
  const file = fileOf(yaml)
  const reading = readMetadata(file)
  assert.ok(reading.state === 'read')
  assert.equal(compose(file, reading.metadata), undefined)
  return file.messages.map(({ruleId}) => ruleId)
}
