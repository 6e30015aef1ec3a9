/** What a PDF says of its document's elements. GB/T 33480—2016. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {namedElements} from '../../src/make/named-elements.ts'
import {composeDraft} from '../helpers/draft.ts'
import {missing} from '../helpers/near.ts'

function elements(draft: string): Readonly<Record<string, string>> {
  const {document = missing()} = composeDraft(draft)
  return Object.fromEntries(namedElements(document).map(({name, value}) => [name, value]))
}

test('a joint request: the lists of names, and nothing that is not there', () => {
  const given = elements(`---
发文机关: [某某市教育局, 某某市总工会]
发文字号: 某教发〔2026〕9号
签发人: [张某某, 李某]
主送机关: 某某市人民政府
附件: [经费测算表, 名单]
成文日期: 2026-04-20
抄送机关: 某某市财政局
印发机关: 某某市教育局办公室
印发日期: 2026-04-21
---

# 关于解决经费的请示

请批示。

# 附件1 经费测算表

略。

# 附件2 名单

略。
`)
  assert.deepEqual(given, {
    文种: '请示',
    发文机关标志: '某某市教育局；某某市总工会文件',
    发文字号: '某教发〔2026〕9号',
    签发人: '张某某；李某',
    标题: '关于解决经费的请示',
    主送机关: '某某市人民政府',
    附件说明: '经费测算表；名单',
    发文机关署名: '某某市教育局；某某市总工会',
    成文日期: '2026年4月20日',
    抄送机关: '某某市财政局',
    印发机关: '某某市教育局办公室',
    印发日期: '2026年4月21日'
  })
})

test('a draft without front matter says what was found in it', () => {
  assert.deepEqual(
    elements('# 关于放假的通知\n\n各科室：\n\n明日放假。\n\n某某局\n\n2026年3月5日\n'),
    {
      文种: '通知',
      标题: '关于放假的通知',
      主送机关: '各科室',
      发文机关署名: '某某局',
      成文日期: '2026年3月5日'
    }
  )
})
