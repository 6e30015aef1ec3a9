/** Which lines of a draft are paragraphs, and which go on from the line above. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {composed} from './composed.ts'

/** `paragraph …` for each. */
function paragraphs(...texts: readonly string[]): string[] {
  return texts.map((text) => `paragraph ${text}`)
}

test('lines: short ones are paragraphs of their own', async (t) => {
  await t.test('labels, whatever word they begin with', () => {
    const {body} = composed(
      '会议通知\n各支部：\n请准时参加。\n时间：7月1日\n参加人员：全体党员\n着装要求：佩戴党徽\n等候地点：礼堂\n机关党委\n2026年6月28日\n'
    )
    assert.deepEqual(
      body.slice(1),
      paragraphs('时间：7月1日', '参加人员：全体党员', '着装要求：佩戴党徽', '等候地点：礼堂')
    )
  })

  await t.test('names with offices', () => {
    const {body, told, outline} = composed(
      `关于成立青山街道防汛工作专班的通知
各社区居民委员会：
现将专班组成人员公布如下：
组　长：周文斌　　街道办事处主任
副组长：
（一）机关部门
林　晓　　应急办负责人
何建国　　城管办负责人
（二）驻街单位
高小青　　供电所所长
史　铁　　自来水公司经理
专班办公室设在应急办。
联系人：罗春
电话：0555-1234567
青山街道办事处
2026年5月8日
`
    )
    assert.deepEqual(body, [
      ...paragraphs('现将专班组成人员公布如下：', '组　长：周文斌　　街道办事处主任', '副组长：'),
      'h3 （一）机关部门',
      ...paragraphs('林　晓　　应急办负责人', '何建国　　城管办负责人'),
      'h3 （二）驻街单位',
      ...paragraphs('高小青　　供电所所长', '史　铁　　自来水公司经理'),
      ...paragraphs('专班办公室设在应急办。', '联系人：罗春', '电话：0555-1234567')
    ])
    assert.match(outline, /^byline: 青山街道办事处/mu)
    assert.equal(told, '')
  })

  await t.test('schools, steps and numbers with points, under front matter', () => {
    const {body} = composed(
      `---
发文机关: 白石县教育局
发文字号: 白教发〔2026〕7号
成文日期: 2026-06-01
---

# 白石县教育局关于公布夏令营承办学校的通知

各中小学校：

白石县第一中学
白石县实验小学
河口镇中心小学

a. 填写报名表
b. 学校盖章

1.1 报名时间
1.2 报名地点

请认真组织。
`
    )
    assert.deepEqual(
      body,
      paragraphs(
        ...['白石县第一中学', '白石县实验小学', '河口镇中心小学', 'a. 填写报名表', 'b. 学校盖章'],
        ...['1.1 报名时间', '1.2 报名地点', '请认真组织。']
      )
    )
  })

  await t.test('in an attachment', () => {
    const {body} = composed(
      `# 关于编制预算的通知

各单位：

请按附件要求编制。

附件：预算表

附件

预算表

人员经费
公用经费
项目经费
`
    )
    assert.deepEqual(body, paragraphs('请按附件要求编制。', '人员经费', '公用经费', '项目经费'))
  })
})

test('lines: what was wrapped goes on', async (t) => {
  await t.test('at the width of a PDF, items too', () => {
    const {body} = composed(
      `白石县水利局关于做好灌区岁修的通知
各灌区管理所：
　　岁修是保证春灌的一项基础工作。各管理所要对照去年秋季检查中发
现的问题，逐段逐项列出清单，明确责任人和完成时限，做到不漏一处隐
患、不留一个死角。岁修资金实行专账管理，任何单位和个人不得截留挪
用。
　　（一）闸门检修由县水利工程公司承担，各管理所派人跟班监督，最近5
年内更换过止水的，可以只做外观检查。
　　（二）泵站检修由各管理所自行组织。
白石县水利局
2026年1月15日
`
    )
    assert.equal(body.length, 3)
    assert.match(body[1] ?? '', /最近5年内更换过止水的，可以只做外观检查。$/u)
  })

  await t.test('without indents, an item to the paragraph', () => {
    const {body} = composed(
      `河口镇人民政府关于整治占道经营的通告

为保障道路畅通，改善镇区环境，根据道路交通安全和市容环境卫生
管理的有关规定，经研究决定，自2026年4月1日起在镇区主要街道开展
占道经营专项整治。现将有关事项通告如下：

一、整治范围为解放路、人民路、滨河路以及农贸市场周边五百米以内
的全部街巷，具体路段由镇综合执法队另行公布。
二、凡在上述范围内摆摊设点、堆放杂物、搭建棚亭的，应当在3月25
日前自行清理；逾期不清理的，由镇综合执法队依法处置，所需费用由
当事人承担。
`
    )
    assert.deepEqual(
      body.map((line) => line.slice(0, 14)),
      ['paragraph 为保障道', 'paragraph 一、整治', 'paragraph 二、凡在']
    )
  })

  await t.test('by hand, after commas, by a word that ends no line, in brackets', () => {
    const {body} = composed(
      `# 关于节约用水的通知

各部门：

节约用水人人有责，
要从小事做起。

参加座谈的有
张三、李四、王五
等同志。

检查组（由供水科、
财务科组成）下周出发。
`
    )
    assert.deepEqual(
      body,
      paragraphs(
        '节约用水人人有责，要从小事做起。',
        '参加座谈的有张三、李四、王五等同志。',
        '检查组（由供水科、财务科组成）下周出发。'
      )
    )
  })
})

test('lines: a heading is not joined with the short sentence below', () => {
  const {body} = composed('# 关于值班的通知\n\n各科室：\n\n一、要求、纪律\n准时到岗。\n')
  assert.deepEqual(body, ['h2 一、要求、纪律', 'paragraph 准时到岗。'])
})
