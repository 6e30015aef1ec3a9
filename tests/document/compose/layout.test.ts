/** 版式: wishes that agree, and those that do not; what the HTML says of them. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {standardPageNumber} from '../../../src/base/house-profile.ts'
import {compose} from '../../../src/document/compose/compose.ts'
import {readMetadata} from '../../../src/document/front-matter/read-metadata.ts'
import {render} from '../../../src/html/render.ts'

const marked = '发文机关: 甲局\n发文字号: 甲发〔2026〕1号'

/** Front matter, what comes of its 版式, and the rules that spoke, with line and column. */
const cases: ReadonlyArray<
  readonly [front: string, layout: Readonly<Record<string, boolean>>, told: readonly string[]]
> = [
  [marked, {duplex: true, mirrored: false, overprint: false}, []],
  [`${marked}\n版式: {镜像: true}`, {duplex: true, mirrored: true, overprint: false}, []],
  [
    `${marked}\n版式: {双面: true, 镜像: true}`,
    {duplex: true, mirrored: true, overprint: false},
    []
  ],
  [
    `${marked}\n版式: {双面: false, 镜像: true}`,
    {duplex: false, mirrored: false, overprint: false},
    ['layout 4:21']
  ],
  [
    `${marked}\nlayout:\n  mirrored: true\n  duplex: false`,
    {duplex: false, mirrored: false, overprint: false},
    ['layout 5:13']
  ],
  [
    `${marked}\n版式: {双面: false, 镜像: false}`,
    {duplex: false, mirrored: false, overprint: false},
    []
  ],
  [
    `${marked}\n版式: {双面: false, 套印: true}`,
    {duplex: false, mirrored: false, overprint: true},
    []
  ],
  [
    `${marked}\n版式: {套印: true, 镜像: true}`,
    {duplex: true, mirrored: true, overprint: true},
    []
  ],
  ['版式: {套印: true}', {duplex: true, mirrored: false, overprint: false}, ['layout 2:10']],
  [
    '格式: 白头\n发文机关: 甲局\n版式: {套印: true}',
    {duplex: true, mirrored: false, overprint: false},
    ['layout 4:10']
  ],
  [
    '格式: 白头\n发文机关标志: 甲局简报\n版式: {套印: true}',
    {duplex: true, mirrored: false, overprint: true},
    []
  ]
]

for (const [front, layout, told] of cases) {
  test(front.replaceAll('\n', ', '), () => {
    const {file, document} = composed(front)
    const {pageNumber, ...own} = document.layout
    assert.deepEqual(own, layout)
    // Nothing is agreed.
    assert.equal(pageNumber, standardPageNumber)
    const warnings = file.messages.filter(({ruleId}) => ruleId === 'layout')
    assert.deepEqual(
      warnings.map(({ruleId, line, column}) => `${ruleId} ${line}:${column}`),
      told
    )
    assert.ok(warnings.every(({fatal, wording}) => fatal === false && wording?.en !== undefined))
  })
}

test('the HTML of what is overprinted has the mark: it is read, not printed on a sheet', () => {
  const {html} = render(composed(`${marked}\n版式: {套印: true, 镜像: true}`).document)
  assert.match(
    html,
    /<main data-form="general" data-duplex="true" data-mirrored="true" data-overprint="true">/u
  )
  assert.match(html, /<p data-element="issuer-mark"[^>]*>甲局文件<\/p>/u)
})

test('the HTML of any other document says nothing of it', () => {
  const {html} = render(composed(marked).document)
  assert.doesNotMatch(html, /mirrored|overprint/u)
})

function composed(front: string) {
  const file = new VFile(`---\n${front}\n---\n\n# 关于工作的通知\n\n正文。\n`)
  const reading = readMetadata(file)
  const document = compose(file, reading.state === 'read' ? reading.metadata : undefined)
  assert.ok(document, file.messages.join('\n'))
  return {file, document}
}
