import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {compose} from '../../../src/document/compose/compose.ts'

test('pictures in the title, the addressees and the name are refused at their places', () => {
  assert.deepEqual(refused('# 关于![](no.png)甲的通知\n\n正文。\n'), ['1:5'])
  assert.deepEqual(refused('# 关于甲的通知\n\n各单位![](no.png)：\n\n正文。\n'), ['3:4'])
})

test('pictures in the text and in attachments are not', () => {
  assert.deepEqual(
    refused(
      '# 关于甲的通知\n\n正文![](a.png)。\n\n![](b.png)\n\n- ![](c.png)\n\n# 附件 图\n\n![](d.png)\n'
    ),
    []
  )
})

function refused(markdown: string): string[] {
  const file = new VFile(markdown)
  const document = compose(file, undefined)
  const faults = file.messages.filter(({ruleId, fatal}) => ruleId === 'pictures' && fatal)
  assert.equal(document === undefined, faults.length > 0, file.messages.join('\n'))
  return faults.map(({line, column}) => `${line}:${column}`)
}
