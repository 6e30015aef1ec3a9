/** What was laid out right is never called wrong: kinds of documents that once were. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {judgePages} from '../../src/verify/judge.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()
const text =
  '各单位要切实加强组织领导，认真落实工作责任，确保各项任务按时完成，并将落实情况及时报送市总工会办公室备案。'

const documents: Readonly<Record<string, string>> = {
  'a table alone': '# 某某市培训班报名表\n\n| 姓名 | 单位 |\n|---|---|\n| 张某某 | 市总工会 |\n',
  'a table whose cell ends in a colon, right below the title':
    '# 某某市培训班报名表\n\n| 要求 |\n| :--- |\n| 报名：<br>　　张某某 |\n\n文字一段。\n',
  'a table right below the addressees':
    '# 关于报送名单的通知\n\n各单位：\n\n| 姓名 | 单位 |\n|---|---|\n| 张某某 | 市总工会 |\n\n请认真执行。\n',
  'a 题注 from edge to edge': `---
格式: 通用
文种: 决议
发文机关: 某某市人民代表大会
发文字号: 某人发〔2026〕1号
标题: 某某市第九届人民代表大会第一次会议关于开展节水行动的决议
题注: 2026年11月28日某某市第九届人民代表大会第一次会议通过
---

会议听取和审议了市人民政府关于节水行动的报告。会议决定，批准这个报告。
`,
  'chapters in the middle': `# 某某市管理规定

第一章　关于全市各级机关事业单位国有企业的一些规定

第一条　${text}

第二条　${text}
`,
  '公告 numbered by the year': `---
发文机关: 某某市人民政府
发文字号: 2026年第3号
标题: 某某市人民政府关于调整公交线路的公告
成文日期: 2026-11-28
---

根据有关规定，决定自2026年12月1日起调整3条公交线路。
`,
  'a note in another face': `# 关于某事的通知\n\n请认真执行。\n\n*注：本通知自发布之日起施行，请各单位认真学习领会。*\n`,
  'a document issued with another, with list, name, date and note': `# 关于转发通知的通知

各单位：

现转发给你们。

某某市总工会

2026年3月5日

某某省总工会关于做好培训工作的通知

各市总工会：

${text}

附件：1.培训安排

2.报名表

某某省总工会

2026年2月1日

（联系人：张某某）
`,
  'long items among short ones': `# 关于某事的通知

（一）加强领导。${text}

（二）各级各单位要按照市委、市政府的统一部署，把节约用水工作作为一项重要任务，列入重要议事日程，切实抓好落实。${text}
`,
  'a 题注 over several lines below the title of an attachment': `# 关于印发某某市管理办法的通知

现印发给你们。

附件：某某市管理办法

附件

某某市管理办法

（2001年1月2日某某市人民政府令第3号公布　根据2005年12月19日《某某市人民政府关于修改〈某某市管理办法〉的决定》第一次修订　根据2018年12月18日某某市人民政府令第7号第二次修订）

第一条　${text}
`,
  'marks that move a character over in every line': `# 关于某事的通知\n\n${'正文。'.repeat(40)}\n`,
  'spaces left by pasting': `# 关于某事的通知\n\n${text.slice(0, 20)} ${text.slice(20)}${text}（某发〔 2026〕21号）${text}\n`
}

for (const [name, source] of Object.entries(documents)) {
  test(`${name}: no departure`, async () => {
    const {pages} = await press.print(source)
    const told = judgePages(pages).results.flatMap(({rule, outcome}) =>
      outcome.state === 'failed' ? outcome.departures.map(({wording}) => [rule.id, wording.zh]) : []
    )
    assert.deepEqual(told, [])
  })
}

test('a page of 宋体 is told all the same, and so is a number of another form', async () => {
  const {pages} = await press.print(`# 关于某事的通知\n\n${text}\n\n${text}\n`)
  const inSong = pages.map((page) => ({
    ...page,
    glyphs: page.glyphs.map((glyph) =>
      glyph.font.includes('Fang') ? {...glyph, font: 'SimSun'} : glyph
    )
  }))
  const {results} = judgePages(inSong)
  const font = results.find(({rule}) => rule.id === 'body-font')
  assert.equal(font?.outcome.state, 'failed')

  const notice = await press.print(
    documents['公告 numbered by the year']?.replace('线路的公告', '线路的通知') ?? ''
  )
  const number = judgePages(notice.pages).results.find(
    ({rule}) => rule.id === 'document-number-form'
  )
  assert.equal(number?.outcome.state, 'failed')
})
