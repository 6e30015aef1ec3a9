/** Drafts, without a browser: what they say, and that no title does them harm. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {isUnprintable} from '../../src/base/message.ts'
import {compose} from '../../src/document/compose/compose.ts'
import {readMetadata} from '../../src/document/front-matter/read-metadata.ts'
import {findLostText, sourceText} from '../../src/document/markdown/source-text.ts'
import {type Kind, kinds} from '../../src/document/words/kinds.ts'
import {type Skeleton, skeletonOf} from '../../src/skeletons/skeleton.ts'
import {printedText} from '../document/printed-text.ts'

const today = {year: 2026, month: 3, day: 5}

/** The customary closing formula. */
const formulas: Readonly<Partial<Record<Kind, string>>> = {
  决定: '本决定自【施行日期】起施行。',
  公告: '特此公告。',
  通告: '特此通告。',
  意见: '以上意见，请结合实际认真贯彻落实。',
  通知: '特此通知。',
  通报: '特此通报。',
  报告: '特此报告。',
  请示: '妥否，请批示。',
  批复: '此复。',
  议案: '现提请审议。',
  函: '特此函达，请予函复。'
}

test('a skeleton as it is written', () => {
  assert.equal(
    made('公告', '某某市人民政府关于公布名单的公告').text,
    `---
# 带“# 待填”的行和正文里的【】要改成实际内容；用不到的行删去，要用的行去掉行首的“# ”。
格式: 通用
文种: 公告
发文机关: 某某市人民政府
发文字号: 2026年第1号  # 待填
标题: 某某市人民政府关于公布名单的公告
# 附件: 附件名称
成文日期: 2026-03-05  # 待填
# 印章: 印章.png
---

根据【依据】，经【程序】，【决定或者查明的事项，写明时间、地点、单位和数量】。有关事项公布如下：

## 【第一项】

（一）【小标题】。【写明做什么、由谁负责、什么时候完成，一事一段】。

（二）【小标题】。【写明做什么、由谁负责、什么时候完成，一事一段】。

## 【第二项】

（一）【小标题】。【写明做什么、由谁负责、什么时候完成，一事一段】。

（二）【小标题】。【写明做什么、由谁负责、什么时候完成，一事一段】。

联系单位：【单位】，联系电话：【电话】。

特此公告。
`
  )
})

test('every kind composes without a fault, says what it should last, and is dated today', () => {
  for (const kind of kinds) {
    const {text} = made(kind, '开展安全检查')
    const {document, messages} = composed(text)
    assert.deepEqual(messages, [], kind)
    assert.equal(document.kind, kind)
    assert.equal(document.signedOnDate, kind === '纪要' ? undefined : '2026-03-05', kind)
    const formula = formulas[kind]
    if (formula !== undefined) assert.ok(text.endsWith(`\n\n${formula}\n`), kind)
  }
})

test('what is not the author’s is marked, and counted', () => {
  for (const kind of kinds) {
    const {text, blanks} = made(kind, '某某市总工会关于开展安全检查')
    const [, front = '', body = ''] = text.split(/^---\n/mu)
    const lines = front.trim().split('\n').slice(1)
    for (const line of lines.filter((each) => !each.startsWith('# '))) {
      const isSettled = /^(?:格式|文种|行文方向): /u.test(line) || line.includes('某某市总工会')
      assert.ok(isSettled || line.endsWith('  # 待填'), `${kind}: ${line}`)
    }
    const marks = text.match(/ {2}# 待填$/gmu)?.length ?? 0
    assert.equal(blanks, marks + (body.match(/【/gu)?.length ?? 0), kind)
    assert.ok(blanks > 3, kind)
  }
})

test('a title of ours is marked, the author’s is not', () => {
  assert.match(made('通知', '开展检查').text, /^标题: 某某市某某局关于开展检查的通知 {2}# 待填$/mu)
  assert.match(made('通知', '开展检查').text, /^发文机关: 某某市某某局 {2}# 待填$/mu)
  const own = made('通知', '某某市总工会关于开展检查的通知').text
  assert.match(own, /^标题: 某某市总工会关于开展检查的通知$/mu)
  assert.match(own, /^发文机关: 某某市总工会$/mu)
  assert.match(own, /^印发机关: 某某市总工会办公室 {2}# 待填$/mu)
})

test('a joint issue: every issuer, and as many signatories in an upward document', () => {
  const {text} = made('请示', '某某市水务局 某某市财政局关于解决资金的请示')
  assert.match(text, /^发文机关: \[某某市水务局, 某某市财政局\]$/mu)
  assert.match(text, /^签发人: \[某某某, 某某某\] {2}# 待填$/mu)
  assert.match(text, /^印发机关: 某某市水务局办公室/mu)
})

test('an answer closes with 特此函复', () => {
  const {text, name} = made('函', '同意开展培训的复函')
  assert.equal(name, '关于同意开展培训的复函')
  assert.ok(text.endsWith('\n\n特此函复。\n'))
})

test('an order: a regulation follows it, or its words are what is ordered', () => {
  for (const typed of ['某某市某某办法', '公布《某某市某某办法》', '《某某市某某办法》']) {
    const {text} = made('令', typed)
    assert.match(text, /^《某某市某某办法》已经【日期】/mu)
    assert.match(text, /^# 某某市某某办法$/mu)
    assert.doesNotMatch(text, /^标题/mu)
  }
  const named = made('令', '某某市总工会令').text
  assert.match(named, /^发文机关: 某某市总工会$/mu)
  assert.match(named, /《【规章名称】》/u)
  const other = made('命令', '某某市人民政府关于给张某某记功的命令').text
  assert.match(other, /^发文机关标志: 某某市人民政府命令$/mu)
  assert.match(other, /决定给张某某记功。$/mu)
})

test('minutes: a meeting is the mark, anything else is the title', () => {
  for (const typed of ['某某市总工会主席会议', '某某市总工会主席会议纪要']) {
    const {text} = made('纪要', typed)
    assert.match(text, /^发文机关标志: 某某市总工会主席会议纪要$/mu)
    assert.doesNotMatch(text, /^标题/mu)
  }
  const {text} = made('纪要', '研究防汛工作')
  assert.match(text, /^发文机关标志: .* {2}# 待填$/mu)
  assert.match(text, /^标题: 研究防汛工作$/mu)
})

test('a title is text: not YAML, not Markdown, no second line', async (t) => {
  const titles = [
    '甲: 乙',
    '甲 # 乙',
    '- 甲',
    '[甲, 乙',
    '{甲: 乙}',
    '"甲',
    "'甲",
    '*甲*乙**丙',
    '&a 甲',
    '!!甲',
    '% 甲',
    '@甲 `乙`',
    '# 甲 <b>乙</b> $x$',
    '甲\n---\n乙',
    '甲\r\n\u0085乙\u2028丙',
    '甲\u0000\u202e\u200b乙',
    '甲\ud800乙',
    'true',
    '2026',
    '甲|乙',
    ':甲[乙]',
    '关于'.repeat(50),
    '甲'.repeat(2000)
  ]
  for (const title of titles) {
    await t.test(JSON.stringify(title).slice(0, 40), () => {
      for (const kind of ['通知', '令', '命令', '纪要', '公报', '函'] as const) {
        const {text} = made(kind, title)
        const {file, document} = composed(text)
        assert.ok(!isUnprintable(file), file.messages.map(String).join('\n'))
        assert.deepEqual(findLostText(sourceText(file), printedText(document)), [])
        const words = [...title.replace(/[\s\p{C}]/gu, '')].slice(0, 30).join('')
        const all = `${printedText(document)
          .map((each) => each.text)
          .join('')}${document.metadata?.title?.map((each) => each.text).join('') ?? ''}`
        const start = words.replace(/^(?:关于)+/u, '')
        assert.ok(all.replace(/[\s\\]/gu, '').includes(start), `${kind}: ${start} in ${all}`)
      }
    })
  }
})

function made(kind: Kind, title: string): Skeleton {
  const result = skeletonOf(kind, title, today)
  assert.ok('text' in result, `Unexpected ${JSON.stringify(result)}`)
  return result
}

function composed(text: string) {
  const file = new VFile({path: 'draft.md', value: text})
  const reading = readMetadata(file)
  assert.ok(reading.state === 'read', file.messages.map(String).join('\n'))
  const document = compose(file, reading.metadata)
  assert.ok(document, file.messages.map(String).join('\n'))
  // What is left to be filled in is told, and nothing else.
  const others = file.messages.filter(({ruleId}) => ruleId !== 'blank-left')
  return {file, document, messages: others.map(String)}
}
