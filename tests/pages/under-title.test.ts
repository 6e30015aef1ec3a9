/** 副标题, 题注 and the speaker's line, measured on the printed page. Usual practice. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {PDFDict, PDFName} from '@cantoo/pdf-lib'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import {openPdf, textAt} from '../../src/pdf-syntax/index.ts'
import {emBottom, emTop, lineWith} from '../helpers/lines.ts'
import {near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const middle: Millimetres = 28 + 78

const report = await press.print(`政府工作报告
——在某某市第十届人民代表大会第三次会议上
（2026年1月20日）
某某市人民政府市长　张某某
各位代表：
现在，我代表市人民政府，向大会报告工作。
`)

test('each on a line of its own below the title, centred, 16 pt 楷体', () => {
  assert.deepEqual(report.messages, [])
  const title = lineWith(report.pages[0], '政府工作报告')
  const lines = ['——在某某市', '（2026年', '市长'].map((text) => lineWith(report.pages[0], text))
  for (const [index, line] of lines.entries()) {
    near(line.size, 16, 0.05)
    near((line.left + line.right) / 2, middle, 0.4)
    const hanzi = line.glyphs.filter(({text}) => /[会年长]/u.test(text))
    assert.ok(hanzi.length > 0 && hanzi.every(({font}) => /LXGWWenKai/u.test(font)))
    const above = lines[index - 1]
    if (above) near(line.baseline - above.baseline, pitch, 0.05)
  }
  // The space below the title is the leading of the grid.
  near(emTop(lines[0] ?? title) - emBottom(title), pitch - toMillimetres(16), 0.3)
})

test('the text follows after a blank line, the addressees before it flush left', () => {
  const last = lineWith(report.pages[0], '市长')
  const recipients = lineWith(report.pages[0], '各位代表：')
  near(recipients.left, 28, 0.1)
  near(recipients.baseline - last.baseline, 2 * pitch, 0.05)
  near(lineWith(report.pages[0], '现在').baseline - recipients.baseline, pitch, 0.05)
})

test('the PDF goes by title and subtitle, the bookmark by the title', async () => {
  const {context} = await openPdf(report.pdf)
  const info = context.lookup(context.trailerInfo.Info)
  assert.ok(info instanceof PDFDict)
  assert.equal(textAt(info, 'Title'), '政府工作报告——在某某市第十届人民代表大会第三次会议上')
  const bookmarks = context.enumerateIndirectObjects().flatMap(([, object]) => {
    return object instanceof PDFDict && object.has(PDFName.of('Dest'))
      ? [textAt(object, 'Title')]
      : []
  })
  assert.deepEqual(bookmarks, ['政府工作报告'])
})

test('a long subtitle has lines of about the same length', async () => {
  const text = '——在全市加强基层治理体系和治理能力现代化建设工作推进会议暨业务培训班上的讲话'
  const {pages, messages} = await press.print(`# 在会议上的讲话\n\n${text}\n\n正文。\n`)
  assert.deepEqual(messages, [])
  const lines = [lineWith(pages[0], '——在全市'), lineWith(pages[0], '讲话')].map(
    ({left, right}) => right - left
  )
  const [first = 0, second = 0] = [
    lines[0],
    lineWith(pages[0], '班上的讲话').right - lineWith(pages[0], '班上的讲话').left
  ]
  assert.ok(Math.min(first, second) > 0.7 * Math.max(first, second), `${first} ${second}`)
})

test('the name above the date where it was typed there; before a table of contents as well', async () => {
  const {pages} = await press.print(
    '---\n目录: true\n---\n\n# 在会议上的讲话\n\n张某某\n\n（2026年3月5日）\n\n## 甲\n\n正文。\n'
  )
  const name = lineWith(pages[0], '张某某')
  near(lineWith(pages[0], '（2026年').baseline - name.baseline, pitch, 0.05)
  near(lineWith(pages[0], '目录').baseline - name.baseline, 3 * pitch, 2)
})
