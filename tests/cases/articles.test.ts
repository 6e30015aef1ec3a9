/** 第一条, 第二章, with or without a space behind them. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {composed} from './composed.ts'

test('articles: one face, whether or not a space parts them from their text', () => {
  const {body} = composed(
    `白石县集贸市场管理办法
第一章总则
第一条为了规范集贸市场管理，根据有关法律，结合本县实际，制定本办法。
第二条本办法所称集贸市场，是指由经营者进场交易的固定场所。
第二章 开办与经营
第三条　开办集贸市场应当具备下列条件：
（一）有固定场所；
（二）有消防设施。
第四条之一市场开办者应当建立台账。
第三章附则
第五条本办法自2026年7月1日起施行。
`
  )
  assert.deepEqual(body, [
    'paragraph chapter 第一章总则',
    'paragraph <1:第一条>为了规范集贸市场管理，根据有关法律，结合本县实际，制定本办法。',
    'paragraph <1:第二条>本办法所称集贸市场，是指由经营者进场交易的固定场所。',
    'paragraph chapter 第二章 开办与经营',
    'paragraph <1:第三条>　开办集贸市场应当具备下列条件：',
    'paragraph （一）有固定场所；',
    'paragraph （二）有消防设施。',
    'paragraph <1:第四条之一>市场开办者应当建立台账。',
    'paragraph chapter 第三章附则',
    'paragraph <1:第五条>本办法自2026年7月1日起施行。'
  ])
})

test('articles: in an attachment, in bold, under chapters with #', () => {
  const {body} = composed(
    `---
发文机关: 白石县人民政府
成文日期: 2026-05-01
附件: 白石县公园管理规定
---

# 白石县人民政府关于印发公园管理规定的通知

各镇人民政府：

现印发给你们。

第三条规定的期限届满后另行通知。

附件

白石县公园管理规定

## 第一章总则

**第一条** 为了加强公园管理，制定本规定。

第二条本规定适用于本县公园。

### 第一节开放

第三条本规定自公布之日起施行。
`
  )
  assert.deepEqual(body, [
    'paragraph 现印发给你们。',
    'paragraph 第三条规定的期限届满后另行通知。',
    'h2 第一章总则',
    'paragraph <1:第一条> 为了加强公园管理，制定本规定。',
    'paragraph <1:第二条>本规定适用于本县公园。',
    'h3 第一节开放',
    'paragraph <1:第三条>本规定自公布之日起施行。'
  ])
})

test('articles: one that a sentence speaks of is none', () => {
  const texts = [
    '第一条第二款修改为：“会址在县城。”',
    '第一章总则部分增加一条。',
    '第五条中的“主任”改为“会长”。'
  ]
  const {body} = composed(`关于修改章程的说明\n\n各位代表：\n\n${texts.join('\n\n')}\n`)
  assert.deepEqual(
    body,
    texts.map((text) => `paragraph ${text}`)
  )
})

test('articles: one that a wrapped sentence speaks of goes on, one that is due begins', () => {
  const {body} = composed(
    `白石县犬类管理办法

第一条为了加强犬类管理，保障公民健康和人身安全，维护市容
环境卫生和社会公共秩序，根据有关法律、法规，结合本县实
际，制定本办法。
第二条在县城建成区内养犬的单位和个人，应当遵守本办法，按照
第五条载明的程序办理登记，领取犬牌，并按年度接受检验，犬
牌遗失的应当补领。
第三条本办法自公布之日起施行。
`
  )
  assert.deepEqual(
    body.map((line) => line.slice(0, 17)),
    ['paragraph <1:第一条>', 'paragraph <1:第二条>', 'paragraph <1:第三条>']
  )
})
