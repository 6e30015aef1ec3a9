import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {compose} from '../../src/document/compose.ts'
import {refuseNotBuilt} from '../../src/document/not-built.ts'
import {readMetadata} from '../../src/document/read-metadata.ts'

const cases: ReadonlyArray<readonly [frontMatter: string, told: string]> = [
  ['版式: {套印: true}', '还不能排印套印'],
  ['版式: {镜像: true}', '还不能排印镜像页边']
]

for (const [frontMatter, told] of cases) {
  test(`${frontMatter} is refused`, () => {
    assert.deepEqual(refusals(`---\n${frontMatter}\n---\n\n# 关于工作的报告\n\n正文。\n`), [told])
  })
}

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
