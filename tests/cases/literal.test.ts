/** What is typed in other programs' ways, or left over: done where it is plain, told where not. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {composed} from './composed.ts'

/** A notice with `text` in it. */
function notice(text: string): string {
  return `# 关于做好冬修水利的通知\n\n各乡镇水利站：\n\n${text}\n\n某县水利局\n2026年3月5日\n`
}

/** `rule line:column severity` of everything that is told. */
function toldOf(text: string): readonly string[] {
  return [
    ...composed(text).told.matchAll(/^(?<place>\d+:\d+) (?<severity>\w+) (?<rule>[\w-]+)$/gmu)
  ]
    .map(({groups = {}}) => `${groups.rule} ${groups.place} ${groups.severity}`)
    .filter((each) => !/^(?:kind|document-number|attachments) /u.test(each))
}

const silent: readonly string[] = []

test('superscripts, subscripts, deletions and boxes print as what they mean', () => {
  const {body} = composed(
    notice('渠长120m^2^，流速10^-3^m/s，H<sub>2</sub>O。\n\n- [ ] 同意\n- [x] 缓办')
  )
  assert.deepEqual(body.slice(0, 3), [
    'paragraph 渠长120m2，流速10-3m/s，H2O。',
    'paragraph {☐}同意',
    'paragraph {☑}缓办'
  ])
  assert.deepEqual(composed(notice('1. [ ] 清淤\n2. [x] 加固')).body.slice(0, 2), [
    'paragraph level3 1.{☐}清淤',
    'paragraph level3 2.{☑}加固'
  ])
})

test('what only looks like them stays as typed', () => {
  for (const text of [
    '历时5~10天、20~30天。',
    '第5~~10天、第20~~30天。',
    '甲^乙 与 丙^丁。',
    '表示为 a^b 和 c^d。',
    '型号X10^A。',
    '选项 [ ] 和 [x]。',
    '见某政发【2026】12号。'
  ]) {
    assert.equal(composed(notice(text)).body[0], `paragraph ${text}`)
    assert.deepEqual(toldOf(notice(text)), silent, text)
  }
})

const told: Readonly<Record<string, string>> = {
  '水费~~旧价~~新价。': 'deletion 5:5 info',
  '见[通知](https://example.invalid/a)。': 'link-target 5:2 info',
  '见[通知](file:///D:/a.doc)。': 'link-target 5:2 warning',
  '见[](https://example.invalid/a)。': 'link-target 5:2 warning',
  '[TOC]': 'raw-markup 5:1 warning',
  '见![[渠道图.png]]。': 'raw-markup 5:2 warning',
  '见[[上年通知]]。': 'raw-markup 5:2 warning',
  '> [!NOTE]\n> 请注意。': 'raw-markup 5:3 warning',
  '水费标准见注[^7]。': 'raw-markup 5:7 warning',
  '渠道见下图{width=80%}。': 'raw-markup 5:6 warning',
  '{: .center}': 'raw-markup 5:1 warning',
  '==务必==报送。': 'raw-markup 5:1 warning',
  '面积120$m^2$。': 'raw-markup 5:6 warning',
  '菌落总数2.3×10^4CFU/g。': 'raw-markup 5:9 warning',
  '加强\ufffd\ufffd工作。': 'replacement-character 5:3 warning',
  '加强\u200b工作。': 'invisible-character 5:3 info',
  '加强\u202e工作。': 'invisible-character 5:3 warning',
  '加强⼯作。': 'radical 5:3 warning',
  '请⻅附表。': 'radical 5:2 warning',
  '圆满完成👍。': 'emoji 5:5 warning',
  '发布时间：2026-03-05 10:20  浏览次数：120': 'web-remnant 5:1 warning',
  '【打印本页】 【关闭窗口】': 'web-remnant 5:1 warning',
  '字体：[大 中 小]': 'web-remnant 5:1 warning',
  '于【日期】前报送。': 'blank-left 5:2 warning',
  '于XX月XX日前报送。': 'blank-left 5:2 warning',
  '由××局负责。': 'blank-left 5:2 warning',
  '联系电话：待填': 'blank-left 5:6 warning',
  '填表人：    审核人：': 'spaces 5:5 info'
}

for (const [text, expected] of Object.entries(told)) {
  test(`told: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(toldOf(notice(text)), [expected])
  })
}

test('the addresses of links are printed where the author asks for it, and told where he says nothing', () => {
  const text = '见[通知](https://example.invalid/a)、[甲某](mailto:jia@example.invalid)。'
  const itself = '见[example.invalid/b](https://example.invalid/b)。'
  const asked = (value: string): string =>
    `---\n链接: ${value}\n---\n\n${notice(`${text}\n\n${itself}`)}`
  const printed = composed(asked('印出'))
  assert.deepEqual(printed.body.slice(0, 2), [
    'paragraph 见通知{（https://example.invalid/a）}、甲某{（jia@example.invalid）}。',
    'paragraph 见example.invalid/b。'
  ])
  assert.deepEqual(toldOf(asked('印出')), silent)
  assert.equal(composed(asked('不印')).body[0], 'paragraph 见通知、甲某。')
  assert.deepEqual(toldOf(asked('不印')), silent)
  assert.throws(() => composed(asked('脚注')), /2:5 error links/u)
})

const fine = [
  '诸如此类…………，共12项。',
  '详见“[https://example.invalid/a](https://example.invalid/a)”。',
  '写作\\[TOC\\]，脚注写作\\[^1\\]，`==甲==`照印。',
  '若 a == b 且 c == d，面积 $m^2$ 不变。',
  '由某某市水务局、张某某负责，型号XXL、规格3×5。',
  '要求：各站5天内报送，数据更新时间为每日8时。',
  '各站应当发布时间表，并说明浏览次数的口径。',
  '完成√，不合格×，□同意，★重点，①甲。'
]

for (const text of fine) {
  test(`not told: ${text}`, () => {
    assert.deepEqual(toldOf(notice(text)), silent)
  })
}

test('one message for all places of a kind, at the first', () => {
  const {told: messages} = composed(notice('于【日期】前报【科室】。\n\n逾期报【领导】。'))
  assert.match(messages, /^5:2 warning blank-left$/mu)
  assert.match(messages, /共 3 处/u)
})

test('what `new` marks in the front matter is told too', () => {
  const text = `---\n标题: 关于冬修的通知\n发文机关: 某县水利局  # 待填\n---\n\n请照办。\n`
  assert.ok(toldOf(text).includes('blank-left 3:14 warning'), toldOf(text).join('\n'))
})

test('in attachments and table cells as in the text', () => {
  const text =
    notice('附件：登记表') +
    '\n# 附件 登记表\n\n| 站名 | 面积 |\n| --- | --- |\n| 【站名】 | 5m^2^ |\n\n共5m^2^。\n'
  const {outline} = composed(text)
  assert.match(outline, /共5m2。/u)
  assert.ok(
    toldOf(text).some((each) => each.startsWith('blank-left 14:3')),
    toldOf(text).join('\n')
  )
})
