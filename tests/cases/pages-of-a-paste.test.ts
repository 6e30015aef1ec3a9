/** Page numbers, running heads and form feeds that a paste brought with it. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {compose} from '../../src/document/compose/compose.ts'
import {readMetadata} from '../../src/document/front-matter/read-metadata.ts'
import {findMissingText} from '../../src/html/complete.ts'
import {render} from '../../src/html/render.ts'
import {messages} from '../document/outline.ts'
import {composed} from './composed.ts'

test('pages of a paste: a paragraph goes on behind a page number', () => {
  const {body, told, outline} = composed(
    `白石县水利局关于检修渠首闸门的通知
各灌区管理所：
　　各管理所要组织技术力量，对渠首闸门、渡槽伸缩缝和提水泵站电气
- 1 -
设备进行重点检查，发现裂缝、渗漏、锈蚀的，立即更换或者修补，并做
好影像记录，存入工程档案，档案由所长签字后报县局备查，备查期限为
三年。

- 2 -

  一、时间安排

  请于3月20日前完成。
`
  )
  assert.deepEqual(
    body.map((line) => line.slice(0, 13)),
    ['paragraph 各管理', 'h2 一、时间安排', 'paragraph 请于3']
  )
  assert.match(outline, /suppressed 4: 1-\nsuppressed 9: 2-/u)
  assert.match(told, /^4:1 info page-remains\n {2}“- 1 -”等 2 处按粘贴带来的页码不排印/u)
})

test('pages of a paste: running heads, the first one above the title too', () => {
  const page = (number: number, text: string): string =>
    `白石县规章选编\n\n${text}\n\n— ${number} —\n\f`
  const {body, told, outline} = composed(
    [
      page(
        11,
        '白石县档案管理规定\n\n第一条 为了加强档案管理，制定本规定。\n\n第二条 本规定适用于本县各级机关、团体、企业以及'
      ),
      page(12, '其他组织的档案工作。\n\n第三条 县档案局主管本县档案工作。'),
      page(13, '第四条 本规定自公布之日起施行。')
    ].join('')
  )
  assert.match(outline, /^title: 白石县档案管理规定 /mu)
  assert.deepEqual(body, [
    'paragraph <1:第一条> 为了加强档案管理，制定本规定。',
    'paragraph <1:第二条> 本规定适用于本县各级机关、团体、企业以及其他组织的档案工作。',
    'paragraph <1:第三条> 县档案局主管本县档案工作。',
    'paragraph <1:第四条> 本规定自公布之日起施行。'
  ])
  assert.match(told, /“— 11 —”等 3 处/u)
  assert.match(told, /“白石县规章选编”在页首或页末出现 3 次/u)
  assert.match(told, /换页符 U\+000C，共 3 处/u)
})

test('pages of a paste: a bare number is one where a form feed ends the page', () => {
  const {body, told} = composed(
    '# 关于换页的通知\n\n各科室：\n\n第一页的文字。\n\n7\n\f　　第二页的文字。\n\n第8页 共8页\n'
  )
  assert.deepEqual(body, ['paragraph 第一页的文字。', 'paragraph 第二页的文字。'])
  assert.match(told, /“7”等 2 处/u)
})

test('pages of a paste: what only looks like a page number is text', () => {
  const {body, told} = composed(
    `# 关于清点的通知

各科室：

请清点下列物品：

- 纸张
- 3 号信封

甲仓
1
乙仓
2

会议定于— 3 —层召开。

气温为-3-度。
`
  )
  assert.deepEqual(
    body.map((line) => line.slice(10)),
    [
      '请清点下列物品：',
      '纸张',
      '3 号信封',
      '甲仓',
      '1',
      '乙仓',
      '2',
      '会议定于— 3 —层召开。',
      '气温为-3-度。'
    ]
  )
  assert.equal(told, '')
})

test('pages of a paste: a line that comes twice, but not where pages end, is text', () => {
  const {body, told} = composed(
    '# 关于排班的通知\n\n各科室：\n\n白班\n\n张三。\n\n- 1 -\n\n夜班\n\n李四。\n\n白班\n\n王五。\n'
  )
  assert.equal(body.filter((line) => line === 'paragraph 白班').length, 2)
  assert.doesNotMatch(told, /白班/u)
})

test('pages of a paste: in an attachment of a file of its own, no text is missed', () => {
  const front = '---\n附件:\n  - 名称: 工作分工\n    文件: part.md\n---\n\n'
  const file = new VFile({
    path: 'draft.md',
    value: `${front}# 关于分工的通知\n\n各科室：\n\n现将分工印发。\n`
  })
  const part = new VFile({
    path: 'part.md',
    value: '甲科负责登记，乙科\n— 2 —\n负责核对。\n'
  })
  const files = new Map([['part.md', part]])
  const reading = readMetadata(file)
  const document = compose(file, reading.state === 'read' ? reading.metadata : undefined, files)
  assert.ok(document, messages(file))
  findMissingText(file, files, document, render(document).tree)
  assert.equal(messages(file), '')
  assert.match(messages(part), /^2:1 info page-remains/u)
  assert.doesNotMatch(messages(part), /completeness/u)

  const [attachment] = document.main.attachments
  assert.ok(attachment)
  const {suppressed: _, ...unsaid} = attachment
  const less = {...document, main: {...document.main, attachments: [unsaid]}}
  findMissingText(file, files, less, render(document).tree)
  assert.match(messages(part), /completeness/u)
})
