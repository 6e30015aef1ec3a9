/** 签发人, several of them typed as one: printed with a space between, and told (7.2.6). */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {composed} from './composed.ts'

const request = (signatories: string) => `---
发文机关: 某某市水务局
发文字号: 某水发〔2026〕1号
签发人: ${signatories}
---

# 关于购置送水车的请示

妥否，请批示。
`

for (const typed of ['甲某某、乙某', '甲某某，乙某', '"甲某某, 乙某"', '甲某某；乙某']) {
  test(`${typed}: two names, and told`, () => {
    const {outline, told} = composed(request(typed))
    assert.match(outline, /signatories: 甲某某 .*\nsignatories: 乙某 /u)
    assert.match(told, /印作“甲某某 乙某”，姓名之间以空格分开；宜写成列表 \[甲某某, 乙某\]/u)
  })
}

for (const typed of ['甲某某', '[甲某某, 乙某]', '欧阳某·某某']) {
  test(`${typed}: nothing is told`, () => {
    assert.doesNotMatch(composed(request(typed)).told, /签发人“/u)
  })
}
