/** `hongtou doctor` starts the browser it names, and says what is wrong with it. */

import assert from 'node:assert/strict'
import {chmod} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {mayUseSandbox} from '../../src/pages/browser/browser-sandbox.ts'
import {folderWith, hongtou} from './run.ts'

test('a browser that starts is named, in the user’s language', async () => {
  const folder = await folderWith({})
  for (const [lang, origin, off] of [
    [
      'zh',
      /^Chromium {2}\S+ {2}[\d.]+ \((自带|本机安装|HONGTOU_CHROMIUM 指定)\)$/mu,
      /沙箱用不上/u
    ],
    [
      'en',
      /^Chromium {2}\S+ {2}[\d.]+ \((bundled|installed|by HONGTOU_CHROMIUM)\)$/mu,
      /sandbox is off/u
    ]
  ] as const) {
    const {code, out} = await hongtou(folder, ['doctor', '--fonts', 'bundled', '--lang', lang])
    assert.equal(code, 0)
    assert.match(out, origin)
    if (mayUseSandbox()) assert.doesNotMatch(out, off)
    else assert.match(out, off)
  }
})

test('a browser that is there and does not start is no browser', async () => {
  const folder = await folderWith({'chrome-headless-shell': '#!/bin/sh\necho kaputt >&2\nexit 1\n'})
  const broken = join(folder, 'chrome-headless-shell')
  await chmod(broken, 0o755)
  const {code, out} = await hongtou(folder, ['doctor', '--fonts', 'bundled', '--chromium', broken])
  assert.equal(code, 2)
  assert.match(out, /^Chromium {2}✘ 浏览器“.*chrome-headless-shell”无法启动：kaputt$/mu)
})
