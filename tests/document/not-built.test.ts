import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {compose} from '../../src/document/compose.ts'
import {refuseNotBuilt} from '../../src/document/not-built.ts'
import {readMetadata} from '../../src/document/read-metadata.ts'

const cases: ReadonlyArray<readonly [frontMatter: string, told: string]> = [
  ['格式: 信函', '还不能排印信函格式'],
  ['发文机关: [甲局, 乙局]', '还不能排印联合行文'],
  ['签发人: 张某', '还不能排印签发人'],
  ['印章: seal.png', '还不能排印印章'],
  ['签名章: {职务: 市长, 姓名: 张某}', '还不能排印签名章'],
  ['题注: （2026年3月5日通过）', '还不能排印题注']
]

for (const [frontMatter, told] of cases) {
  test(`${frontMatter} is refused`, () => {
    assert.deepEqual(refusals(`---\n${frontMatter}\n---\n\n# 关于工作的报告\n\n正文。\n`), [told])
  })
}

test('a place is told where there is one', () => {
  const file = refused('---\n签发人: 张某\n---\n\n# 关于工作的报告\n\n正文。\n')
  assert.equal(file.messages[0]?.line, 2)
  assert.equal(file.messages[0]?.column, 6)
})

test('what is printed is not refused', () => {
  assert.deepEqual(
    refusals(
      '---\n发文机关: 甲局\n发文字号: 甲发〔2026〕1号\n印发机关: 甲局办公室\n---\n\n# 关于工作的通知\n\n正文。\n'
    ),
    []
  )
})

function refusals(markdown: string): string[] {
  const {messages} = refused(markdown)
  return messages.filter(({ruleId}) => ruleId === 'not-built').map(({reason}) => reason)
}

function refused(markdown: string): VFile {
  const file = new VFile(markdown)
  const reading = readMetadata(file)
  const document = compose(file, reading.state === 'read' ? reading.metadata : undefined)
  assert.ok(document, file.messages.join('\n'))
  refuseNotBuilt(file, document)
  return file
}
