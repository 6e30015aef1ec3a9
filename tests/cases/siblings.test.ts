/** The items of a list have one face; what is a heading has the face of its level and no other. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {composed} from './composed.ts'

const head = '白石县林业局关于防火的通知\n\n各林场：\n\n'

test('siblings: one face for all', async (t) => {
  await t.test('none, where one has no heading, and it is told', () => {
    const {body, told} = composed(
      `${head}一、落实责任

（一）林场场长是第一责任人。

场长要每周检查一次。

（二）护林员实行网格管理。

护林员每天巡山两次。

（三）对在林区内违规用火、携带火种进山或者不服从管理的人员，由森林公安机关依法处理，并通报其所在单位。
`
    )
    assert.deepEqual(
      body.filter((line) => line.includes('<2:')),
      []
    )
    assert.match(
      told,
      /^15:1 info heading-ordinals\n {2}“（三）”没有可作标题的一句，“（一）”至“（三）”一律不排标题字体/u
    )
  })

  await t.test('all, where a longer sentence leads to text like the others', () => {
    const {body, told} = composed(
      `${head}（一）打牢基础。
夯实管理。

（二）建强队伍。
选优配强。

（三）压实责任，强化监督检查和考核评价，层层传导压力，确保各项任务落实到位。
年底考核。
`
    )
    assert.equal(body.filter((line) => /^paragraph <2:（.）[^>]+>$/u.test(line)).length, 3)
    assert.equal(told, '')
  })

  await t.test('all, where the last leads to a list', () => {
    const {body} = composed(
      `${head}一、落实责任

场长负总责。

二、请各林场做好以下工作：

（一）清理林缘可燃物；

（二）维修瞭望台。
`
    )
    assert.deepEqual(
      body.filter((line) => /^h2|<1:/u.test(line)),
      ['h2 一、落实责任', 'paragraph <1:二、请各林场做好以下工作：>']
    )
  })

  await t.test('what is text among headings is told', () => {
    const {body, told} = composed(
      `${head}一、落实责任

场长负总责。

二、加强巡护

每天两次。

三、对违规用火的单位和个人，要从严从重从快查处，构成犯罪的移送司法机关，一律追究刑事责任，并在全县范围内公开通报；情节轻微的，给予批评教育。
`
    )
    assert.match(body.at(-1) ?? '', /^paragraph 三、/u)
    assert.match(
      told,
      /^13:1 info heading-ordinals\n {2}“三”没有可作标题的一句，整段排作正文，同级其他标题排黑体/u
    )
  })

  await t.test('none, where sentences are requests', () => {
    const {body, told} = composed(
      `${head}（一）由防火科修改方案，于11月27日前印发。

（二）由财务科落实资金。

（三）由办公室督办。
`
    )
    assert.deepEqual(
      body.map((line) => line.slice(0, 13)),
      ['paragraph （一）', 'paragraph （二）', 'paragraph （三）']
    )
    assert.equal(told, '')
  })

  await t.test('in another list they may have another', () => {
    const {body} = composed(
      `${head}一、职责

（一）巡护。每天两次。

（二）值守。昼夜不断。

二、处罚

（一）对违规用火的，由森林公安机关依法给予警告，并处以罚款，情节严重的，移送司法机关；

（二）拒不改正的，从重处罚。
`
    )
    assert.deepEqual(body.filter((line) => line.includes('<2:')).length, 2)
  })
})

test('siblings: a half-width point is read as it was meant, and told', () => {
  const {body, told} = composed(
    `${head}一、时间

3月至5月。

二. 要求

(一)准备阶段.各林场备足物资,按时报送.

(二)实施阶段.各林场按方案实施.
`
  )
  assert.deepEqual(body.slice(2), [
    'h2 二. 要求',
    'paragraph <2:(一)准备阶段.>各林场备足物资,按时报送.',
    'paragraph <2:(二)实施阶段.>各林场按方案实施.'
  ])
  assert.match(told, /9:1 warning heading-ordinals\n {2}“二\.”作第一级标题的序数，应为“二、”/u)
  assert.match(told, /11:1 info/u)
})

test('siblings: emphasis around a whole heading or title is dropped, within it is not', () => {
  const {body, outline} = composed(
    `**白石县商务局关于开展促消费活动的意见**

**一、总体要求**

坚持惠民利民。

## **主要任务**

**（一）办好展会。**全年举办展会十场，**每场**不少于三天。

（二）**培育**品牌。完成名录编制。

### ***加强保障***

文字。
`
  )
  assert.match(outline, /^title: 白石县商务局关于开展促消费活动的意见 /mu)
  assert.deepEqual(body, [
    'h2 一、总体要求',
    'paragraph 坚持惠民利民。',
    'h2 {二、}主要任务',
    'paragraph <2:（一）办好展会。>全年举办展会十场，**每场**不少于三天。',
    'paragraph <2:（二）**培育**品牌。>完成名录编制。',
    'h3 {（三）}加强保障',
    'paragraph 文字。'
  ])
})

for (const title of [
  '**关于春灌的通知**',
  '# **关于春灌的通知**',
  '***关于春灌***\n***的通知***'
]) {
  test(`siblings: a title in bold: ${JSON.stringify(title)}`, () => {
    const {titleNodes} = composed(`${title}\n\n各单位：\n\n现通知如下。\n`)
    assert.deepEqual(
      titleNodes.filter((type) => type !== 'text'),
      []
    )
  })
}
