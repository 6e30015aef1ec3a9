/** Documents that nobody wrote, of all that may stand in one. */

import * as fc from 'fast-check'

/** What stands in lines: words, and what looks like markup and is none, or the reverse. */
const words = [
  ...[
    '各单位要认真组织实施',
    '及时报告进展情况',
    '确保按期完成',
    '工作',
    '的',
    '加强领导',
    '有关事项'
  ],
  ...[
    '，',
    '。',
    '；',
    '：',
    '、',
    '（',
    '）',
    '“',
    '”',
    '‘',
    '’',
    '《',
    '》',
    '……',
    '——',
    '？',
    '！'
  ],
  ...[
    '2026年3月5日',
    '3月',
    '100%',
    '15～30%',
    '5*6*7',
    '__月__日',
    '1:1',
    '8:30',
    '12.5万元',
    '１２'
  ],
  ...[
    '〔2026〕12号',
    'GB/T 9704—2012',
    'a_b_c',
    'CO₂',
    'Windows',
    'https://example.com/a_b',
    'a@b.cn'
  ],
  ...[
    'a<b',
    '$100',
    '5$',
    '①',
    '第1页',
    '附件1',
    '见附件',
    '（一）',
    '一是',
    '1.',
    '1、',
    '-',
    '+',
    '#'
  ],
  ...[
    '&nbsp;',
    '&amp;',
    '\\*',
    '\\',
    '|',
    '[',
    ']',
    '{',
    '}',
    '~',
    '^',
    '`',
    '*',
    '_',
    ' ',
    '\u3000',
    '\t'
  ],
  ...[
    '**重点**',
    '*强调*',
    '`代码`',
    '~~删去~~',
    '[链接](https://example.com)',
    '[^a]',
    '[^b]',
    '$x^2$'
  ],
  ...[
    '<br>',
    'H~2~O',
    '10^6^',
    '<sup>2</sup>',
    '\u200b',
    '𠮷',
    '㎡',
    '<!-- 注 -->',
    '![](seal.png)'
  ]
] as const

/** More of a paragraph than of marks: what is read is what fills pages. */
const plain = [
  '为贯彻落实有关要求，各单位要认真组织实施，及时报告进展情况',
  '各级工会主要负责同志要亲自抓，明确专人负责，确保各项任务按期完成',
  '坚持问题导向，建立健全工作台账，不断改进服务方式',
  '2026年4—10月，完成首轮排查，此后每月滚动排查一次'
] as const

const word = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom(...plain)},
  {weight: 2, arbitrary: fc.constantFrom(...words)}
)
const line = (most: number): fc.Arbitrary<string> =>
  fc.array(word, {minLength: 1, maxLength: most}).map((parts) => parts.join(''))
const short = fc
  .array(fc.constantFrom(...words), {minLength: 1, maxLength: 3})
  .map((parts) => parts.join(''))

const paragraph = fc
  .tuple(line(9), fc.constantFrom('', '', '\n', '  \n', '\\\n', '\n　　'), line(5))
  .map(([first, between, second]) => (between === '' ? first : `${first}${between}${second}`))

const heading = fc
  .tuple(
    fc.constantFrom(
      '##',
      '###',
      '####',
      '#####',
      '######',
      '一、',
      '（一）',
      '1.',
      '（1）',
      '第一章 ',
      '第一条 '
    ),
    fc.oneof(fc.constantFrom('总体要求', '工作要求', '进度安排'), short)
  )
  .map(([mark, text]) => (mark.startsWith('#') ? `${mark} ${text}` : `${mark}${text}`))

const list = fc
  .tuple(
    fc.constantFrom('- ', '1. ', '（1）', '* ', '1、', '- [ ] ', '> '),
    fc.array(line(3), {minLength: 1, maxLength: 4}),
    fc.constantFrom('', '  ', '\n', '    ')
  )
  .map(([mark, items, before]) => items.map((item) => `${before}${mark}${item}`).join('\n'))

const cell = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom('甲', '100', '3月5日', '某某市总工会', '', '^', '<')},
  {weight: 1, arbitrary: short}
)

const pipeTable = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '表1 情况表\n\n',
      '单位：万元\n\n',
      '{字号: 5号, 方向: 横}\n\n',
      '{列宽: [1, 2]}\n\n'
    ),
    fc.integer({min: 1, max: 6}).chain((columns) =>
      fc.array(fc.array(cell, {minLength: columns, maxLength: columns}), {
        minLength: 1,
        maxLength: 9
      })
    ),
    fc.constantFrom('---', ':---:', '---:'),
    fc.constantFrom('', '', '\n\n注：以上均为约数。', '\n\n资料来源：统计局。')
  )
  .map(([above, rows, align, below]) => {
    const [head = [], ...rest] = rows.map((cells) =>
      cells.map((each) => each.replace(/[|\n]/gu, ''))
    )
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
    return `${above}${[row(head), row(head.map(() => align)), ...rest.map(row)].join('\n')}${below}`
  })

const span = fc.constantFrom(
  '',
  '',
  '',
  ' rowspan="2"',
  ' colspan="2"',
  ' colspan="0"',
  ' rowspan="9"'
)
const htmlTable = fc
  .array(fc.array(fc.tuple(span, cell), {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 5})
  .map((rows) => {
    const cells = (row: readonly (readonly [string, string])[]): string =>
      row.map(([spans, text]) => `<td${spans}>${text.replace(/[<\n]/gu, '')}</td>`).join('')
    return `<table>\n${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}\n</table>`
  })

const other = fc.oneof(
  fc.constantFrom(
    '<!-- 分页 -->',
    '<!-- 空行 -->',
    '\\newpage',
    '---',
    '***',
    '[^a]: 脚注一。',
    '[^b]: 脚注二，见《通知》。'
  ),
  fc.constantFrom(
    '$$E=mc^2 \\tag{1}$$',
    '![图1 示意图](seal.png)',
    '![左](seal.png) ![右](seal.png)',
    '图2 说明'
  ),
  fc.constantFrom(
    '特此通知。',
    '妥否，请批示。',
    '附件：1.名单',
    '2026年3月5日',
    '某某市总工会',
    '（联系人：李某）'
  ),
  fc.constantFrom(
    '```\n代码\n```',
    ':::note\n提示\n:::',
    '{width=8cm}',
    '- 1 -',
    '抄送：市委办公室。'
  ),
  fc.constantFrom('# 附件1 任务分工表', '# 附件2 名单', '# 附件', '# 又一个标题')
)

const block = fc.oneof(
  {weight: 6, arbitrary: paragraph},
  {weight: 3, arbitrary: heading},
  {weight: 2, arbitrary: list},
  {weight: 2, arbitrary: pipeTable},
  {weight: 1, arbitrary: htmlTable},
  {weight: 3, arbitrary: other}
)

/** Keys with values that they may have, and some that they may not. */
const keys: Readonly<Record<string, readonly string[]>> = {
  格式: ['通用', '信函', '命令', '纪要', '白头'],
  文种: ['通知', '报告', '请示', '函', '决议'],
  份号: ['000001', '12'],
  密级: ['秘密★1年', '机密'],
  紧急程度: ['加急', '特急'],
  发文机关: ['某某市总工会', '[某某市总工会, 某某市水务局]', '[甲市委, 甲市人民政府, 甲市总工会]'],
  发文字号: ['某工发〔2026〕12号', '某工函〔2026〕1号', '第1号'],
  签发人: ['李某', '[李某, 王某某, 张某]'],
  标题: ['某某市总工会关于开展检查的通知', '[关于开展, 检查的通知]'],
  主送机关: ['各县（市、区）总工会', '[甲县总工会, 乙县总工会]'],
  附件: ['[任务分工表]', '[任务分工表, 名单]', '任务分工表'],
  成文日期: ['2026-03-05', '2026年3月5日'],
  印章: ['seal.png', '{图片: seal.png, 直径: 42}'],
  签名章: ['{职务: 主席, 姓名: 李某}', '{职务: 主席, 姓名: 李某, 图片: seal.png}'],
  附注: ['联系人：李某，电话：0000-0000'],
  抄送机关: ['某某省总工会，某某市人民政府办公室', '[市委办公室, 市政府办公室]'],
  印发机关: ['某某市总工会办公室'],
  印发日期: ['2026-03-06'],
  出席: ['李某、王某某、张某'],
  题注: ['（2026年3月5日某某会议通过）'],
  版式: ['{双面: false}', '{镜像: true}', '{套印: true}', '{序号: 手工}'],
  表格: ['{合并: "||"}', '{字号: 小4}'],
  目录: ['true'],
  链接: ['印出', '不印'],
  装订: ['分开', '骑马订']
}

const entry = fc
  .constantFrom(...Object.entries(keys))
  .chain(([key, values]) => fc.constantFrom(...values).map((value) => [key, value] as const))

const front = fc
  .array(entry, {maxLength: 9})
  .map((entries) => [...new Map(entries)].map(([key, value]) => `${key}: ${value}\n`).join(''))

const title = fc.oneof(
  fc.constantFrom(
    '# 某某市总工会关于开展检查的通知',
    '# 关于工作的报告',
    '某某市总工会关于开展检查的通知'
  ),
  fc.constantFrom('# 关于加强\n# 工作的意见', '# 在会议上的讲话\n\n某某某\n\n（2026年3月5日）', ''),
  short.map((text) => `# ${text}`)
)
const addressees = fc.constantFrom('', '', '各单位：', '各县（市、区）总工会，市直属企业工会：')

/** The Markdown of a document; `seal.png` beside it is what it shows. */
export const documentText: fc.Arbitrary<string> = fc
  .tuple(front, title, addressees, fc.array(block, {minLength: 1, maxLength: 10}))
  .map(([given, ...rest]) => {
    const text = rest
      .flat()
      .filter((each) => each !== '')
      .join('\n\n')
    return `${given === '' ? '' : `---\n${given}---\n\n`}${text}\n`
  })
