/** DOCX → Markdown → the document that is composed of it: what was put in comes out. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {around, docx, official, para, picture, run, table} from '../helpers/docx.ts'
import {converted, elementsIn} from './converted.ts'

const {mark, number, title, text, plain, level1, level2, signed} = official
const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
const label = {face: '黑体', size: 16}

test('a notice with attachments, a table and everything in its masthead', async () => {
  const body = [
    para('000001', label),
    para('机密★1年', label),
    para('特　急', label),
    para('某某市水务局文件', mark),
    para(''),
    para('某水发〔2026〕12号', number),
    para(''),
    para('某某市水务局关于做好2026年', title),
    para('城市供水工作的通知', title),
    para(''),
    para('各县（市、区）水务局，局属各单位：', plain),
    para('为做好供水工作，现将有关事项通知如下：', text),
    para('一、总体要求', level1),
    para('坚持安全第一，确保供水。', text),
    para('（一）加强领导', level2),
    para('各单位要加强领导。', text),
    para('附件：1.供水计划表', text),
    para('2.联系人名单', {...text, first: 5}),
    para(''),
    para('某某市水务局', signed),
    para('2026年3月5日', signed),
    para('（联系人：张某，电话：0000-0000）', text),
    pageBreak,
    para('附件1', label),
    para('供水计划表', title),
    table([
      ['序号', '单位', '水量'],
      ['1', '甲县', '120']
    ]),
    pageBreak,
    para('附件2', label),
    para('联系人名单', title),
    para('张某某，0000。', text),
    table([['抄送：市委办公室，市政府办公室。'], ['某某市水务局办公室　　2026年3月6日印发']])
  ]
  const {markdown, remarks, outline} = await converted(docx(body.join('')))
  assert.deepEqual(remarks, [])
  assert.ok(markdown.includes('\n# 附件1 供水计划表\n'))
  assert.ok(!markdown.includes('分页'))
  assert.deepEqual(elementsIn(outline), [
    'general downward 通知 2026-03-05',
    'issuers: 某某市水务局',
    'copyNumber: 000001',
    'secrecyLevel: 机密★1年',
    'urgency: 特急',
    'issuerMark: 某某市水务局文件',
    'documentNumber: 某水发〔2026〕12号',
    'title: 某某市水务局关于做好2026年 / 城市供水工作的通知',
    'mainRecipients: 各县（市、区）水务局，局属各单位：',
    'paragraph 为做好供水工作，现将有关事项通知如下：',
    'h2 一、总体要求',
    'paragraph 坚持安全第一，确保供水。',
    'h3 （一）加强领导',
    'paragraph 各单位要加强领导。',
    'attachment 1: 供水计划表',
    'attachment 2: 联系人名单',
    'byline: 某某市水务局',
    'signedOn: 2026年3月5日',
    'annotation: （联系人：张某，电话：0000-0000）',
    '=== 附件1',
    'title: 供水计划表',
    'table 2x3',
    '=== 附件2',
    'title: 联系人名单',
    'paragraph 张某某，0000。',
    'copyRecipients: 市委办公室，市政府办公室。',
    'printingOffice: 某某市水务局办公室',
    'printedOn: 2026年3月6日印发'
  ])
})

test('a letter: the name alone as its mark, the number at the right', async () => {
  const body = [
    para('某某市水务局', mark),
    para('某水函〔2026〕3号', {...plain, align: 'right'}),
    para('某某市水务局关于商请支持供水工作的函', title),
    para('某某市财政局：', plain),
    para('为保障供水，商请支持。', text),
    para('专此函达。', text),
    para('某某市水务局', signed),
    para('2026年4月1日', signed)
  ]
  const {remarks, outline} = await converted(docx(body.join('')))
  assert.deepEqual(remarks, [])
  assert.deepEqual(elementsIn(outline), [
    'letter lateral 函 2026-04-01',
    'issuers: 某某市水务局',
    'issuerMark: 某某市水务局',
    'documentNumber: 某水函〔2026〕3号',
    'title: 某某市水务局关于商请支持供水工作的函',
    'mainRecipients: 某某市财政局：',
    'paragraph 为保障供水，商请支持。',
    'paragraph 专此函达。',
    'byline: 某某市水务局',
    'signedOn: 2026年4月1日'
  ])
})

test('a request with signers, number and names in a table without rules', async () => {
  const body = [
    para('某某市水务局文件', mark),
    table([['某水发〔2026〕20号', '签发人：张某某　李　某']]),
    para('某某市水务局关于解决供水经费的请示', title),
    para('某某市人民政府：', plain),
    para('因供水需要，现请示解决经费50万元。', text),
    para('妥否，请批示。', text),
    para('某某市水务局', signed),
    para('2026年5月6日', signed)
  ]
  const {remarks, outline} = await converted(docx(body.join('')))
  assert.deepEqual(remarks, [])
  assert.deepEqual(elementsIn(outline).slice(0, 7), [
    'general upward 请示 2026-05-06',
    'issuers: 某某市水务局',
    'issuerMark: 某某市水务局文件',
    'documentNumber: 某水发〔2026〕20号',
    'signatories: 张某某',
    'signatories: 李某',
    'title: 某某市水务局关于解决供水经费的请示'
  ])
})

test('a joint notice: names in a table beside 文件, two seals over the names', async () => {
  const seal = (id: string): string => picture(id, 'anchor', 42)
  const red = {...mark, size: 30}
  const body = [
    table([
      [
        `<w:tc>${para('某某市水务局', red)}${para('某某市财政局', red)}</w:tc>`,
        `<w:tc>${para('文件', red)}</w:tc>`
      ]
    ]),
    para('某水发〔2026〕30号', number),
    para('某某市水务局 某某市财政局关于供水补贴的通知', title),
    para('各县（市、区）水务局、财政局：', plain),
    para('现将供水补贴有关事项通知如下。', text),
    around(run('某某市水务局', signed) + seal('a.png'), signed),
    around(run('某某市财政局', signed) + seal('b.png'), signed),
    para('2026年6月7日', signed)
  ]
  const bytes = docx(body.join(''), {pictures: {'a.png': png, 'b.png': png2}})
  const {markdown, remarks, outline} = await converted(bytes)
  assert.deepEqual(remarks, [])
  assert.match(
    markdown,
    /^印章: \[\{图片: draft-图1\.png, 直径: 42\}, \{图片: draft-图2\.png, 直径: 42\}\]$/mu
  )
  assert.deepEqual(elementsIn(outline), [
    'general downward 通知 2026-06-07',
    'issuers: 某某市水务局 某某市财政局',
    'issuerNames: 某某市水务局',
    'issuerNames: 某某市财政局',
    'issuerMarkEnding: 文件',
    'documentNumber: 某水发〔2026〕30号',
    'title: 某某市水务局 某某市财政局关于供水补贴的通知',
    'mainRecipients: 各县（市、区）水务局、财政局：',
    'paragraph 现将供水补贴有关事项通知如下。',
    'byline: 某某市水务局',
    'byline: 某某市财政局',
    'seal: draft-图1.png 42 mm',
    'seal: draft-图2.png 42 mm',
    'signedOn: 2026年6月7日'
  ])
})

test('minutes: who was present stays text, and is read', async () => {
  const body = [
    para('某某市水务局局务会议纪要', {...mark, size: 30}),
    para('第5期', number),
    para('2026年3月5日，张某某主持召开局务会议，研究供水工作。现纪要如下：', text),
    para('一、同意供水计划。', text),
    para('二、会议要求加强管理。', text),
    para('出席：张某某、李某', text),
    para('列席：王某', text)
  ]
  const {remarks, outline} = await converted(docx(body.join('')))
  assert.deepEqual(remarks, [])
  assert.deepEqual(elementsIn(outline), [
    'minutes downward - -',
    'issuers: ',
    'issuerMark: 某某市水务局局务会议纪要',
    'documentNumber: 第5期',
    'paragraph 2026年3月5日，张某某主持召开局务会议，研究供水工作。现纪要如下：',
    'paragraph 一、同意供水计划。',
    'paragraph 二、会议要求加强管理。',
    'attendance: 出席：',
    'names: 张某某、李某',
    'attendance: 列席：',
    'names: 王某'
  ])
})

test('an order, signed by office and name', async () => {
  const body = [
    para('某某市人民政府令', mark),
    para('第12号', number),
    para('《某某市供水办法》已经通过，现予公布，自2026年7月1日起施行。', text),
    para('市长　张某某', signed),
    para('2026年6月1日', signed)
  ]
  const {remarks, outline} = await converted(docx(body.join('')))
  assert.deepEqual(remarks, [])
  assert.deepEqual(elementsIn(outline), [
    'order downward - 2026-06-01',
    'issuers: 某某市人民政府',
    'issuerMark: 某某市人民政府令',
    'documentNumber: 第12号',
    'paragraph 《某某市供水办法》已经通过，现予公布，自2026年7月1日起施行。',
    'office: 市长',
    'stampName: 张某某',
    'signedOn: 2026年6月1日'
  ])
})

test('a mark spread with spaces, signers on two lines, a rule of characters', async () => {
  const kai = {face: '楷体_GB2312', size: 16}
  const body = [
    para('某 某 市 水 务 局 文 件', mark),
    around(
      `${run('某水发〔2026〕20号')}<w:r><w:tab/></w:r>${run('签发人：')}${run('张某某', kai)}`
    ),
    para('李　某', {...kai, align: 'right'}),
    para('———————★———————', {colour: 'FF0000', align: 'center'}),
    para('某某市水务局关于供水的请示', title),
    para('某某市人民政府：', plain),
    para('请示内容。', text),
    para('某某市水务局', signed),
    para('2026年5月6日', signed)
  ]
  const {remarks, outline} = await converted(docx(body.join('')))
  assert.deepEqual(remarks, [])
  assert.deepEqual(elementsIn(outline).slice(1, 7), [
    'issuers: 某某市水务局',
    'issuerMark: 某某市水务局文件',
    'documentNumber: 某水发〔2026〕20号',
    'signatories: 张某某',
    'signatories: 李某',
    'title: 某某市水务局关于供水的请示'
  ])
})

test('red that is small, a number below the title: no masthead is made of them', async () => {
  const body = [
    para('内部资料', {...plain, colour: 'FF0000'}),
    para('关于开展检查的通知', title),
    para('正文到此为止。', text)
  ]
  const {markdown} = await converted(docx(body.join('')))
  assert.equal(markdown, '内部资料\n\n关于开展检查的通知\n\n正文到此为止。\n')
})

test('a plain draft in which looks say nothing is left to the reader of drafts', async () => {
  const lines = [
    '关于开展安全检查的通知',
    '各科室：',
    '为加强安全，现通知如下：',
    '一、检查内容',
    '检查用电。',
    '某某市水务局',
    '2026年3月5日'
  ]
  const {markdown, remarks, outline} = await converted(
    docx(lines.map((line) => para(line)).join(''))
  )
  assert.deepEqual(remarks, [])
  assert.equal(markdown, `${lines.join('\n\n')}\n`)
  assert.deepEqual(elementsIn(outline), [
    'plain downward 通知 2026-03-05',
    'issuers: 某某市水务局',
    'title: 关于开展安全检查的通知',
    'mainRecipients: 各科室：',
    'paragraph 为加强安全，现通知如下：',
    'h2 一、检查内容',
    'paragraph 检查用电。',
    'byline: 某某市水务局',
    'signedOn: 2026年3月5日'
  ])
})

test('WPS: styles of its own, a document with fields around its elements', async () => {
  const field = (id: number, name: string, content: string): string =>
    `<mc:AlternateContent><mc:Choice Requires="wpsCustomData"><wpsCustomData:docfieldStart id="${id}" docfieldname="${name}"/></mc:Choice></mc:AlternateContent>${content}<mc:AlternateContent><mc:Choice Requires="wpsCustomData"><wpsCustomData:docfieldEnd id="${id}"/></mc:Choice></mc:AlternateContent>`
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="3"><w:name w:val="公文标题"/><w:basedOn w:val="1"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:eastAsia="方正小标宋_GBK"/><w:sz w:val="44"/></w:rPr></w:style>`
  const body = [
    around(field(1, '标题', run('某某市水务局关于报送计划的报告')), {style: '3'}),
    around(field(2, '主送机关', run('某某市人民政府：'))),
    para('现将计划报告如下。', {first: 2}),
    para('一、工作进展', {style: '2'}),
    para('进展顺利。', {first: 2}),
    para('某某市水务局', {align: 'right'}),
    para('二〇二六年三月五日', {align: 'right'})
  ]
  const {markdown, remarks, outline} = await converted(docx(body.join(''), {styles}))
  assert.deepEqual(remarks, [])
  assert.ok(markdown.includes('\n## 一、工作进展\n'))
  assert.deepEqual(elementsIn(outline), [
    'plain upward 报告 2026-03-05',
    'issuers: 某某市水务局',
    'title: 某某市水务局关于报送计划的报告',
    'mainRecipients: 某某市人民政府：',
    'paragraph 现将计划报告如下。',
    'h2 一、工作进展',
    'paragraph 进展顺利。',
    'byline: 某某市水务局',
    'signedOn: 2026年3月5日'
  ])
})

/** Two pictures of a pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)
const png2 = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64'
)
