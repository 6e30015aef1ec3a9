/** Addresses, telephone numbers and rows of dots end lines without spreading the hanzi before them. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {linesOf} from '../helpers/lines.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()

/** One 字 of a full line, in mm. */
const char = 156 / 28

/** What may be added to the 字 of a line, in 字: an eighth to each, or what one that does not fit leaves. */
const mostSpread = 1 / 4
const mostLeft = 1

const samples: Readonly<Record<string, string>> = {
  web: '请登录平台https://tianbao.example.cn/portal/2026/shuiwu/index?from=notice&unit=all&id=20260402填报有关情况并下载表格。',
  mail: '报送至邮箱shuiwuju_bangongshi.2026@mail.example.gov.cn并电话确认收到为止。',
  telephone: '联系人甲乙丙，联系电话为0551-62345678，请在工作时间内拨打咨询有关情况。',
  dots: `以下由各站填写${'.'.repeat(70)}并照此办理。`
}

for (const [name, text] of Object.entries(samples)) {
  test(`${name}: at every place in a line`, async () => {
    const paragraphs = Array.from({length: 28}, (_each, at) => '某'.repeat(at + 1) + text)
    const {pages} = await press.print(`# 关于工作的报告\n\n${paragraphs.join('\n\n')}\n`)
    const lines = pages.flatMap((page) => linesOf(page))
    const full = lines.filter(({right}) => right > 183)
    assert.ok(full.length >= 28, `${full.length}`)
    for (const {glyphs, text: line} of full) {
      const pitches = glyphs.flatMap((glyph, index) => {
        const next = glyphs[index + 1]
        const isPair =
          /\p{Script=Han}/u.test(glyph.text) && /\p{Script=Han}/u.test(next?.text ?? '')
        return isPair && next ? [next.x - glyph.x] : []
      })
      const widest = Math.max(0, ...pitches)
      const most = Math.max(mostSpread, mostLeft / pitches.length)
      assert.ok(widest <= (1 + most) * char, `${line}: ${(widest / char).toFixed(2)}`)
    }
  })
}

test('an address is whole in the text, and parted after its signs only', async () => {
  const {pages} = await press.print(`# 关于工作的报告\n\n${'某'.repeat(18)}${samples.web}\n`)
  const lines = pages.flatMap((page) => linesOf(page)).map(({text}) => text)
  assert.ok(
    lines
      .join('')
      .includes(
        'https://tianbao.example.cn/portal/2026/shuiwu/index?from=notice&unit=all&id=20260402'
      )
  )
  const ends = lines.slice(0, -1).filter((line) => /[A-Za-z0-9]$/u.test(line))
  assert.deepEqual(ends, [])
})
