/** What a rule is given to read, and where it stands in the source. */

import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {test} from 'node:test'
import type {Manuscript} from '../../src/lint/manuscript.ts'
import {manuscriptOf} from './example.ts'

const root = new URL('../../', import.meta.url)

test('every character stands where it is said to stand, in every sample and fixture', async () => {
  let count = 0
  for (const folder of ['content/', 'tests/fixtures/']) {
    const names = await readdir(new URL(folder, root), {recursive: true})
    for (const name of names.filter((name) => /\.(?:md|txt)$/u.test(name))) {
      const source = await readFile(new URL(folder + name, root), 'utf8').catch(() => '')
      const manuscript = await manuscriptOf(source)
      assert.deepEqual(misplaced(manuscript, source), [], name)
      count += manuscript.passages.length
    }
  }
  assert.ok(count > 1000, `Expected many passages, read ${count}`)
})

test('a draft as it is pasted has its elements', async () => {
  const source = [
    '某市人民政府关于做好有关工作的通知',
    '某政发〔2026〕12号',
    '',
    '各县（市、区）人民政府：',
    '为做好工作，现通知如下。',
    '一、总体要求',
    '（一）加强领导。各单位要高度重视，',
    '抓好落实。',
    '1、甲项。',
    '项目\t要求',
    '甲\t乙',
    '附件：1.方案',
    '　　　2.名单',
    '某市人民政府　2026年3月5日',
    '（联系人：张三）',
    '',
    '附件1',
    '方案',
    '一、目标',
    '',
    '附件2',
    '名单',
    '抄送：某局，某委。',
    '某市人民政府办公室　2026年3月6日印发',
    ''
  ].join('\n')
  const {passages, kind, direction} = await manuscriptOf(source)
  assert.deepEqual([kind, direction], ['通知', 'downward'])
  assert.deepEqual(
    passages.map(({element, text, part}) => [element, part, text]),
    [
      ['title', 0, '某市人民政府关于做好有关工作的通知'],
      ['document-number', 0, '某政发〔2026〕12号'],
      ['main-recipients', 0, '各县（市、区）人民政府：'],
      ['paragraph', 0, '为做好工作，现通知如下。'],
      ['heading', 0, '一、总体要求'],
      ['paragraph', 0, '（一）加强领导。各单位要高度重视，抓好落实。'],
      ['paragraph', 0, '1、甲项。'],
      ['cell', 0, '项目'],
      ['cell', 0, '要求'],
      ['cell', 0, '甲'],
      ['cell', 0, '乙'],
      ['attachment-list', 0, '附件：1.方案'],
      ['attachment-list', 0, '2.名单'],
      ['byline', 0, '某市人民政府'],
      ['signed-on', 0, '2026年3月5日'],
      ['annotation', 0, '（联系人：张三）'],
      ['attachment-label', 1, '附件1'],
      ['attachment-title', 1, '方案'],
      ['heading', 1, '一、目标'],
      ['attachment-label', 2, '附件2'],
      ['attachment-title', 2, '名单'],
      ['copy-recipients', 0, '抄送：某局，某委。'],
      ['printing-office', 0, '某市人民政府办公室'],
      ['printed-on', 0, '2026年3月6日印发']
    ]
  )
  const runIn = passages[5]
  assert.equal(runIn?.text.slice(0, runIn.headingEnd), '（一）加强领导。')
})

test('markup, escapes and references are seen through; literals are known', async () => {
  const source =
    '# 关于甲的通知\r\n\r\n**重要**事项\\*1\\*、甲&amp;乙，见`a,b`和$x,y$及https://a.cn/b,c，问a.b@c.cn。\r\n\r\n1. 甲项\r\n2. 乙项\r\n'
  const {passages} = await manuscriptOf(source)
  const [, text, first, second] = passages
  assert.equal(text?.text, '重要事项*1*、甲&乙，见a,b和\ufffc及https://a.cn/b,c，问a.b@c.cn。')
  assert.deepEqual(
    text?.literals.map(([from, to]) => text.text.slice(from, to)),
    ['a,b', '\ufffc', 'https://a.cn/b,c', 'a.b@c.cn']
  )
  const at = text?.text.indexOf('*1') ?? -1
  assert.equal(source.slice(text?.starts[at], text?.ends[at]), '\\*')
  const and = text?.text.indexOf('&') ?? -1
  assert.equal(source.slice(text?.starts[and], text?.ends[and]), '&amp;')
  assert.deepEqual([first?.text, second?.text], ['1.甲项', '2.乙项'])
  assert.deepEqual(second?.ordinal, {level: 3, value: 2})
})

test('the front matter is read whether it is right or not', async () => {
  const source =
    "---\n标题: '关于“甲''乙”的通知'\n发文字号: 某政发[2026]012号\n主送机关: [甲局, \"乙\\u5c40\"]\n附件: {名称: 方案, 文件: a.md}\n---\n\n正文。\n"
  const {passages} = await manuscriptOf(source)
  assert.deepEqual(
    passages.filter(({origin}) => origin === 'metadata').map(({element, text}) => [element, text]),
    [
      ['title', "关于“甲'乙”的通知"],
      ['document-number', '某政发[2026]012号'],
      ['main-recipients', '甲局'],
      ['main-recipients', '乙局'],
      ['attachment-list', '方案']
    ]
  )
})

test('a long text is read in a time that grows with it', async () => {
  const sentence = '各单位,要按照《关于加强管理的通知》（某政发〔2026〕12号）的“要求”，抓好落实。'
  const timeOf = async (count: number): Promise<number> => {
    const source = `# 关于甲的通知\n\n${`${sentence.repeat(10)}\n\n`.repeat(count)}`
    const start = performance.now()
    await manuscriptOf(source)
    return performance.now() - start
  }
  await timeOf(50)
  const [short, long] = [await timeOf(50), await timeOf(500)]
  assert.ok(long < short * 40, `Expected ten times ${short} ms or so, took ${long}`)
})

/** Characters that the source does not have at their offsets, escapes and what joins lines apart. */
function misplaced({passages}: Manuscript, source: string): string[] {
  return passages.flatMap(({text, starts, ends, literals, origin}) =>
    text.split('').flatMap((unit, at) => {
      const typed = source.slice(starts[at], ends[at])
      const isLiteral = literals.some(([from, to]) => from <= at && at < to)
      const isGlue = /^\s$/u.test(unit) && /\n|^\\|^<br/u.test(typed)
      const isEscaped = typed === `\\${unit}` || /^&.*;$/u.test(typed)
      const isRight = typed === unit || isEscaped || isGlue || isLiteral || origin === 'metadata'
      return isRight ? [] : [`${text}: ${unit} at ${starts[at]} is ${typed}`]
    })
  )
}
